import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { hardWordsIn } from '#modules/wording/rules.ts'
import type { ConsentPurpose } from './contract.ts'
import type { ConsentBody, TextVersion } from './text-contract.ts'
import { fixedLines, shippedTexts } from './text-definition.ts'
import { allTexts, nextVersion, spoken, textOf, textOn, whyNotText } from './text-rules.ts'

const shipped = (purpose: ConsentPurpose) => textOn([], purpose, '2026-09-04').body
const own = (version: string, validFrom: string, more: Partial<TextVersion> = {}): TextVersion => ({
  purpose: 'participate',
  version,
  validFrom,
  setBy: 'Anne Bak',
  body: { ...shipped('participate'), lines: [{ da: version, en: version }] },
  ...more,
})

describe('what is said when somebody is asked (HG-06, R-CON-04)', () => {
  it.each(shippedTexts)('$purpose frightens nobody, in short sentences (R-STG-01; ux.md 6)', ({ body }) => {
    const names = { about: 'Noah', department: 'Skole', supplier: 'Ungehuset' }
    for (const { da, en } of [...spoken(body, names), ...spoken(body, { ...names, about: null })]) {
      expect(hardWordsIn(`${da} ${en}`, [])).toEqual([])
      expect(da).not.toContain('[')
      expect(en).not.toContain('[')
      for (const sentence of da.split(/[.?!] /))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20)
    }
  })
  it.each(shippedTexts)(
    '$purpose says last that it is voluntary, that help stays, and that the answer can be changed',
    ({ body }) => {
      const said = spoken(body, { about: 'Noah' }).map(({ da }) => da)
      expect(said.slice(-2)).toEqual(fixedLines.map(({ da }) => da))
      expect(said.join(' ')).toContain('den hjælp, I har ret til')
    },
  )
  it('names the department and the person it is about', () => {
    expect(spoken(shipped('share'), { about: 'Noah', department: 'Skole' })[0]?.da).toBe(
      'Vi vil gerne spørge, om Skole må dele det, de ved om Noah.',
    )
    expect(spoken(shipped('participate'), { about: null })[0]?.en).toBe(
      'We would like to ask if you want to take part.',
    )
  })
})

describe('dated versions of the text (HG-06)', () => {
  const both = [own('2026-3', '2026-06-01'), own('2026-2', '2026-03-01')]
  it.each([
    ['2026-02-28', '2026-1'],
    ['2026-03-01', '2026-2'],
    ['2026-05-31', '2026-2'],
    ['2027-01-01', '2026-3'],
  ])('on %s version %s is used, whatever the order they are kept in', (on, version) => {
    expect(textOn(both, 'participate', on).version).toBe(version)
    expect(textOn(both.toReversed(), 'participate', on).version).toBe(version)
    expect(textOn(both, 'contact_school', on).version).toBe('2026-1')
  })
  it('a consent finds the very text it was asked with, also long after', () => {
    expect(textOf(both, { purpose: 'participate', version: '2026-2' })?.body.lines[0]?.da).toBe('2026-2')
    expect(textOf(both, { purpose: 'participate', version: '2026-1' })?.setBy).toBeNull()
    expect(textOf(both, { purpose: 'participate', version: '1' })).toBeNull()
    expect(allTexts(both)).toHaveLength(shippedTexts.length + 2)
  })
  it('is numbered within its year', () => {
    expect(nextVersion([], 'participate', '2026-03-01')).toBe('2026-2')
    expect(nextVersion(both, 'participate', '2026-07-01')).toBe('2026-4')
    expect(nextVersion(both, 'participate', '2027-01-01')).toBe('2027-1')
    expect(nextVersion(both, 'share', '2026-07-01')).toBe('2026-2')
  })
  it.each([
    ['participate', '2026-09-04', {}, null],
    ['participate', '2026-09-03', {}, 'gone'],
    ['participate', '2026-09-05', {}, 'taken'],
    ['participate', '2026-09-04', { about: { da: 'Må barnet?', en: 'May [navn]?' } }, 'no-name'],
    ['share', '2026-09-04', { self: { da: 'Må vi?', en: 'May we?' } }, 'no-department'],
    ['supplier', '2026-09-04', { self: { da: 'Må vi?', en: 'May we?' } }, 'no-supplier'],
    ['participate', '2026-09-04', { lines: [{ da: 'Væk fra banden', en: 'x' }] }, 'hard-word'],
    ['participate', '2026-09-04', { lines: [{ da: 'Kære klient', en: 'x' }] }, 'hard-word'],
    ['involve_parents', '2026-09-04', { about: { da: 'Må de?', en: 'May they?' } }, null],
  ] as [ConsentPurpose, string, Partial<ConsentBody>, string | null][])(
    '%s from %s with %o: %s',
    (purpose, validFrom, more, why) => {
      const text = { purpose, validFrom, body: { ...shipped(purpose), ...more } }
      const around = { today: '2026-09-04', hard: [{ word: 'klient', offer: 'familie' }] }
      expect(whyNotText(text, [own('2026-2', '2026-09-05')], around)).toBe(why)
    },
  )
})

