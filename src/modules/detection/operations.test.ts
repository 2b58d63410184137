import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import type { Card } from './contract.ts'

const now = today(new Date())
const observed = {
  strand: 'OUTREACH',
  person: { givenName: 'Emil', familyName: 'Toft', birthDate: '2012-03-12', cpr: null },
  age: null,
  sex: 'm',
  strengths: 'Går til boksning tirsdag',
  seen: 'Er ude sent på hverdage',
  seenBy: 'Klubben',
  seenOn: null,
} as const
const decision = {
  decision: 'adult-talks',
  reason: 'Kender ham godt',
  notIncluded: null,
  whoThen: null,
  responsibleId: null,
  dueOn: null,
} as const

async function cardOf(person: Person, signalId: string): Promise<Card> {
  const { cards, decided } = await person.did('detection.board', {})
  const card = [...cards, ...decided.cards].find((one) => one.signalId === signalId)
  if (!card) throw new Error('no such card')
  return card
}

describe('the board of early help', () => {
  let world: World
  let line: Person
  let jonas: Person

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
  })

  const added = async (more: object = {}) =>
    (await line.did('detection.add-signal', { ...observed, ...more })).signalId

  it('shows a card without a name, with strengths, where it came from and the day it goes (R-DET-01, R-ASM-08)', async () => {
    const signalId = await added()
    const card = await cardOf(jonas, signalId)
    expect(card).toMatchObject({
      strand: 'OUTREACH',
      sex: 'm',
      strengths: 'Går til boksning tirsdag',
      standing: 'own',
      state: 'new',
      match: 'none',
      deleteOn: addDays(now, 90),
    })
    expect(JSON.stringify(card)).not.toMatch(/Emil|Toft|2012-03-12/)
  })

  it('stands in the order the signals came, and in no other', async () => {
    const day = (back: number) => new Date(Date.now() - back * 86_400_000).toISOString()
    const [late, early] = [await added({ receivedAt: day(3) }), await added({ receivedAt: day(9) })]
    const order = (await line.did('detection.board', {})).cards.map(({ signalId }) => signalId)
    expect(order.indexOf(early)).toBeLessThan(order.indexOf(late))
  })

  it('is for early help alone: a colleague, a leader, steering, police and another municipality see nothing of it', async () => {
    const signalId = await added()
    for (const name of ['sofie', 'mette', 'stig', 'pia'] as const)
      await expect(world.staff(name).did('detection.board', {})).rejects.toMatchObject({ kind: 'denied' })
    const other = await newWorld()
    expect((await other.staff('line').did('detection.board', {})).cards).toEqual([])
    await expect(
      other.staff('line').did('detection.show', { signalId, why: 'meeting' }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })

  it('opens a name one at a time, and the log says who opened it and why (HG-05, HG-14)', async () => {
    const signalId = await added()
    expect(await jonas.did('detection.show', { signalId, why: 'contact' })).toMatchObject({
      givenName: 'Emil',
      familyName: 'Toft',
      birthDate: '2012-03-12',
      candidates: [],
    })
    const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query<{ kind: string; staff: string; facts: object }>(
        `select kind, staff_id as staff, facts from audit.event where signal_id = $1 and operation = 'detection.show' order by seq`,
        [signalId],
      ),
    )
    expect(rows).toEqual([
      { kind: 'read', staff: jonas.staffId, facts: {} },
      { kind: 'done', staff: jonas.staffId, facts: { codes: { why: 'contact' } } },
    ])
  })

  it('finds other cards about the same person', async () => {
    const person = { ...observed.person, givenName: 'Viggo' }
    const [one, two] = [
      await added({ person }),
      await added({ person: { ...person, givenName: 'Vigo' }, strand: 'EXTERNAL_ACTOR' }),
    ]
    expect((await line.did('detection.show', { signalId: one, why: 'match' })).twins).toEqual([
      { signalId: two, strand: 'EXTERNAL_ACTOR', receivedOn: now },
    ])
  })

  it('takes an observation of somebody whose name is not known, by age alone', async () => {
    const signalId = await added({ person: null, age: 13 })
    expect(await cardOf(line, signalId)).toMatchObject({ age: 13 })
    expect(await line.did('detection.show', { signalId, why: 'meeting' })).toMatchObject({
      givenName: null,
      birthDate: null,
    })
    await expect(added({ person: null, age: null })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { age: expect.any(String) },
    })
  })

  it('takes no CPR number in free text and no moment that is yet to come', async () => {
    await expect(added({ seen: 'Nummer 720312-4005 set' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'cpr-in-text',
    })
    await expect(added({ receivedAt: new Date(Date.now() + 3_600_000).toISOString() })).rejects.toMatchObject(
      { code: 'ahead' },
    )
    await expect(added({ person: { ...observed.person, cpr: '310225-4000' } })).rejects.toMatchObject({
      kind: 'invalid',
      fields: { cpr: expect.any(String) },
    })
  })

  it('moves by hand: looked into by someone by a day, decided, and taken up again', async () => {
    const signalId = await added()
    await line.did('detection.clarify', {
      signalId,
      version: 1,
      responsibleId: jonas.staffId,
      dueOn: addDays(now, 7),
    })
    expect(await cardOf(line, signalId)).toMatchObject({
      state: 'clarify',
      responsible: { name: 'Jonas Krag' },
      dueOn: addDays(now, 7),
    })
    await line.did('detection.decide', {
      ...decision,
      signalId,
      version: 2,
      responsibleId: jonas.staffId,
      dueOn: addDays(now, 3),
    })
    expect(await cardOf(line, signalId)).toMatchObject({
      state: 'decided',
      decision: 'adult-talks',
      reason: 'Kender ham godt',
    })
    await expect(
      line.did('detection.decide', {
        ...decision,
        signalId,
        version: 3,
        responsibleId: jonas.staffId,
        dueOn: now,
      }),
    ).rejects.toMatchObject({ code: 'no-such-way' })
    await line.did('detection.clarify', { signalId, version: 3, responsibleId: line.staffId, dueOn: now })
    expect(await cardOf(line, signalId)).toMatchObject({ state: 'clarify', decision: null, reason: null })
  })

  it('gives work to colleagues only, and says when a card was changed meanwhile', async () => {
    const signalId = await added()
    const toClarify = { signalId, version: 1, responsibleId: world.staff('pia').staffId, dueOn: now }
    await expect(line.did('detection.clarify', toClarify)).rejects.toMatchObject({
      code: 'no-such-colleague',
    })
    await line.did('detection.clarify', { ...toClarify, responsibleId: line.staffId })
    await expect(
      jonas.did('detection.clarify', { ...toClarify, responsibleId: line.staffId }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'version' })
  })

  it('a card that nothing is done about goes the next night, and one that is not ours names who helps (R-DET-08)', async () => {
    const [none, others] = [await added(), await added()]
    const nothing = { ...decision, decision: 'nothing', notIncluded: 'OTHER_EFFORT_ENOUGH' } as const
    expect(await line.did('detection.decide', { ...nothing, signalId: none, version: 1 })).toEqual({
      deleteOn: now,
    })
    const help = {
      ...decision,
      decision: 'other-help',
      notIncluded: 'TOO_DEEPLY_INVOLVED',
      responsibleId: line.staffId,
      dueOn: now,
      signalId: others,
      version: 1,
    } as const
    await expect(line.did('detection.decide', help)).rejects.toMatchObject({
      kind: 'invalid',
      fields: { whoThen: expect.any(String) },
    })
    await line.did('detection.decide', { ...help, whoThen: 'Exit' })
    expect(await cardOf(line, others)).toMatchObject({ whoThen: 'Exit', notIncluded: 'TOO_DEEPLY_INVOLVED' })
  })

  it('counts what was decided, without anyone in the counts', async () => {
    const { decided } = await line.did('detection.board', {})
    expect(decided.counts).toContainEqual({ outcome: 'nothing', number: 1 })
    expect(decided.counts.reduce((sum, { number }) => sum + number, 0)).toBe(decided.cards.length)
  })
})

