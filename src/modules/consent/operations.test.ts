import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { contentClass, type ContentClass } from '#core/fields.ts'
import { asOwner } from '#server/database/open.ts'
import { familyBirk, type Consents } from '#test/consents.ts'
import { testCluster } from '#test/database.ts'
import type { Person } from '#test/world.ts'
import type { ShareAnswer } from './contract.ts'
import { mayShare } from './rules.ts'
let c: Consents
beforeEach(async () => {
  c = await familyBirk()
})

const now = today(new Date())
const note = (by: Person, subject: string, personId: string | null, contentClass: ContentClass = 'CONF') =>
  by.did('journal.file', {
    familyId: c.familyId,
    personId,
    class: contentClass,
    subject,
    body: 'Noah vil gerne spille bold igen.',
    happenedOn: now,
  })
const seenBy = async (person: Person) =>
  (await person.did('journal.list', { familyId: c.familyId })).notes.map(({ subject }) => subject).toSorted()

describe('what a yes opens and a withdrawal closes', () => {
  it('a note of the school about Noah is seen by the family department after both yeses, and not after a withdrawal (R-CON-02, HG-06)', async () => {
    await note(c.sofie, 'Fravær', c.family.noah)
    expect(await seenBy(c.line)).toEqual([])
    expect(await c.yesTo(c.family.noah, 'S', c.family.sanne)).toMatchObject({ state: 'given', shares: 0 })
    expect(await seenBy(c.line)).toEqual([])
    const ours = await c.yesTo(c.family.noah, 'F', c.family.sanne)
    expect(ours).toMatchObject({ state: 'given', shares: 2 })
    expect(await seenBy(c.line)).toEqual(['Fravær'])
    await note(c.line, 'Hjemmebesøg', c.family.noah)
    expect(await seenBy(c.sofie)).toEqual(['Fravær', 'Hjemmebesøg'])
    expect(
      await c.line.did('consent.withdraw', {
        familyId: c.familyId,
        consentId: ours.consentId,
        version: ours.version,
        withdrawnBy: c.family.sanne,
      }),
    ).toEqual({ shares: 2 })
    expect(await seenBy(c.line)).toEqual(['Hjemmebesøg'])
    expect(await seenBy(c.sofie)).toEqual(['Fravær'])
  })

  it('opens nothing about anyone else, and what concerns the whole family only when all who take part have said yes', async () => {
    await note(c.sofie, 'Om Sanne', c.family.sanne)
    await note(c.sofie, 'Om alle', null)
    for (const department of ['F', 'S']) await c.yesTo(c.family.noah, department, c.family.sanne)
    expect(await seenBy(c.line)).toEqual([])
    for (const department of ['F', 'S'])
      await c.yesTo(c.family.sanne, department, c.family.sanne, { capacity: 'self' })
    expect(await seenBy(c.line)).toEqual(['Om Sanne', 'Om alle'])
  })

  it('shares health from the health department alone, on its own yes, and offences never (GDPR art. 9 and 10)', async () => {
    await c.world.admin.did('staff.add', {
      givenName: 'Zoe',
      familyName: 'Ravn',
      profession: 'sundhedsplejerske',
      department: 'Z',
      phone: null,
      roles: ['core'],
      leaderId: null,
    })
    await note(c.sofie, 'Søvn', c.family.noah, 'ART9_HEALTH')
    await note(c.sofie, 'Sigtelse', c.family.noah, 'ART10_CRIME')
    for (const department of ['F', 'S', 'Z']) await c.yesTo(c.family.noah, department, c.family.sanne)
    expect(await seenBy(c.line)).toEqual([])
    const lines = (await c.line.did('consent.who-sees', { familyId: c.familyId })).views
      .find(({ viewerId }) => viewerId === c.family.sanne)
      ?.about.find(({ personId }) => personId === c.family.noah)
      ?.lines.map(({ da }) => da)
    expect(lines).toContainEqual(
      expect.stringContaining(
        'Familie og børn ser også det, Skole og Sundhed har skrevet om Noah, også om helbred',
      ),
    )
  })

  it('a no, and a yes to one department, share nothing', async () => {
    await note(c.sofie, 'Fravær', c.family.noah)
    await c.yesTo(c.family.noah, 'S', c.family.sanne)
    expect(await c.yesTo(c.family.noah, 'F', c.family.sanne, { answer: 'refused' })).toMatchObject({
      state: 'refused',
      until: null,
      shares: 0,
    })
    expect(await seenBy(c.line)).toEqual([])
    expect(await c.cellOf(c.family.noah, 'F')).toMatchObject({ stand: 'refused', mayAsk: true })
  })

  it('ends a share on the earlier of the two last days', async () => {
    await c.yesTo(c.family.noah, 'S', c.family.sanne, { validTo: addDays(now, 40) })
    await c.yesTo(c.family.noah, 'F', c.family.sanne, { validTo: addDays(now, 90) })
    const [view] = (await c.line.did('consent.who-sees', { familyId: c.familyId })).views.filter(
      ({ viewerId }) => viewerId === c.family.noah,
    )
    expect(JSON.stringify(view)).toContain(`til og med ${Number(addDays(now, 40).slice(8))}.`)
  })
})