describe('the municipality’s own text', () => {
  let c: Consents
  beforeAll(async () => {
    c = await familyBirk()
  })
  const body = {
    ...shipped('contact_school'),
    lines: [{ da: 'Vi ringer først til jer.', en: 'We call you first.' }],
  }
  const set = {
    purpose: 'contact_school' as const,
    body: { self: body.self, about: body.about, lines: body.lines },
  }

  it('holds from its day; a question put before keeps its version, and another is refused', async () => {
    const asked = await c.ask(c.family.noah, null, { purpose: 'contact_school' })
    const { version } = await c.world.admin.did('consent.set-text', { ...set, validFrom: today(new Date()) })
    const year = today(new Date()).slice(0, 4)
    expect(version).toMatch(new RegExp(`^${year}-`))
    await expect(c.ask(c.family.sanne, null, { purpose: 'contact_school' })).rejects.toMatchObject({
      code: 'other-text',
    })
    await c.ask(c.family.sanne, null, { purpose: 'contact_school', textVersion: version })
    const rowOf = async (personId: string) =>
      (await c.rowOf(personId)).others.find(({ purpose }) => purpose === 'contact_school')
    expect((await rowOf(c.family.noah))?.open).toMatchObject({
      consentId: asked.consentId,
      textVersion: '2026-1',
    })
    expect((await rowOf(c.family.sanne))?.open?.textVersion).toBe(version)
    const all = await c.line.did('consent.texts', {})
    expect(textOf(all, { purpose: 'contact_school', version })?.body).toEqual({
      ...set.body,
      fixed: [...fixedLines],
    })
  })
  it('is set by an administrator, ahead and never back in time', async () => {
    await expect(
      c.line.did('consent.set-text', { ...set, validFrom: addDays(today(new Date()), 1) }),
    ).rejects.toMatchObject({ kind: 'denied' })
    await expect(
      c.world.admin.did('consent.set-text', { ...set, validFrom: addDays(today(new Date()), -1) }),
    ).rejects.toMatchObject({ code: 'gone', fields: { validFrom: expect.any(String) as string } })
  })
  it('a supplier is asked about by name, and each has an answer of its own', async () => {
    const to = (recipient: string) => c.ask(c.family.noah, null, { purpose: 'supplier', recipient })
    const { consentId, version } = await to('Ungehuset')
    await to('Bokseklubben')
    await c.say(consentId, version, c.family.sanne)
    const others = (await c.rowOf(c.family.noah)).others.filter(({ purpose }) => purpose === 'supplier')
    expect(others.map(({ recipient, stand }) => [recipient, stand])).toEqual([
      ['Ungehuset', 'given'],
      ['Bokseklubben', 'asked'],
    ])
    await c.line.did('consent.withdraw', {
      familyId: c.familyId,
      consentId,
      version: version + 1,
      withdrawnBy: c.family.sanne,
    })
    expect(
      (await c.rowOf(c.family.noah)).others.find(({ recipient }) => recipient === 'Ungehuset')?.stand,
    ).toBe('withdrawn')
  })
})
