import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { hardWordsIn } from '#modules/wording/rules.ts'
import { textOf, valuesIn, type Catalogue } from './catalogue-rules.ts'
import { danish, languageOf, languages, localeOf } from './languages.ts'
import { daysOf } from './looked-rules.ts'
import { lockAfterMs, lockAt, warnBeforeMs } from './lock-rules.ts'
import { numbersIn } from './phone-rules.ts'
import { childHref, homeHref, lookedHref, placeOf } from './place-rules.ts'

const catalogues = await Promise.all(
  languages.map(async ({ code, texts }) => ({ code, texts: await texts() })),
)
const plain = (texts: Catalogue) => [...new Set(Object.keys(texts).map((key) => key.split('#')[0] ?? ''))]

/** What is wrong with a catalogue beside the Danish one. */
function faultsOf(code: string, texts: Catalogue): string[] {
  const forms = new Intl.PluralRules(code).resolvedOptions().pluralCategories
  const counted = new Set(
    Object.keys(danish).flatMap((key) => (key.includes('#') ? [key.split('#')[0]] : [])),
  )
  const wanted = plain(danish).flatMap((key) =>
    counted.has(key) ? forms.map((form) => `${key}#${form}`) : [key],
  )
  const inDanish: Catalogue = danish
  return [
    ...wanted.filter((key) => !texts[key]).map((key) => `${key} is missing`),
    ...Object.keys(texts)
      .filter((key) => !wanted.includes(key))
      .map((key) => `${key} is nobody’s`),
    ...wanted
      .filter((key) => !key.includes('#') && texts[key])
      .filter((key) => valuesIn(texts[key] ?? '').join() !== valuesIn(inDanish[key] ?? '').join())
      .map((key) => `${key} asks for other values`),
  ]
}

/** LIX: words a sentence, and the share of words over six letters. */
function lix(text: string): number {
  const words = text.match(/[\p{L}\d-]+/gu) ?? []
  const sentences = Math.max(1, (text.match(/[.!?]/g) ?? []).length)
  return words.length / sentences + (100 * words.filter((word) => word.length > 6).length) / words.length
}

describe('the texts of the families’ page', () => {
  it.each(catalogues)('are whole in $code, and ask for the same values', ({ code, texts }) =>
    expect(faultsOf(code, texts)).toEqual([]),
  )

  it('are missed when they are not there', () => {
    const { home: _, ...without } = danish
    expect(faultsOf('da', without)).toEqual(['home is missing'])
    expect(faultsOf('da', { ...danish, hello: 'Hej' })).toEqual(['hello asks for other values'])
    expect(faultsOf('ar', danish)).toContain('lock.lead#few is missing')
  })

  it.each(catalogues)('frighten nobody and name no service in $code (T11)', ({ code, texts }) => {
    const all = Object.values(texts).join('\n')
    expect(hardWordsIn(all, [])).toEqual([])
    expect(all).not.toMatch(/samspil|kerneteam|core team|bande|kriminal|crime|politi|police/i)
    if (code === 'en') expect(all).not.toMatch(/gang/i)
  })

  it('are short and easy: at most 15 words a sentence, and all together LIX 20 or less', () => {
    const sentences = Object.values(danish).flatMap((text) => text.split(/(?<=[.!?])\s/))
    expect(sentences.filter((sentence) => sentence.split(/\s+/).length > 15)).toEqual([])
    expect(
      lix(
        Object.values(danish)
          .map((text) => (/[.!?]$/.test(text) ? text : `${text}.`))
          .join(' '),
      ),
    ).toBeLessThanOrEqual(20)
    expect(lix('Kommunalbestyrelsen foranstalter forebyggelsesforanstaltninger.')).toBeGreaterThan(60)
  })

  it('take the form of a number that the language has', () => {
    const six = {
      'x#zero': '0',
      'x#one': '1',
      'x#two': '2',
      'x#few': 'few',
      'x#many': 'many',
      'x#other': 'other',
    }
    const say = (count: number) =>
      textOf({ catalogue: six, fallback: danish, language: 'ar' }, 'x', { count })
    expect([0, 1, 2, 3, 11, 100].map(say)).toEqual(['0', '1', '2', 'few', 'many', 'other'])
  })

  it('fall back to Danish where one is missing, and values stand where they belong', () => {
    const inEnglish = (catalogue: Catalogue) =>
      textOf({ catalogue, fallback: danish, language: 'en' }, 'hello', { name: 'Sanne' })
    expect(inEnglish({ hello: 'Hi {name}' })).toBe('Hi Sanne')
    expect(inEnglish({})).toBe('Hej Sanne')
    expect(textOf({ catalogue: {}, fallback: {}, language: 'en' }, 'nothing')).toBe('nothing')
  })
})

