import { beforeEach, describe, expect, it } from 'vitest'
import { addDays, addMonths, dayReachingAge, today, type Day } from '#core/day.ts'
import type { ContentClass } from '#core/fields.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { logOf } from '#test/sharing.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import type { AnswerConsent, Cell, MatrixPerson } from './contract.ts'

const now = today(new Date())
const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString()
const bornSo = (years: number, on: Day): Day => `${Number(on.slice(0, 4)) - years}${on.slice(4)}`

let world: World
let family: TestFamily
let line: Person
let sofie: Person
let people: (more?: object) => Promise<string>

beforeEach(async () => {
  world = await newWorld()
  ;[line, sofie] = [world.staff('line'), world.staff('sofie')]
  family = await newFamily(line)
  await line.did('family.add-to-team', {
    familyId: family.familyId,
    staffId: sofie.staffId,
    kind: 'coordinator',
  })
  people = async (more) =>
    (
      await line.did('family.add-person', {
        familyId: family.familyId,
        givenName: 'Adam',
        familyName: 'Birk',
        birthDate: '2010-01-01',
        part: 'sibling',
        sex: 'm',
        participates: true,
        atHome: true,
        protected: false,
        phone: null,
        language: 'da',
        cpr: null,
        ...more,
      })
    ).personId
})

const ask = (personId: string, department: string | null, more: object = {}) =>
  line.did('consent.ask', {
    familyId: family.familyId,
    personId,
    purpose: department === null ? 'participate' : 'share',
    department,
    language: 'da',
    interpreter: false,
    askedAt: ago(30),
    textVersion: '2026-1',
    ...more,
  })
const say = (consentId: string, version: number, givenBy: string, more: Partial<AnswerConsent> = {}) =>
  line.did('consent.answer', {
    familyId: family.familyId,
    consentId,
    version,
    answer: 'given',
    how: 'written',
    givenBy,
    capacity: 'custody_holder',
    witness: null,
    answeredAt: ago(20),
    validTo: null,
    ...more,
  })
const yesTo = async (
  personId: string,
  department: string | null,
  givenBy: string,
  more: Partial<AnswerConsent> = {},
) => {
  const { consentId, version } = await ask(personId, department)
  return { consentId, ...(await say(consentId, version, givenBy, more)) }
}
const rowOf = async (personId: string): Promise<MatrixPerson> => {
  const row = (await line.did('consent.matrix', { familyId: family.familyId })).people.find(
    (person) => person.personId === personId,
  )
  if (!row) throw new Error('no such person')
  return row
}
const cellOf = async (personId: string, department: string): Promise<Cell | undefined> =>
  (await rowOf(personId)).shares.find((cell) => cell.department === department)
const note = (by: Person, subject: string, personId: string | null, contentClass: ContentClass = 'CONF') =>
  by.did('journal.file', {
    familyId: family.familyId,
    personId,
    class: contentClass,
    subject,
    body: 'Noah vil gerne spille bold igen.',
    happenedOn: now,
  })
const seenBy = async (person: Person) =>
  (await person.did('journal.list', { familyId: family.familyId })).notes
    .map(({ subject }) => subject)
    .toSorted()

