import type { StandInPerson } from './stand-in.ts'

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')

const style = `body{font:1.125rem/1.6 system-ui,sans-serif;margin:0;color:#1f2328;background:#fbfaf8}
main{max-width:36rem;margin:auto;padding:1.5rem 1rem}
.told{padding:.75rem 1rem;border:2px solid #6b4700;background:#fbefd6;color:#6b4700}
ul{list-style:none;padding:0;display:grid;gap:.75rem}
a{display:block;padding:.75rem 1rem;border:1px solid #7a7568;border-radius:6px;background:#fff;color:#0b5a73}
a span{display:block;color:#4a5058;font-size:1rem}`

/** Where one chooses whom to be: says before all else that it is not MitID and that everybody on it is invented. */
export function choicePage(to: string, asked: URLSearchParams, people: readonly StandInPerson[]): string {
  const href = (person: number) => {
    const query = new URLSearchParams(asked)
    query.set('person', String(person))
    return escape(`${to}?${query.toString()}`)
  }
  const item = ({ name, says }: StandInPerson, place: number) =>
    `<li><a href="${href(place)}"><strong>${escape(name)}</strong><span>${escape(says)}</span></a></li>`
  return `<!doctype html><html lang="da"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Prøve-log-ind</title><style>${style}</style></head><body><main><h1>Prøve-log-ind</h1><p class="told"><strong>Det her er ikke MitID.</strong> Det findes kun i demonstrationen, og alle personer er opdigtede.</p><p>Vælg, hvem du vil være:</p><ul>${people.map(item).join('')}</ul></main></body></html>`
}
