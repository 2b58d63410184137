import fc from 'fast-check'
import * as draw from '#core/document.ts'
import { createTypesetter } from './typesetter.ts'
const { set } = createTypesetter()
const AT = new Date(0)
function everywhere(text: string) {
  return draw.printDocument({ title: text, subtitle: text, confidentiality: text }, AT, [
    draw.heading(1, text), draw.paragraph(text), draw.quote(text, text, text), draw.table(text, [draw.column(text), draw.column(text, 0.2)], [[text, text]]),
    draw.list([text]), draw.facts([{ label: text, value: text }]), draw.checkboxes(text, [{ text, checked: true }], text), draw.scale(text, [{ value: 7, at: 'now', words: text }], text), draw.note(text), draw.beside([draw.paragraph(text)], [draw.paragraph(text)]) ])
}
let worst = 0, n = 0, rep = 0, t0 = Date.now()
fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary', maxLength: 80 }), fc.string({ unit: 'grapheme', maxLength: 80 }), fc.string({unit:'grapheme-composite'})), (text) => {
  const t = performance.now(); const r = set(everywhere(text)); worst = Math.max(worst, performance.now() - t); n++
  if ('problem' in r) { console.log(r.problem); return false }
  rep += r.replaced ? 1 : 0
  return true
}), { numRuns: Number(process.argv[2] ?? 400) })
console.log({ n, worst, rep, ms: (Date.now() - t0) / n, rss: process.memoryUsage().rss / 1e6 })