describe('languages', () => {
  it('are Danish where the browser remembers none of ours', () => {
    for (const code of [null, '', 'xx', 'constructor']) expect(languageOf(code).code).toBe('da')
  })
  it('show days of the Gregorian calendar in Latin digits, in whatever language (a wrong-day risk)', () => {
    const day = (code: string) =>
      new Intl.DateTimeFormat(localeOf({ ...languages[0], code }), {
        timeZone: 'UTC',
        year: 'numeric',
        day: 'numeric',
        month: 'numeric',
      }).format(new Date('2026-09-04T12:00:00Z'))
    for (const code of ['da', 'en', 'fa', 'ar', 'th']) expect(day(code)).toMatch(/2026/)
    expect(new Intl.DateTimeFormat('fa').format(new Date('2026-09-04'))).not.toMatch(/2026/)
  })
})

describe('a page that rests', () => {
  it.each([
    [0, 'open'],
    [lockAfterMs - warnBeforeMs - 1, 'open'],
    [lockAfterMs - warnBeforeMs, 'warned'],
    [lockAfterMs - 1, 'warned'],
    [lockAfterMs, 'locked'],
    [24 * 3_600_000, 'locked'],
  ])('after %i ms is %s (T11)', (rested, state) => expect(lockAt(1_000, 1_000 + rested).state).toBe(state))
  it('says how many minutes are left, never fewer than there are', () => {
    expect(lockAt(0, lockAfterMs - 61_000)).toEqual({ state: 'warned', minutesLeft: 2 })
    expect(lockAt(0, lockAfterMs - 1_000)).toEqual({ state: 'warned', minutesLeft: 1 })
  })
})

describe('addresses', () => {
  it('lead to their place, and what is none of ours leads home', () => {
    const personId = '00000000-0000-4000-8000-000000000001'
    expect(placeOf(childHref(personId))).toEqual({ at: 'child', personId })
    expect(placeOf(lookedHref)).toEqual({ at: 'looked' })
    for (const path of [homeHref, `${homeHref}/`, '/min-side/barn/x', '/min-side/andet'])
      expect(placeOf(path)).toEqual({ at: 'home' })
  })
})

describe('telephone numbers in a text', () => {
  const called = (text: string) => numbersIn(text).flatMap(({ number }) => number ?? [])
  it.each([
    ['Jonas, 12 34 56 78', ['12345678']],
    ['Ring 12345678 eller 87654321.', ['12345678', '87654321']],
    ['Familie nummer 12', []],
    ['04 12 2026', []],
    ['700185-1234', []],
    ['1234567890', []],
    ['12 34 56 78 90', []],
    ['', []],
  ])('%s: %j', (text, numbers) => expect(called(text)).toEqual(numbers))
  it('leave the text as it was', () =>
    fc.assert(
      fc.property(fc.stringMatching(/^[\d a-z-]*$/), (text) => {
        expect(
          numbersIn(text)
            .map((piece) => piece.text)
            .join(''),
        ).toBe(text)
      }),
    ))
})

describe('who has looked', () => {
  const look = fc.record({
    at: fc.integer({ min: 0, max: 5_000_000 }).map((seconds) => new Date(seconds * 1000).toISOString()),
    unit: fc.constantFrom('Skole', 'Familie og børn'),
    purpose: fc.constant('Hjælp til familien'),
    what: fc.constantFrom('Så familiens plan', 'Åbnede familiens side'),
  })
  const day = (at: string) => at.slice(0, 10)
  it('is told day by day, newest first, and no row is left out (HG-14)', () =>
    fc.assert(
      fc.property(fc.array(look), (looks) => {
        const days = daysOf(looks, day)
        const times = days.flatMap((one) => one.looks.map((line) => line.times))
        expect(times.reduce((sum, more) => sum + more, 0)).toBe(looks.length)
        expect(days.map((one) => one.day)).toEqual(
          [...new Set(looks.map(({ at }) => day(at)))].toSorted().toReversed(),
        )
      }),
    ))
  it('tells the same thing of one day once, with its last time', () => {
    const same = { unit: 'Skole', purpose: 'Hjælp', what: 'Så planen' }
    const at = (time: string) => ({ ...same, at: `2026-11-27T${time}:00Z` })
    expect(daysOf([at('09:00'), at('14:00'), { ...at('10:00'), unit: 'Job' }], day)).toEqual([
      {
        day: '2026-11-27',
        looks: [
          { ...at('14:00'), times: 2 },
          { ...at('10:00'), unit: 'Job', times: 1 },
        ],
      },
    ])
  })
})
