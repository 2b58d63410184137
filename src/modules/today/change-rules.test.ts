import { describe, expect, it } from 'vitest'
import { catalogue } from '#catalogue'
import { theFamily } from '#core/operation.ts'
import { changeOperations, standingChanges, type LoggedChange } from './change-rules.ts'
import { changeWords } from './ui/change-words.ts'

const now = new Date('2026-09-04T12:00:00Z')
const at = (hours: number) => new Date(now.getTime() - hours * 3_600_000).toISOString()
const row = (
  operation: string,
  hours: number,
  facts: LoggedChange['facts'] = {},
  familyId = 'birk',
): LoggedChange => ({ operation, at: at(hours), familyId, familyName: 'Familien Birk', facts })
const promise = { ids: { promiseId: 'p1' } }
const states = (rows: LoggedChange[]) => standingChanges(rows, now).map(({ state }) => state)

describe('how a change of one’s own stands (ux.md section 3, Undo)', () => {
  it.each<[string, LoggedChange[], string[]]>([
    ['an hour ago', [row('promise.make', 1, promise)], ['open']],
    ['a day ago to the minute', [row('promise.make', 24, promise)], ['open']],
    ['over a day ago', [row('promise.make', 24.1, promise)], ['late']],
    ['taken back since', [row('promise.take-back', 1, promise), row('promise.make', 2, promise)], ['undone']],
    [
      'kept since',
      [row('promise.keep', 1, promise), row('promise.make', 2, promise)],
      ['stays', 'changed-since'],
    ],
    [
      'another one kept since',
      [row('promise.keep', 1, { ids: { promiseId: 'p2' } }), row('promise.make', 2, promise)],
      ['stays', 'open'],
    ],
    [
      'a window that was opened and acted in',
      [row('window.act', 1, { ids: { windowId: 'w' } }), row('window.open', 2, { ids: { windowId: 'w' } })],
      ['open', 'changed-since'],
    ],
    [
      'a window that was acted in by mistake: what was done before it stands alone again',
      [
        row('window.take-back', 1, { ids: { windowId: 'w' } }),
        row('window.act', 2, { ids: { windowId: 'w' } }),
        row('window.open', 3, { ids: { windowId: 'w' } }),
      ],
      ['undone', 'open'],
    ],
    [
      'a window that was closed and acted in by mistake, both taken back',
      [
        row('window.take-back', 1, { ids: { windowId: 'w' } }),
        row('window.take-back', 1, { ids: { windowId: 'w' } }),
        row('window.close', 2, { ids: { windowId: 'w' } }),
        row('window.act', 3, { ids: { windowId: 'w' } }),
        row('window.open', 4, { ids: { windowId: 'w' } }),
      ],
      ['undone', 'undone', 'open'],
    ],
    [
      'a window that a colleague gave me after what I took back',
      [
        row('window.take-back', 1, { ids: { windowId: 'w' } }),
        row('window.act', 2, { ids: { windowId: 'w' } }),
        row('window.take', 3, { ids: { windowId: 'w' } }),
        row('window.open', 4, { ids: { windowId: 'w' } }),
      ],
      ['undone', 'stays', 'changed-since'],
    ],
    [
      'two moves of one family, the last taken back: the first is not ours to go back to',
      [
        row('family.take-back-move', 1),
        row('family.move', 2, { codes: { to: 'active' } }),
        row('family.move', 3, { codes: { to: 'assessing' } }),
      ],
      ['undone', 'changed-since'],
    ],
    [
      'two moves of one family',
      [
        row('family.move', 1, { codes: { to: 'active' } }),
        row('family.move', 2, { codes: { to: 'assessing' } }),
      ],
      ['open', 'changed-since'],
    ],
    [
      'moves of two families',
      [
        row('family.move', 1, { codes: { to: 'active' } }),
        row('family.move', 2, { codes: { to: 'active' } }, 'dam'),
      ],
      ['open', 'open'],
    ],
    ['a note that was filed stays', [row('journal.file', 1, { ids: { noteId: 'n' } })], ['stays']],
  ])('%s', (_, rows, expected) => expect(states(rows)).toEqual(expected))

  it('says what taking back wants to know, and nothing it does not', () => {
    expect(
      standingChanges([row('contact.log', 1, { ids: { contactId: 'c', windowId: 'w' } })], now)[0]?.takeBack,
    ).toEqual({
      operation: 'contact.undo',
      input: { familyId: 'birk', contactId: 'c', version: 1 },
    })
    expect(
      standingChanges([row('family.move', 1, { codes: { from: 'assessing', to: 'active' } })], now)[0]
        ?.takeBack,
    ).toEqual({
      operation: 'family.take-back-move',
      input: { familyId: 'birk', to: 'active' },
    })
  })

  it('many of the same in one family on one day are one line; another day, or something in between, begins a new one', () => {
    const answers = [
      row('assessment.answer', 1),
      row('assessment.answer', 2),
      row('promise.make', 3, promise),
      row('assessment.answer', 4),
      row('assessment.answer', 30),
    ]
    expect(standingChanges(answers, now).map(({ operation, times }) => [operation, times])).toEqual([
      ['assessment.answer', 2],
      ['promise.make', 1],
      ['assessment.answer', 1],
      ['assessment.answer', 1],
    ])
  })
})

describe('the list and the catalogue', () => {
  const listed = changeOperations.filter((name) => !/take-back|contact\.undo/.test(name))
  /** Not one's work with a family: who may see it, what was looked at, and the clock of the picture. */
  const elsewhere = ['access.', 'family.reveal-whereabouts', 'assessment.time']
  it('every operation that writes in a family is listed', () => {
    const missing = Object.entries(catalogue).filter(
      ([name, operation]) =>
        operation.kind === 'write' &&
        operation.opens.toString() === theFamily.toString() &&
        !changeOperations.includes(name) &&
        !elsewhere.some((start) => name.startsWith(start)),
    )
    expect(missing.map(([name]) => name)).toEqual([])
  })
  it('every listed operation writes in a family, and has words in both languages', () => {
    expect(listed.length).toBeGreaterThan(50)
    for (const name of changeOperations)
      expect(catalogue[name as keyof typeof catalogue], name).toMatchObject({ kind: 'write' })
    for (const language of ['da', 'en'] as const)
      expect(listed.filter((name) => !changeWords[language].of[name])).toEqual([])
  })
})