describe('what a yes opens and a withdrawal closes', () => {
  it('a note of the school about Noah is seen by the family department after both yeses, and not after a withdrawal (R-CON-02, HG-06)', async () => {
    await note(sofie, 'Fravær', family.noah)
    expect(await seenBy(line)).toEqual([])
    expect(await yesTo(family.noah, 'S', family.sanne)).toMatchObject({ state: 'given', shares: 0 })
    expect(await seenBy(line)).toEqual([])
    const ours = await yesTo(family.noah, 'F', family.sanne)
    expect(ours).toMatchObject({ state: 'given', shares: 2 })
    expect(await seenBy(line)).toEqual(['Fravær'])
    await note(line, 'Hjemmebesøg', family.noah)
    expect(await seenBy(sofie)).toEqual(['Fravær', 'Hjemmebesøg'])
    expect(
      await line.did('consent.withdraw', {
        familyId: family.familyId,
        consentId: ours.consentId,
        version: ours.version,
        withdrawnBy: family.sanne,
      }),
    ).toEqual({ shares: 2 })
    expect(await seenBy(line)).toEqual(['Hjemmebesøg'])
    expect(await seenBy(sofie)).toEqual(['Fravær'])
  })

  it('opens nothing about anyone else, and what concerns the whole family only when all who take part have said yes', async () => {
    await note(sofie, 'Om Sanne', family.sanne)
    await note(sofie, 'Om alle', null)
    for (const department of ['F', 'S']) await yesTo(family.noah, department, family.sanne)
    expect(await seenBy(line)).toEqual([])
    for (const department of ['F', 'S'])
      await yesTo(family.sanne, department, family.sanne, { capacity: 'self' })
    expect(await seenBy(line)).toEqual(['Om Sanne', 'Om alle'])
  })

  it('shares health from the health department alone, on its own yes, and offences never (GDPR art. 9 and 10)', async () => {
    await world.admin.did('staff.add', {
      givenName: 'Zoe',
      familyName: 'Ravn',
      profession: 'sundhedsplejerske',
      department: 'Z',
      phone: null,
      roles: ['core'],
      leaderId: null,
    })
    await note(sofie, 'Søvn', family.noah, 'ART9_HEALTH')
    await note(sofie, 'Sigtelse', family.noah, 'ART10_CRIME')
    for (const department of ['F', 'S', 'Z']) await yesTo(family.noah, department, family.sanne)
    expect(await seenBy(line)).toEqual([])
    const lines = (await line.did('consent.who-sees', { familyId: family.familyId })).views
      .find(({ viewerId }) => viewerId === family.sanne)
      ?.about.find(({ personId }) => personId === family.noah)
      ?.lines.map(({ da }) => da)
    expect(lines).toContainEqual(
      expect.stringContaining(
        'Familie og børn ser også det, Skole og Sundhed har skrevet om Noah, også om helbred',
      ),
    )
  })

  it('a no, and a yes to one department, share nothing', async () => {
    await note(sofie, 'Fravær', family.noah)
    await yesTo(family.noah, 'S', family.sanne)
    expect(await yesTo(family.noah, 'F', family.sanne, { answer: 'refused' })).toMatchObject({
      state: 'refused',
      until: null,
      shares: 0,
    })
    expect(await seenBy(line)).toEqual([])
    expect(await cellOf(family.noah, 'F')).toMatchObject({ stand: 'refused', mayAsk: true })
  })

  it('ends a share on the earlier of the two last days', async () => {
    await yesTo(family.noah, 'S', family.sanne, { validTo: addDays(now, 40) })
    await yesTo(family.noah, 'F', family.sanne, { validTo: addDays(now, 90) })
    const [view] = (await line.did('consent.who-sees', { familyId: family.familyId })).views.filter(
      ({ viewerId }) => viewerId === family.noah,
    )
    expect(JSON.stringify(view)).toContain(`til og med ${Number(addDays(now, 40).slice(8))}.`)
  })
})

