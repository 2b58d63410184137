import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { confirm } from '#test/confirmed.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld, signedIn, type Person, type World } from '#test/world.ts'

describe('who is kept away and who is let in for a time', () => {
  let world: World
  let birk: TestFamily
  let line: Person
  let jonas: Person
  let hanne: Person
  let mette: Person
  const ofBirk = () => ({ familyId: birk.familyId })
  const emergency = (by: Person) =>
    by.did('access.break-glass', {
      ...ofBirk(),
      reasonCode: 'acute_danger',
      reason: 'Noah er ikke kommet hjem, og begge kontakter har lukket telefonen.',
    })
  const kinds = async (by: Person) => (await by.did('access.notifications', {})).map(({ kind }) => kind)

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas, hanne, mette] = (['line', 'jonas', 'hanne', 'mette'] as const).map((name) =>
      world.staff(name),
    ) as [Person, Person, Person, Person]
    await change(world, 'update data.staff set leader_id = $1 where id = any ($2)', [
      mette.staffId,
      [line.staffId, hanne.staffId],
    ])
  })
  beforeEach(async () => {
    birk = await newFamily(line)
    await line.did('family.add-to-team', { ...ofBirk(), staffId: jonas.staffId, kind: 'coordinator' })
    await change(world, 'update data.notification set seen_at = now() where tenant = $1', [world.tenant])
    await change(world, 'update data.break_glass set ended_at = now() where tenant = $1', [world.tenant])
    for (const person of [hanne, mette, world.admin]) await confirm(world, person)
  })

  describe('emergency access (G5, HG-05)', () => {
    it('asks for confirmation first, opens one family to reading, and tells the pair and the leader at once', async () => {
      await change(world, 'update gate.session set stepped_up_at = null where staff_id = $1', [hanne.staffId])
      await expect(emergency(hanne)).rejects.toMatchObject({ code: 'step-up' })
      await confirm(world, hanne)
      await expect(hanne.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
      const { until } = await emergency(hanne)
      expect(Date.parse(until) - Date.now()).toBeLessThanOrEqual(4 * 3_600_000)
      await expect(hanne.did('family.open', ofBirk())).resolves.toMatchObject(ofBirk())
      expect(await kinds(line)).toEqual(['break_glass'])
      expect(await kinds(jonas)).toEqual(['break_glass'])
      expect(await kinds(mette)).toEqual(['break_glass_review'])
      expect(await kinds(hanne)).toEqual([])
      expect(await hanne.did('access.why', ofBirk())).toMatchObject({ via: 'break-glass', writable: false })
      await hanne.did('access.end-opening', ofBirk())
      await expect(hanne.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
    })

    it('is refused behind a recusal and behind a seal, and the attempt is on record', async () => {
      await hanne.did('access.recuse', { ...ofBirk(), staffId: null, personId: null })
      await expect(emergency(hanne)).rejects.toMatchObject({ code: 'barred' })
      const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
        owner.query(
          `select kind, facts->'codes'->>'reason' as code from audit.event where tenant = $1 and family_id = $2 and operation = 'access.break-glass' order by seq`,
          [world.tenant, birk.familyId],
        ),
      )
      expect(rows).toEqual([
        { kind: 'write', code: null },
        { kind: 'refused', code: 'barred' },
      ])
      const lars = world.staff('lars')
      await confirm(world, lars)
      await mette.did('access.seal', { ...ofBirk(), staffIds: [line.staffId] })
      await expect(emergency(lars)).rejects.toMatchObject({ code: 'barred' })
      await mette.did('access.unseal', ofBirk())
      await expect(emergency(lars)).resolves.toBeDefined()
    })

    it('is judged by the leader and nobody else, within three working days, else it is red', async () => {
      await emergency(hanne)
      const mine = async () =>
        (await mette.did('access.leader', {})).reviews.filter(({ number }) => number === family)
      const family = (await line.did('family.open', ofBirk())).number
      const [open] = await mine()
      expect(open).toMatchObject({ staff: 'Hanne Bech', overdue: false, reasonCode: 'acute_danger' })
      const judged = {
        breakGlassId: open?.breakGlassId ?? '',
        judgement: 'justified' as const,
        words: 'Noah var væk.',
      }
      await expect(hanne.did('access.review', judged)).rejects.toMatchObject({ code: 'wrong-role' })
      await change(world, `update data.break_glass set review_due_on = current_date - 2 where id = $1`, [
        judged.breakGlassId,
      ])
      expect(await mine()).toMatchObject([{ overdue: true }])
      await mette.did('access.review', judged)
      expect((await mine()).map(({ breakGlassId }) => breakGlassId)).not.toContain(judged.breakGlassId)
      await expect(mette.did('access.review', judged)).rejects.toMatchObject({ code: 'not-there' })
      expect(await kinds(mette)).not.toContain('break_glass_review')
    })

    it('is not given to the steering group or an administrator', async () => {
      await expect(emergency(world.admin)).rejects.toMatchObject({ code: 'wrong-role' })
      await expect(emergency(world.staff('stig'))).rejects.toMatchObject({ kind: 'denied' })
    })
  })

  describe('recusal (W3, R-ACT-19)', () => {
    it('takes a colleague off the family at once, is told to nobody but them and their leader, and is lifted again', async () => {
      const { recusalId } = await line.did('access.recuse', { ...ofBirk(), staffId: null, personId: null })
      await expect(line.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
      expect(await line.did('access.why', ofBirk())).toMatchObject({
        barred: 'recused',
        recusalId,
        label: null,
        contacts: [],
        mayBreakGlass: false,
      })
      expect(await line.did('access.my-recusals', {})).toMatchObject([{ recusalId, mayLift: true }])
      expect((await mette.did('access.leader', {})).recusals).toContainEqual(
        expect.objectContaining({ recusalId, staff: 'Line Holst' }),
      )
      expect(await jonas.did('access.my-recusals', {})).toEqual([])
      const { readers } = await jonas.did('access.who-sees', ofBirk())
      expect(readers.map(({ name }) => name)).toEqual(['Jonas Krag'])
      await expect(jonas.did('access.lift-recusal', { recusalId })).rejects.toMatchObject({
        code: 'not-there',
      })
      await line.did('access.lift-recusal', { recusalId })
      await expect(line.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
      await jonas.did('family.add-to-team', { ...ofBirk(), staffId: line.staffId, kind: 'coordinator' })
      await expect(line.did('family.open', ofBirk())).resolves.toBeDefined()
    })

    it('is declared for somebody else only by their leader, and then only the leader lifts it', async () => {
      const forHanne = { ...ofBirk(), staffId: hanne.staffId, personId: null }
      await expect(jonas.did('access.recuse', forHanne)).rejects.toMatchObject({ kind: 'denied' })
      const { recusalId } = await mette.did('access.recuse', forHanne)
      await expect(hanne.did('access.lift-recusal', { recusalId })).rejects.toMatchObject({
        code: 'not-there',
      })
      await mette.did('access.lift-recusal', { recusalId })
    })
  })

  describe('handing a family over', () => {
    it('gives it to a colleague in one step without a reason, and closes it for the giver', async () => {
      await line.did('access.hand-over', { ...ofBirk(), toStaffId: hanne.staffId })
      await expect(hanne.did('family.open', ofBirk())).resolves.toMatchObject({ myKind: 'coordinator' })
      await expect(line.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
      expect(await kinds(hanne)).toEqual(['family_handed_over'])
    })

    it('goes back to the leader when nobody is named, who finds a new contact but never themselves', async () => {
      await line.did('access.hand-over', { ...ofBirk(), toStaffId: null })
      expect(await kinds(mette)).toEqual(['family_needs_contact'])
      const led = (await mette.did('access.leader', {})).families
      const needs = (familyId: string) => led.find((one) => one.familyId === familyId)
      expect(needs(birk.familyId)?.contactCount ?? 1).toBe(1)
      await expect(
        mette.did('access.appoint', { ...ofBirk(), staffId: mette.staffId }),
      ).rejects.toMatchObject({ kind: 'denied' })
      await mette.did('access.appoint', { ...ofBirk(), staffId: hanne.staffId })
      await expect(hanne.did('family.open', ofBirk())).resolves.toMatchObject({ myKind: 'coordinator' })
    })

    it('does not go to somebody who is recused', async () => {
      await hanne.did('access.recuse', { ...ofBirk(), staffId: null, personId: null })
      await expect(
        line.did('access.hand-over', { ...ofBirk(), toStaffId: hanne.staffId }),
      ).rejects.toMatchObject({ code: 'cannot-take' })
      await expect(line.did('family.open', ofBirk())).resolves.toBeDefined()
    })
  })

  describe('sealing (W6)', () => {
    it('leaves the family to those named, and asks that a contact be among them', async () => {
      await expect(
        mette.did('access.seal', { ...ofBirk(), staffIds: [mette.staffId] }),
      ).rejects.toMatchObject({ code: 'no-contact-named' })
      await world.admin.did('access.seal', { ...ofBirk(), staffIds: [line.staffId] })
      await expect(line.did('family.open', ofBirk())).resolves.toBeDefined()
      await expect(jonas.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
      expect(await jonas.did('access.why', ofBirk())).toMatchObject({
        barred: 'sealed',
        label: null,
        contacts: [],
      })
      expect(
        (await hanne.did('access.find', { text: 'Familien Birk' })).families.map((one) => one.familyId),
      ).not.toContain(birk.familyId)
      await expect(line.did('access.seal', { ...ofBirk(), staffIds: [line.staffId] })).rejects.toMatchObject({
        code: 'wrong-role',
      })
    })
  })

  describe('restriction (W7; databeskyttelsesforordningen art. 18)', () => {
    const restrict = (by: Person) => by.did('access.restrict', { ...ofBirk(), why: 'citizen_asks' })
    it('closes the family to its team and to emergencies, is told to the contacts, and is lifted again', async () => {
      await emergency(hanne)
      const draft = { key: `note:${birk.familyId}`, familyId: birk.familyId }
      await line.did('draft.save', { ...draft, body: { words: 'Noah sagde, at' } })
      await restrict(mette)
      expect(await line.did('draft.mine', { key: draft.key })).toEqual({ draft: null })
      for (const person of [line, hanne])
        await expect(person.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
      await expect(emergency(hanne)).rejects.toMatchObject({ code: 'barred' })
      expect(await hanne.did('access.my-openings', {})).toEqual([])
      expect(await line.did('access.why', ofBirk())).toMatchObject({ barred: 'restricted', label: null })
      expect(await kinds(line)).toContain('family_restricted')
      await expect(restrict(mette)).rejects.toMatchObject({ code: 'not-there' })
      await mette.did('access.lift-restriction', ofBirk())
      await expect(line.did('family.open', ofBirk())).resolves.toBeDefined()
      expect(await kinds(line)).toContain('restriction_lifted')
    })

    it('is the records officer’s and the line leader’s, after a confirmation; the records officer then reads it', async () => {
      for (const person of [line, world.admin])
        await expect(restrict(person)).rejects.toMatchObject({ code: 'wrong-role' })
      const { staffId } = await world.admin.did('staff.add', {
        givenName: 'Rikke',
        familyName: 'Arkiv',
        profession: 'arkivmedarbejder',
        department: 'A',
        roles: ['records'],
        phone: null,
        leaderId: null,
      })
      const rikke = await signedIn(world.database, world.tenant, staffId)
      await expect(restrict(rikke)).rejects.toMatchObject({ code: 'step-up' })
      await confirm(world, rikke)
      const { number } = await line.did('family.open', ofBirk())
      const card = await rikke.did('access.to-restrict', { number })
      expect(card.family).toMatchObject({ ...ofBirk(), restrictedAt: null })
      expect(card.family?.contacts.toSorted()).toEqual(['Jonas Krag', 'Line Holst'])
      expect(JSON.stringify(card)).not.toContain('Birk')
      await restrict(rikke)
      expect((await rikke.did('access.to-restrict', { number })).family).toMatchObject({
        restrictedWhy: 'citizen_asks',
        restrictedBy: 'Rikke Arkiv',
      })
      await expect(rikke.did('family.open', ofBirk())).resolves.toMatchObject(ofBirk())
      expect(await mette.did('access.to-restrict', { number: 9_999 })).toEqual({ family: null })
    })

    it('is not given across a recusal', async () => {
      await mette.did('access.recuse', { ...ofBirk(), staffId: null, personId: null })
      await expect(restrict(mette)).rejects.toMatchObject({ kind: 'denied' })
    })
  })

  describe('what lets somebody in for a time (G5)', () => {
    it('is told to them on every page until it ends, and to nobody else', async () => {
      const { until } = await emergency(hanne)
      expect(await hanne.did('access.my-openings', {})).toEqual([
        { ...ofBirk(), via: 'break-glass', label: 'Familien Birk', number: expect.any(Number), until },
      ])
      expect(await jonas.did('access.my-openings', {})).toEqual([])
      await hanne.did('access.end-opening', ofBirk())
      expect(await hanne.did('access.my-openings', {})).toEqual([])
    })
  })

  describe('supervision (G2)', () => {
    const supervise = (by: Person) =>
      by.did('access.supervise', { ...ofBirk(), hours: 2, reason: 'Sagstilsyn', sensitiveReason: null })
    it('opens a family of one’s own staff, and the pair sees who and why', async () => {
      await expect(mette.did('family.open', ofBirk())).rejects.toMatchObject({ code: 'not-on-team' })
      await supervise(mette)
      await expect(mette.did('family.open', ofBirk())).resolves.toBeDefined()
      expect(await kinds(line)).toEqual(['supervision_opened'])
      expect((await line.did('access.who-sees', ofBirk())).readers).toContainEqual(
        expect.objectContaining({ name: 'Mette Riis', via: 'supervision', reason: 'Sagstilsyn' }),
      )
      await mette.did('access.end-opening', ofBirk())
      expect((await line.did('access.who-sees', ofBirk())).earlier).toMatchObject([{ name: 'Mette Riis' }])
    })
    it('does not open a family of somebody else’s staff', async () => {
      await line.did('access.hand-over', { ...ofBirk(), toStaffId: null })
      await expect(supervise(mette)).rejects.toMatchObject({ code: 'cannot-supervise' })
      await expect(supervise(hanne)).rejects.toMatchObject({ code: 'wrong-role' })
    })
  })

  it('says to everyone why they can see a family: the same as what the database lets them do', async () => {
    for (const name of ['line', 'jonas', 'hanne', 'mette', 'lars'] as const) {
      const person = world.staff(name)
      const said = await person.did('access.why', ofBirk())
      const opened = await person.did('family.open', ofBirk()).then(
        () => true,
        () => false,
      )
      expect(said.via !== null && said.barred === null, name).toBe(opened)
    }
  })
})