describe('taking part', () => {
  it('by everyone who takes part makes consent the basis and contact a course; one alone does not (R-CON-01)', async () => {
    const status = async () => {
      const { basis, phase } = await c.line.did('family.open', { familyId: c.familyId })
      return [basis, phase]
    }
    const noahs = await c.yesTo(c.family.noah, null, c.family.sanne)
    expect(await status()).toEqual(['none', 'contacting'])
    await c.yesTo(c.family.sanne, null, c.family.sanne, { capacity: 'self' })
    expect(await status()).toEqual(['consent', 'consented'])
    for (const department of ['F', 'S']) await c.yesTo(c.family.noah, department, c.family.sanne)
    expect(
      await c.line.did('consent.withdraw', {
        familyId: c.familyId,
        consentId: noahs.consentId,
        version: noahs.version,
        withdrawnBy: c.family.noah,
      }),
    ).toEqual({ shares: 2 })
    expect(await status()).toEqual(['none', 'ending'])
  })

  it('is not asked about where an order is the basis (HG-06, HG-19), and sharing still is', async () => {
    const young = {
      givenName: 'Ole',
      familyName: 'Dam',
      birthDate: '2011-01-01',
      part: 'young' as const,
      sex: 'm' as const,
      participates: true,
      atHome: true,
      protected: false,
      phone: null,
      language: 'da',
      cpr: null,
    }
    const { familyId, personId } = await c.line.did('family.start', {
      label: 'Familien Dam',
      strand: 'UKN_ORDER',
      basis: 'ukn_order',
      enteredOn: now,
      young,
    })
    const mother = (
      await c.line.did('family.add-person', {
        ...young,
        familyId,
        givenName: 'Eva',
        birthDate: '1985-01-01',
        part: 'parent',
      })
    ).personId
    await c.line.did('family.relate', {
      familyId,
      fromPerson: mother,
      toPerson: personId,
      kind: 'parent',
      custody: true,
    })
    await expect(c.ask(personId, null, { familyId })).rejects.toMatchObject({ code: 'ordered' })
    expect(await c.ask(personId, 'F', { familyId })).toMatchObject({ version: 1 })
  })
})

describe('the rule and the wall', () => {
  it('say the same of every pair of departments and every class, through a family’s answers (HG-01)', async () => {
    const { noah, sanne } = c.family
    const compare = async (step: string) =>
      expect(await throughTheWall(c, noah), step).toEqual(await byTheRule(c, noah))
    await compare('nobody was asked')
    for (const department of ['F', 'S', 'Z']) await c.yesTo(noah, department, sanne)
    await compare('three said yes')
    const [school] = (await c.rowOf(noah)).shares.filter(({ department }) => department === 'S')
    const { consentId = '', version = 0 } = school?.current ?? {}
    await c.line.did('consent.withdraw', { familyId: c.familyId, consentId, version, withdrawnBy: sanne })
    await compare('the school’s was withdrawn')
    await c.yesTo(noah, 'J', sanne, { answer: 'refused' })
    await compare('the job centre’s was refused')
    await c.yesTo(noah, 'S', sanne)
    await compare('the school was asked again')
    expect((await throughTheWall(c, noah)).length).toBe(8)
  })
})

const departments = ['F', 'J', 'S', 'Z']

/** What the database lets through about a person: "from class to", sorted. */
async function throughTheWall({ world, familyId }: Consents, personId: string): Promise<string[]> {
  return asOwner(testCluster(), world.database.name, async (owner) => {
    const { rows } = await owner.query<{ to: string; key: string }>(
      `select d.code as "to", unnest(gate.shared_keys($1, $2, d.code)) as key from data.department d where d.tenant = $1`,
      [world.tenant, familyId],
    )
    return rows
      .filter(({ key }) => key.endsWith(personId))
      .map(({ to, key }) => `${key.split('/').slice(0, 2).join(' ')} ${to}`)
      .toSorted()
  })
}

/** What the rule says may pass, from the answers as the matrix tells of them. */
async function byTheRule({ line, family, familyId, rowOf }: Consents, personId: string): Promise<string[]> {
  const { shares } = await rowOf(personId)
  const consents = shares.flatMap(({ department, current }) =>
    (current?.givers ?? []).flatMap((giver): ShareAnswer[] => {
      if (!current || department === null || giver.answer === null) return []
      const withdrawnAt = current.withdrawnOn === null ? null : `${current.withdrawnOn}T00:00:00Z`
      const state = current.state === 'given' ? giver.answer : current.state
      return [
        { department, givenBy: giver.personId, state, from: current.from, until: current.until, withdrawnAt },
      ]
    }),
  )
  const born =
    (await line.did('family.people', { familyId })).people.find((one) => one.personId === personId)?.bornOn ??
    ''
  const person = { personId, birthDate: born, custodyHolders: [family.sanne] }
  const facts = {
    person,
    consents,
    now: new Date().toISOString(),
    ages: { selfFrom: 15, adultFrom: 18 },
    basesInUse: ['CONSENT' as const],
  }
  const asked = departments.flatMap((from) =>
    departments.flatMap((to) => contentClass.options.map((kind) => ({ ...facts, class: kind, from, to }))),
  )
  return asked
    .filter(({ from, to }) => from !== to)
    .filter((situation) => mayShare(situation).answer === 'yes')
    .map((situation) => `${situation.from} ${situation.class} ${situation.to}`)
    .toSorted()
}