describe('from a card to a family', () => {
  let world: World
  let line: Person

  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
  })

  const added = async (more: object = {}) =>
    (await line.did('detection.add-signal', { ...observed, ...more })).signalId
  const taking = {
    familyLabel: 'Familien Toft',
    ...observed.person,
    sex: 'm' as const,
    protected: false,
    phone: null,
    language: 'da',
  }

  it('makes the family with its young person and strand, in contact and without a yes yet (R-DET-13)', async () => {
    const signalId = await added()
    const { familyId, personId } = await line.did('detection.take-in', { ...taking, signalId, version: 1 })
    expect(await line.did('family.open', { familyId })).toMatchObject({
      label: 'Familien Toft',
      phase: 'contacting',
      basis: 'none',
      people: [{ personId, givenName: 'Emil' }],
    })
    expect(await cardOf(line, signalId)).toMatchObject({ state: 'decided', takenIn: true })
    await expect(line.did('detection.take-in', { ...taking, signalId, version: 2 })).rejects.toMatchObject({
      code: 'taken-in',
    })
    await expect(
      world.staff('jonas').did('detection.show', { signalId, why: 'contact' }),
    ).rejects.toMatchObject({ code: 'taken-in' })
  })

  it('rests on the order when the youth crime board has decided it (R-CON-05, HG-19)', async () => {
    const signalId = await added({
      strand: 'UKN_ORDER',
      person: { ...observed.person, givenName: 'Ordered' },
    })
    const { familyId } = await line.did('detection.take-in', {
      ...taking,
      givenName: 'Ordered',
      signalId,
      version: 1,
    })
    expect(await line.did('family.open', { familyId })).toMatchObject({ basis: 'ukn_order' })
  })

  it('asks first whether it is the person we know, who then stands with that family and not with a new one', async () => {
    const { familyId } = await newFamily(world.staff('hanne'))
    const signalId = await added({
      person: { givenName: 'Noah', familyName: 'Birk', birthDate: '2012-05-14', cpr: '740512-4003' },
    })
    const { candidates } = await line.did('detection.show', { signalId, why: 'match' })
    expect(candidates).toEqual([
      {
        familyId,
        kind: 'exact',
        because: 'same-number',
        contacts: [{ staffId: world.staff('hanne').staffId, name: 'Hanne Bech' }],
      },
    ])
    await expect(line.did('detection.take-in', { ...taking, signalId, version: 1 })).rejects.toMatchObject({
      code: 'match-open',
    })
    const elsewhere = await added()
    await expect(
      line.did('detection.confirm-match', { signalId: elsewhere, version: 1, same: true, familyId }),
    ).rejects.toMatchObject({ code: 'no-candidate' })
    await line.did('detection.confirm-match', { signalId, version: 1, same: true, familyId })
    await line.did('detection.decide', {
      ...decision,
      decision: 'already-in',
      reason: 'Hanne ved det',
      signalId,
      version: 2,
    })
    expect(await cardOf(line, signalId)).toMatchObject({ matchConfirmed: true, decision: 'already-in' })
    await expect(line.did('family.open', { familyId })).rejects.toMatchObject({ kind: 'denied' })
  })

  it('is done by the core team: Jonas may, a leader and a colleague without the board may not', async () => {
    const signalId = await added({ person: { ...observed.person, givenName: 'Asger' } })
    for (const name of ['sofie', 'mette', 'pia'] as const) {
      await expect(
        world.staff(name).did('detection.take-in', { ...taking, signalId, version: 1 }),
      ).rejects.toMatchObject({ kind: 'denied' })
    }
  })

  it('leaves nothing behind when the card was changed in the same moment', async () => {
    const signalId = await added({ person: { ...observed.person, givenName: 'Karl' } })
    const before = await line.did('family.list', {})
    await expect(line.did('detection.take-in', { ...taking, signalId, version: 7 })).rejects.toMatchObject({
      code: 'version',
    })
    expect(await line.did('family.list', {})).toEqual(before)
  })
})

