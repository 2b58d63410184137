import { marksIn } from '#test/walls/hostile-ground.ts'
import { tasteAddresses } from '#test/walls/taint-addresses.ts'
import { tasteAsCitizens } from '#test/walls/taint-citizens.ts'
import { sentAbout } from '#test/walls/taint-messages.ts'
import { notPlanted, taintWalk, withoutTheWall } from '#test/walls/taint-walk.ts'
import type { Ground, Measured } from './measure.ts'

/** G12: markers that came out to somebody who was not to be told them, by operations, files, errors and logs. */
export async function taint({ owner, database }: Ground): Promise<Measured> {
  const { calls, lawful, leaks, unanswered, inLogs } = await taintWalk(owner, database, false)
  for (const { call, who, leaked } of leaks.slice(0, 20)) console.error('G12', call, who, ...leaked)
  const left = unanswered.filter((name) => !(name in notPlanted))
  if (left.length) console.error('G12 not tasted:', ...left)
  const url = 'http://localhost:4600'
  const { mails, texts } = await sentAbout(owner, database, url)
  const addresses = await tasteAddresses(owner, database, { url, profession: 'mentor' })
  const outside = [
    ...mails,
    ...texts,
    addresses.calendar.text,
    ...addresses.directory.map(({ text }) => text),
  ]
  const told = outside.flatMap((text) => marksIn(text))
  const citizens = await tasteAsCitizens(owner, database)
  for (const { who, call, leaked, inLog } of citizens)
    if (leaked.length + inLog.length) console.error('G12', who, call, ...leaked, ...inLog)
  const toCitizens = citizens.flatMap(({ leaked, inLog }) => [...leaked, ...inLog]).length
  const planted = await withoutTheWall(owner, database)
  return {
    id: 'G12',
    says: `answers and log rows with a marker for nobody there, of ${calls + citizens.length} calls of every operation and file by every kind of session and citizen, and of ${outside.length} e-mails, text messages, calendars and directory answers (${lawful} lawful markers seen, ${unanswered.length} readings not tasted on planted rows)`,
    value: leaks.length + inLogs.length + told.length + toCitizens,
    target: '0',
    ok: leaks.length + inLogs.length + told.length + toCitizens === 0 && left.length === 0 && lawful > 500,
    control: {
      says: 'another department’s notes are noticed when the walls before notes are gone',
      failed: planted.leaked.length > 0,
    },
  }
}
