import { beforeAll, describe, expect, it } from 'vitest'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { floor } from './rules.ts'

/** Each way that a text of staff reaches a family, with a word that only this municipality has on its list. */
describe('words that a municipality has added (R-STG-01)', () => {
  let world: World
  let line: Person
  let family: TestFamily
  const word = 'problemunge'
  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    family = await newFamily(line)
    await world.admin.did('wording.set-word', { word: ` ${word.toUpperCase()} `, offer: 'ung', inUse: true })
  })
  const familyId = () => family.familyId
  const soon = () => new Date(Date.now() + 3_600_000).toISOString()

  const ways: [string, () => Promise<unknown>][] = [
    [
      'the words of a contact that the family may see',
      () =>
        line.did('contact.log', {
          familyId: familyId(),
          personId: null,
          kind: 'met',
          happenedAt: '2026-09-02T10:00:00Z',
          words: `Talte med vores ${word}n`,
          familyVisible: true,
        }),
    ],
    [
      'an appointment',
      () =>
        line.did('appointment.plan', {
          familyId: familyId(),
          personId: null,
          staffId: line.staffId,
          startsAt: soon(),
          what: word,
          place: null,
        }),
    ],
    [
      'a promise',
      () =>
        line.did('promise.make', {
          familyId: familyId(),
          toPerson: null,
          words: word,
          dueOn: '2099-01-01',
          promisedAt: new Date().toISOString(),
        }),
    ],
    ['the name of a family', () => newFamily(line, `Familien ${word}`)],
    [
      'what goes well',
      () =>
        line.did('family.set-reach', {
          familyId: familyId(),
          version: 1,
          interpreter: null,
          reachHint: null,
          strengths: word,
          silenceDays: 14,
        }),
    ],
    [
      'what is to be different at the next follow-up',
      () =>
        line.did('follow-up.set-rhythm', {
          familyId: familyId(),
          version: 0,
          intensity: 'regular',
          because: word,
        }),
    ],
    [
      'something new in the week',
      () =>
        line.did('demand.note-acute', {
          familyId: familyId(),
          personId: null,
          what: word,
          untilOn: '2099-01-01',
        }),
    ],
    [
      'words to begin with',
      () =>
        world.admin.did('wording.set-first-words', {
          code: 'x-1',
          occasion: 'letter',
          danish: `Kære ${word}`,
          english: null,
          inUse: true,
        }),
    ],
    [
      'the name of the programme',
      async () => {
        const now = await world.admin.did('municipality.get', {})
        return world.admin.did('municipality.configure', {
          aim: now.aim,
          programmeName: `Hjælp til ${word}`,
          signalRetentionDays: now.signalRetentionDays,
          windowHours: now.windowHours,
          caseloadCeiling: now.caseloadCeiling,
          smallestCell: now.smallestCell,
        })
      },
    ],
  ]
  it.each(ways)('are refused in %s, with the other word offered', async (_, write) => {
    await expect(write()).rejects.toMatchObject({
      code: 'hard-word',
      reason: expect.stringContaining('Prøv: ung.') as string,
    })
  })
  it('are not refused where nobody has added them', async () => {
    const other = await newWorld()
    const by = other.staff('line')
    const mine = await newFamily(by)
    await by.did('promise.make', {
      familyId: mine.familyId,
      toPerson: null,
      words: word,
      dueOn: '2099-01-01',
      promisedAt: new Date().toISOString(),
    })
    expect(await by.did('wording.words', {})).toEqual([])
  })
  it('keep every version with who set it; what is built in stays whatever is taken out', async () => {
    await world.admin.did('wording.set-word', { word: 'klient', offer: 'familie', inUse: true })
    await world.admin.did('wording.set-word', { word: 'klient', offer: 'familie', inUse: false })
    const { own, floor: stays } = await world.admin.did('wording.list', {})
    expect(own.filter((one) => one.word === 'klient').map(({ inUse }) => inUse)).toEqual([false, true])
    expect(own[0]?.setBy).toBeTruthy()
    expect(stays).toEqual(floor)
    expect((await line.did('wording.words', {})).map((one) => one.word)).toEqual([word])
    await expect(
      world.admin.did('wording.set-word', { word: 'bande', offer: 'venner', inUse: true }),
    ).rejects.toMatchObject({ code: 'built-in' })
    await world.admin.did('wording.set-word', { word: 'bande', offer: 'venner', inUse: false })
    await expect(
      line.did('promise.make', {
        familyId: familyId(),
        toPerson: null,
        words: 'bande',
        dueOn: '2099-01-01',
        promisedAt: new Date().toISOString(),
      }),
    ).rejects.toMatchObject({ code: 'hard-word' })
  })
  it('are set by a leader or an administrator alone', async () => {
    await expect(
      line.did('wording.set-word', { word: 'x-ord', offer: 'y', inUse: true }),
    ).rejects.toMatchObject({ kind: 'denied' })
    await expect(line.did('wording.list', {})).rejects.toMatchObject({ kind: 'denied' })
  })
})
