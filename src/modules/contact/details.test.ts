import { assert, boolean, date, option, property } from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { noDetails, type ContactDetails } from '#modules/family/reach-contract.ts'
import { howWords, persistenceLine, toldLine } from '#modules/family/reach-words.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { wasOutsideHours, whyNotDetails } from './rules.ts'

const opening = ['08:00-15:00', '08:00-15:00', '', '10:00-17:30', '08:00-13:00']

describe('whether a contact was outside opening hours (R-TRU-03)', () => {
  it.each([
    ['Friday 12.59', '2026-09-04T10:59:00Z', false],
    ['Friday at closing', '2026-09-04T11:00:00Z', true],
    ['Wednesday is closed', '2026-09-02T10:00:00Z', true],
    ['Thursday 17.00 is still open', '2026-09-03T15:00:00Z', false],
    ['Thursday 09.00 is not yet open', '2026-09-03T07:00:00Z', true],
    ['a Saturday', '2026-09-05T10:00:00Z', true],
    ['Whit Monday', '2026-05-25T10:00:00Z', true],
  ])('%s', (_, at, outside) => expect(wasOutsideHours(new Date(at), opening, !outside)).toBe(outside))
  it('what was ticked counts only while the municipality has not said when it is open', () => {
    const friday = new Date('2026-09-04T10:00:00Z')
    expect(wasOutsideHours(friday, null, true)).toBe(true)
    expect(wasOutsideHours(friday, null, null)).toBe(false)
    assert(
      property(
        date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true }),
        option(boolean()),
        (at, ticked) => wasOutsideHours(at, opening, ticked) === wasOutsideHours(at, opening, !ticked),
      ),
    )
  })
})

describe('what is noted of a contact', () => {
  it.each([
    ['tried', { reply: 'no_show' }, null],
    ['met', { reply: 'no_show' }, 'was-reached'],
    ['talked', { reply: 'not_now' }, null],
    ['met', { interpreter: true }, 'which-language'],
    ['met', { interpreter: true, language: 'ar' }, null],
  ] as const)('%s with %o: %s', (kind, more, why) =>
    expect(whyNotDetails(kind, { ...noDetails, ...more })).toBe(why),
  )
  it('is one line for the timeline, without a word of blame', () => {
    const details: ContactDetails = {
      ...noDetails,
      means: 'visit',
      through: 'school_staff',
      throughWords: 'Mette',
      reply: 'not_now',
      told: ['voluntary', 'no_is_fine'],
      toldWords: 'Vi kommer igen.',
      language: 'ar',
      interpreter: true,
    }
    expect(howWords(details, 'da', () => 'arabisk')).toBe(
      'Besøg gennem skolen (Mette) · nej tak lige nu · på arabisk med tolk',
    )
    expect(howWords({ ...noDetails, through: 'ssp_staff' }, 'da', () => '')).toBe('Gennem SSP')
    expect(howWords(noDetails, 'da', () => '')).toBe('')
    expect(toldLine(details, 'da')).toBe(
      'Fortalt: at det er frivilligt, at et nej ikke lukker for anden hjælp. Vi kommer igen.',
    )
    expect(toldLine(noDetails, 'da')).toBe('')
  })
  it('counts our own work on the board', () => {
    const did = {
      triesEver: 3,
      outsideHoursEver: 2,
      notNowEver: 1,
      throughEver: 1,
      meansEver: ['phone' as const, 'visit' as const],
    }
    expect(persistenceLine(did, 'da')).toBe(
      '3 forsøg i alt · opkald, besøg · 2 uden for åbningstid · 1 gennem andre, de kender · nej tak lige nu: 1 gang',
    )
  })
})

describe('a contact with more noted (R-CON-04, R-DET-13)', () => {
  let world: World
  let line: Person
  let family: TestFamily
  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    family = await newFamily(line)
  })
  const tried = (more: Partial<ContactDetails>, happenedAt = '2026-08-21T12:00:00Z') =>
    line.did('contact.log', {
      familyId: family.familyId,
      personId: family.noah,
      kind: 'tried',
      happenedAt,
      familyVisible: false,
      details: { ...noDetails, ...more },
    })

  it('keeps what was told, in which language and through whom, and shows it in the timeline', async () => {
    const { contactId } = await tried({
      means: 'visit',
      through: 'kin',
      throughWords: 'mormor',
      reply: 'no_show',
      told: ['offer', 'voluntary'],
      language: 'so',
      interpreter: true,
    })
    const { entries } = await line.did('family.timeline', { familyId: family.familyId, limit: 50 })
    expect(entries.find(({ entryId }) => entryId === contactId)?.details).toEqual({
      ...noDetails,
      means: 'visit',
      through: 'kin',
      throughWords: 'mormor',
      reply: 'no_show',
      told: ['offer', 'voluntary'],
      language: 'so',
      interpreter: true,
    })
    const [listed] = await line.did('contact.list', { familyId: family.familyId })
    expect(listed?.details).toMatchObject({ means: 'visit', told: ['offer', 'voluntary'] })
  })
  it('is seen on the board as persistence in numbers, and counted anew when it is taken back', async () => {
    await tried({ means: 'phone', reply: 'not_now' }, '2026-08-22T12:00:00Z')
    const last = await tried({ means: 'letter' }, '2026-08-22T13:00:00Z')
    const mine = async () =>
      (await line.did('intake.steps', {})).families.find(({ familyId }) => familyId === family.familyId)
        ?.persistence
    expect(await mine()).toEqual({
      triesEver: 3,
      outsideHoursEver: 2,
      notNowEver: 1,
      throughEver: 1,
      meansEver: ['letter', 'phone', 'visit'],
    })
    await line.did('contact.undo', {
      familyId: family.familyId,
      contactId: last.contactId,
      version: last.version,
    })
    expect(await mine()).toMatchObject({ triesEver: 2, meansEver: ['phone', 'visit'] })
  })
  it('refuses a frightening word in what the family was told (R-STG-01), and an interpreter without a language', async () => {
    await expect(tried({ toldWords: 'Vi er bange for, at han er i en bande.' })).rejects.toMatchObject({
      code: 'hard-word',
      fields: { 'details.toldWords': expect.stringContaining('Prøv:') as string },
    })
    await expect(tried({ interpreter: true })).rejects.toMatchObject({ code: 'which-language' })
  })
  it('is measured by the municipality’s own opening hours once they are written', async () => {
    await expect(
      world.admin.did('municipality.set-opening-hours', { openingHours: ['15:00-08:00', '', '', '', ''] }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await world.admin.did('municipality.set-opening-hours', { openingHours: opening })
    expect(await tried({}, '2026-09-02T10:00:00Z')).toMatchObject({ outsideHours: true })
    expect((await line.did('contact.prepare', { familyId: family.familyId })).openingHours).toEqual(opening)
    await world.admin.did('municipality.set-opening-hours', { openingHours: null })
    expect(
      await line.did('contact.log', {
        familyId: family.familyId,
        personId: null,
        kind: 'talked',
        happenedAt: '2026-09-02T10:00:00Z',
        familyVisible: false,
        outsideHours: true,
      }),
    ).toMatchObject({ outsideHours: true })
  })
})