describe('deletion', () => {
  it('takes the card and the name when the day has passed, and leaves a count (HG-15)', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const old = new Date(Date.now() - 91 * 86_400_000).toISOString()
    const person = {
      givenName: 'Gammelnavn',
      familyName: 'Slettes',
      birthDate: '2011-01-02',
      cpr: '620111-4006',
    }
    const gone = await line.did('detection.add-signal', { ...observed, person, receivedAt: old })
    const kept = await line.did('detection.add-signal', observed)
    await expect(
      line.did('detection.show', { signalId: gone.signalId, why: 'meeting' }),
    ).rejects.toMatchObject({ kind: 'missing' })
    await expect(line.did('detection.purge', {})).rejects.toMatchObject({ kind: 'denied' })
    expect(await world.service.did('detection.purge', {})).toEqual({ closed: 0, deleted: 1 })
    expect(await everywhere(world, 'Gammelnavn')).toEqual([])
    expect(await everywhere(world, gone.signalId)).toEqual(['audit.event'])
    const board = await line.did('detection.board', {})
    expect(board.cards.map(({ signalId }) => signalId)).toEqual([kept.signalId])
    expect(board.lastDeletion).toEqual({ on: now, number: 1 })
  })
})

/** The tables of the database in which a text still stands, in any column of any row. */
async function everywhere(world: World, text: string): Promise<string[]> {
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const tables = await owner.query<{ name: string }>(
      `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where n.nspname in ('data', 'gate', 'audit') and c.relkind = 'r' order by 1`,
    )
    const found: string[] = []
    for (const { name } of tables.rows) {
      const { rowCount } = await owner.query(
        `select 1 from ${name} t where t::text like '%' || $1 || '%' limit 1`,
        [text],
      )
      if (rowCount) found.push(name)
    }
    return found
  })
}