describe('taking part', () => {
  it('by everyone who takes part makes consent the basis and contact a course; one alone does not (R-CON-01)', async () => {
    const status = async () => {
      const { basis, phase } = await line.did('family.open', { familyId: family.familyId })
      return [basis, phase]
    }
    const noahs = await yesTo(family.noah, null, family.sanne)
    expect(await status()).toEqual(['none', 'contacting'])
    await yesTo(family.sanne, null, family.sanne, { capacity: 'self' })
    expect(await status()).toEqual(['consent', 'consented'])
    for (const department of ['F', 'S']) await yesTo(family.noah, department, family.sanne)
    expect(
      await line.did('consent.withdraw', {
        familyId: family.familyId,
        consentId: noahs.consentId,
        version: noahs.version,
        withdrawnBy: family.noah,
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
    const { familyId, personId } = await line.did('family.start', {
      label: 'Familien Dam',
      strand: 'UKN_ORDER',
      basis: 'ukn_order',
      enteredOn: now,
      young,
    })
    const mother = (
      await line.did('family.add-person', {
        ...young,
        familyId,
        givenName: 'Eva',
        birthDate: '1985-01-01',
        part: 'parent',
      })
    ).personId
    await line.did('family.relate', {
      familyId,
      fromPerson: mother,
      toPerson: personId,
      kind: 'parent',
      custody: true,
    })
    await expect(ask(personId, null, { familyId })).rejects.toMatchObject({ code: 'ordered' })
    expect(await ask(personId, 'F', { familyId })).toMatchObject({ version: 1 })
  })
})

describe('who answers', () => {
  it('a child’s holders of custody all answer, and a no among them is kept beside the yes', async () => {
    const karim = await people({ givenName: 'Karim', birthDate: '1980-01-01', part: 'parent' })
    await line.did('family.relate', {
      familyId: family.familyId,
      fromPerson: karim,
      toPerson: family.noah,
      kind: 'parent',
      custody: true,
    })
    const { consentId, version } = await ask(family.noah, 'S')
    expect(await say(consentId, version, family.sanne)).toMatchObject({
      state: 'asked',
      missing: [karim],
      shares: 0,
    })
    await expect(say(consentId, 2, family.sanne)).rejects.toMatchObject({ code: 'answered' })
    await expect(say(consentId, 2, family.noah, { capacity: 'self' })).rejects.toMatchObject({
      code: 'not-a-giver',
      fields: { givenBy: expect.any(String) },
    })
    await say(consentId, 2, karim, { answer: 'refused' })
    const { current } = (await cellOf(family.noah, 'S')) ?? {}
    expect(current?.givers.map(({ name, answer }) => [name, answer])).toEqual([
      ['Sanne', 'given'],
      ['Karim', 'refused'],
    ])
  })

  it('from 15 the young person answers too, from 18 alone and for themselves (R-CON-03, HG-07, HG-20)', async () => {
    const fifteen = await people({ givenName: 'Bo', birthDate: bornSo(15, now) })
    const eighteen = await people({ givenName: 'Ca', birthDate: bornSo(18, now) })
    for (const child of [fifteen, eighteen])
      await line.did('family.relate', {
        familyId: family.familyId,
        fromPerson: family.sanne,
        toPerson: child,
        kind: 'parent',
        custody: true,
      })
    expect((await rowOf(fifteen)).mustAnswer.map(({ name }) => name)).toEqual(['Bo', 'Sanne'])
    expect((await rowOf(eighteen)).mustAnswer.map(({ name, capacity }) => [name, capacity])).toEqual([
      ['Ca', 'self'],
    ])
    const { consentId, version } = await ask(eighteen, 'S')
    await expect(say(consentId, version, family.sanne)).rejects.toMatchObject({ code: 'not-a-giver' })
    await expect(say(consentId, version, eighteen)).rejects.toMatchObject({ code: 'wrong-capacity' })
    expect(await say(consentId, version, eighteen, { capacity: 'self' })).toMatchObject({ state: 'given' })
  })

  it('what parents said ends the day before the 18th birthday, and the young person is asked ahead of it (HG-20)', async () => {
    const birthday = addDays(now, 40)
    const almost = await people({ givenName: 'Elif', birthDate: bornSo(18, birthday) })
    expect(dayReachingAge(bornSo(18, birthday), 18)).toBe(birthday)
    await line.did('family.relate', {
      familyId: family.familyId,
      fromPerson: family.sanne,
      toPerson: almost,
      kind: 'parent',
      custody: true,
    })
    const { consentId } = await ask(almost, 'S')
    await say(consentId, 1, almost, { capacity: 'self' })
    expect(await say(consentId, 2, family.sanne, { validTo: addMonths(now, 6) })).toMatchObject({
      state: 'given',
      until: addDays(birthday, -1),
    })
    expect((await rowOf(almost)).askAgain).toEqual({ on: birthday, because: 'turns-adult' })
    const ahead = await ask(almost, 'S')
    expect(ahead.from).toBe(birthday)
    await expect(say(ahead.consentId, 1, family.sanne)).rejects.toMatchObject({ code: 'not-a-giver' })
    expect(await say(ahead.consentId, 1, almost, { capacity: 'self' })).toMatchObject({
      state: 'given',
      shares: 0,
    })
    expect(await cellOf(almost, 'S')).toMatchObject({
      stand: 'given',
      until: addDays(birthday, -1),
      mayAsk: false,
    })
  })

  it('nobody can be asked for a child whose custody is not known', async () => {
    const child = await people({ givenName: 'Ugo', birthDate: '2015-01-01' })
    await expect(ask(child, 'S')).rejects.toMatchObject({ code: 'no-giver' })
    expect((await rowOf(child)).mustAnswer).toEqual([])
  })

  it('an adult child’s answers are in nobody’s view but their own (R-CON-03, HG-20)', async () => {
    for (const department of ['F', 'S'])
      await yesTo(family.maja, department, family.maja, { capacity: 'self' })
    await line.did('family.relate', {
      familyId: family.familyId,
      fromPerson: family.sanne,
      toPerson: await people({ birthDate: '2016-01-01' }),
      kind: 'parent',
      custody: true,
    })
    const { views } = await line.did('consent.who-sees', { familyId: family.familyId })
    const about = (viewerId: string) =>
      views.find((view) => view.viewerId === viewerId)?.about.map(({ name }) => name)
    expect(about(family.sanne)).toEqual(['Sanne', 'Noah', 'Adam'])
    expect(about(family.maja)).toEqual(['Maja'])
    expect(about(family.noah)).toEqual(['Noah'])
    expect(JSON.stringify(views.find(({ viewerId }) => viewerId === family.sanne))).not.toContain('Maja')
  })
})

describe('asking and answering', () => {
  it('one question at a time; again when it was refused, withdrawn or has run out, not while it holds for long', async () => {
    const { consentId } = await ask(family.noah, 'S')
    await expect(ask(family.noah, 'S')).rejects.toMatchObject({ code: 'asked-already' })
    await say(consentId, 1, family.sanne)
    await expect(ask(family.noah, 'S')).rejects.toMatchObject({ code: 'in-force' })
    await line.did('consent.withdraw', {
      familyId: family.familyId,
      consentId,
      version: 2,
      withdrawnBy: family.sanne,
    })
    expect(await cellOf(family.noah, 'S')).toMatchObject({ stand: 'withdrawn', mayAsk: true })
    expect(await ask(family.noah, 'S')).toMatchObject({ from: now })
  })

  it.each<[string, Partial<AnswerConsent>, string]>([
    ['an oral yes has a witness', { how: 'oral' }, 'no-witness'],
    ['an answer does not come before the question', { answeredAt: ago(45) }, 'before-asked'],
    ['or from the time to come', { answeredAt: ago(-60) }, 'ahead'],
    ['a yes holds no longer than the review', { validTo: addDays(addMonths(now, 12), 1) }, 'too-long'],
    ['and not into the past', { validTo: addDays(now, -1) }, 'ends-before'],
  ])('%s', async (_, more, code) => {
    const { consentId } = await ask(family.noah, 'S')
    await expect(say(consentId, 1, family.sanne, more)).rejects.toMatchObject({ kind: 'invalid', code })
  })

  it('is refused without a department, for one of another family, and when somebody was faster', async () => {
    await expect(
      line.did('consent.ask', {
        familyId: family.familyId,
        personId: family.noah,
        purpose: 'share',
        department: null,
        language: 'da',
        interpreter: false,
        askedAt: ago(1),
        textVersion: '1',
      }),
    ).rejects.toMatchObject({ code: 'department' })
    const other = await newFamily(line, 'Familien Holm')
    await expect(ask(other.noah, 'S')).rejects.toMatchObject({ kind: 'missing' })
    const { consentId } = await ask(family.noah, 'S')
    await expect(say(consentId, 7, family.sanne)).rejects.toMatchObject({ code: 'version' })
  })

  it('is for the family’s team: a colleague without a relation is denied, another municipality finds nothing', async () => {
    for (const name of ['hanne', 'mette'] as const)
      await expect(
        world.staff(name).did('consent.matrix', { familyId: family.familyId }),
      ).rejects.toMatchObject({ kind: 'denied' })
    const other = await newWorld()
    await expect(
      other.staff('line').did('consent.who-sees', { familyId: family.familyId }),
    ).rejects.toMatchObject({ kind: 'denied' })
  })

  it('is withdrawn by those whose yes it is, and by nobody else', async () => {
    const { consentId, version } = await yesTo(family.noah, 'S', family.sanne)
    await expect(
      line.did('consent.withdraw', {
        familyId: family.familyId,
        consentId,
        version,
        withdrawnBy: family.maja,
      }),
    ).rejects.toMatchObject({ code: 'not-theirs' })
    await line.did('consent.withdraw', {
      familyId: family.familyId,
      consentId,
      version,
      withdrawnBy: family.noah,
    })
    await expect(
      line.did('consent.withdraw', {
        familyId: family.familyId,
        consentId,
        version: version + 1,
        withdrawnBy: family.noah,
      }),
    ).rejects.toMatchObject({ code: 'ended' })
  })

  it('leaves ids and codes in the log, and no name (HG-14)', async () => {
    await yesTo(family.noah, 'S', family.sanne, { how: 'oral', witness: 'Tolken' })
    const log = JSON.stringify([
      ...(await logOf(world, 'consent.ask')),
      ...(await logOf(world, 'consent.answer')),
    ])
    expect(log).toContain('"how":"oral"')
    expect(log).not.toMatch(/Noah|Sanne|Tolken/)
  })

  it('marks the departments that the pair comes from: without them nothing reaches the team', async () => {
    const { departments } = await line.did('consent.matrix', { familyId: family.familyId })
    expect(departments.filter(({ inTeam }) => inTeam).map(({ code }) => code)).toEqual(['F', 'S'])
  })
})
