import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { verifyLog } from '../../cli/audit-log-check.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { confirm } from '#test/confirmed.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

let world: World
let family: TestFamily
let dina: Person
let line: Person
const owner = <R extends object>(text: string, values: unknown[] = [world.tenant]) =>
  asOwner(testCluster(), world.database.name, async (client) => (await client.query<R>(text, values)).rows)

async function freshWorld(): Promise<void> {
  world = await newWorld()
  ;[dina, line] = [world.staff('dina'), world.staff('line')]
  family = await newFamily(line)
}
const number = async (familyId: string) =>
  (await owner<{ number: number }>('select number from data.family where id = $1', [familyId]))[0]?.number ??
  0

describe('the log, read by whoever checks it (G8 control: the log, never content)', () => {
  beforeAll(freshWorld)

  it('shows who, when, what and why, and a family by its number alone', async () => {
    const { rows } = await dina.did('trail.rows', {
      before: null,
      staffId: line.staffId,
      familyNumber: null,
      refusedOnly: false,
    })
    expect(rows.find(({ operation }) => operation === 'family.add-person')).toMatchObject({
      staff: 'Line Holst',
      department: 'Familie og børn',
      purpose: 'SAGSBEHANDLING',
      familyNumber: await number(family.familyId),
    })
    expect(JSON.stringify(rows)).not.toMatch(/Birk|Noah|Sanne/)
  })

  it('is handed out whole, as the verifier reads it', async () => {
    const first = await dina.did('trail.export', { after: 0, to: null })
    const head = JSON.stringify({ head: { seq: String(first.last), hash: first.lastHash } })
    expect(await verifyLog([...first.lines, head])).toMatchObject({ ok: true, rows: first.to })
  })

  it.each(['line', 'mette', 'stig', 'pia', 'jonas'] as const)('is closed to %s', async (name) => {
    const input = { before: null, staffId: null, familyNumber: null, refusedOnly: false }
    await expect(world.staff(name).did('trail.rows', input)).rejects.toMatchObject({ kind: 'denied' })
  })

  it('opens no family to the control login, by operation or by SQL', async () => {
    await expect(dina.did('family.open', { familyId: family.familyId })).rejects.toMatchObject({
      kind: 'denied',
    })
    for (const table of ['person', 'family', 'journal_note', 'signal_identity', 'plan_quote'])
      await expect(
        world.database.road.doors.samspil_control.query(`select * from data.${table}`),
      ).rejects.toMatchObject({ code: '42501' })
    await expect(
      world.database.road.doors.samspil_control.query('select * from audit.event'),
    ).rejects.toMatchObject({ code: '42501' })
    await expect(
      world.database.road.doors.samspil_staff.query('select * from audit.canaries()'),
    ).rejects.toMatchObject({ code: '42501' })
  })
})

describe('alarms (security.md T13, T45)', () => {
  beforeEach(freshWorld)
  const alarms = async () => (await dina.did('trail.status', {})).alarms

  it('a look at a canary is told at once to whoever checks the log and to the leader, and once', async () => {
    const { number: planted } = await dina.did('trail.plant-canary', {
      givenName: 'Vilfred',
      familyName: 'Tranekær',
      birthDate: '2012-02-29',
    })
    const [trap] = await dina.did('trail.canaries', {})
    for (const _ of [1, 2])
      await expect(line.did('family.open', { familyId: trap?.familyId ?? '' })).rejects.toMatchObject({
        kind: 'denied',
      })
    const raised = await alarms()
    expect(raised).toMatchObject([
      { kind: 'canary', staff: 'Line Holst', familyNumber: planted, seenAt: null },
    ])
    expect(await world.staff('mette').did('trail.alarms', {})).toMatchObject([{ kind: 'canary' }])
    await dina.did('trail.see-alarm', {
      alarmId: raised[0]?.alarmId ?? '',
      note: 'Line skrev nummeret forkert.',
    })
    expect(await alarms()).toMatchObject([{ note: 'Line skrev nummeret forkert.', seenBy: 'Dina Kjær' }])
    expect(await world.staff('mette').did('trail.alarms', {})).toEqual([])
  })

  it('a canary stands in no list, and a lifted one is silent', async () => {
    await dina.did('trail.plant-canary', {
      givenName: 'Vilfred',
      familyName: 'Tranekær',
      birthDate: '2012-02-29',
    })
    expect((await line.did('family.list', {})).map(({ name }) => name)).not.toContain('Familien Tranekær')
    const [trap] = await dina.did('trail.canaries', {})
    await dina.did('trail.lift-canary', { familyId: trap?.familyId ?? '' })
    await expect(line.did('family.open', { familyId: trap?.familyId ?? '' })).rejects.toMatchObject({
      kind: 'denied',
    })
    expect(await alarms()).toEqual([])
  })

  it('a card of early help can be a canary: decided, and alarmed when its name is opened (T13)', async () => {
    const invented = { givenName: 'Vilfred', familyName: 'Tranekær', birthDate: '2012-02-29' }
    const { signalId } = await dina.did('trail.plant-canary-signal', {
      ...invented,
      sex: 'm',
      seen: 'Er ofte i klubben om aftenen',
    })
    const board = async () =>
      (await line.did('detection.board', {})).decided.cards.map((card) => card.signalId)
    expect(await board()).toContain(signalId)
    expect(await alarms()).toEqual([])
    for (const _ of [1, 2])
      expect(JSON.stringify(await line.did('detection.show', { signalId, why: 'contact' }))).toContain(
        'Tranekær',
      )
    expect(await alarms()).toMatchObject([
      { kind: 'canary', staff: 'Line Holst', familyNumber: null, detail: 'signal' },
    ])
    expect(await world.staff('mette').did('trail.alarms', {})).toMatchObject([{ detail: 'signal' }])
    expect(await dina.did('trail.canary-signals', {})).toMatchObject([
      { signalId, alarms: 1, liftedAt: null },
    ])
    await expect(line.did('trail.canary-signals', {})).rejects.toMatchObject({ kind: 'denied' })
    await dina.did('trail.lift-canary-signal', { signalId })
    expect(await board()).not.toContain(signalId)
    await expect(dina.did('trail.lift-canary-signal', { signalId })).rejects.toMatchObject({
      kind: 'missing',
    })
    await world.service.did('detection.purge', {})
    expect(await dina.did('trail.canary-signals', {})).toMatchObject([{ deleteOn: null }])
  })

  it('an ordinary card raises no alarm', async () => {
    const { signalId } = await dina.did('trail.plant-canary-signal', {
      givenName: 'Vilfred',
      familyName: 'Tranekær',
      birthDate: '2012-02-29',
      sex: 'f',
      seen: 'Er ofte i klubben om aftenen',
    })
    await change(world, 'delete from audit.canary_signal where tenant = $1 and signal_id = $2', [
      world.tenant,
      signalId,
    ])
    await line.did('detection.show', { signalId, why: 'contact' })
    expect(await alarms()).toEqual([])
  })

  it('emergency access tried behind a recusal or a seal is told, and one where none stands is not (T03)', async () => {
    const [hanne, lars] = [world.staff('hanne'), world.staff('lars')]
    for (const person of [hanne, lars, world.staff('mette')]) await confirm(world, person)
    const emergency = (by: Person) =>
      by.did('access.break-glass', {
        familyId: family.familyId,
        reasonCode: 'acute_danger',
        reason: 'Noah er ikke kommet hjem.',
      })
    await emergency(lars)
    expect(await alarms()).toEqual([])
    await hanne.did('access.recuse', { familyId: family.familyId, staffId: null, personId: null })
    for (const _ of [1, 2]) await expect(emergency(hanne)).rejects.toMatchObject({ code: 'barred' })
    expect(await alarms()).toMatchObject([{ kind: 'emergency', staff: 'Hanne Bech', familyNumber: 1 }])
    await world.admin.did('access.seal', { familyId: family.familyId, staffIds: [line.staffId] })
    await expect(emergency(lars)).rejects.toMatchObject({ code: 'barred' })
    expect((await alarms()).map(({ staff }) => staff).toSorted()).toEqual(['Hanne Bech', 'Lars Toft'])
    expect((await world.staff('mette').did('trail.alarms', {})).map(({ kind }) => kind)).toContain(
      'emergency',
    )
  })

  it('emergency access that nobody has judged in time is red for whoever checks the log, with no word of why', async () => {
    const hanne = world.staff('hanne')
    await confirm(world, hanne)
    await hanne.did('access.break-glass', {
      familyId: family.familyId,
      reasonCode: 'acute_danger',
      reason: 'Noah er ikke kommet hjem.',
    })
    const waiting = async () => (await dina.did('trail.status', {})).emergencies
    expect(await waiting()).toMatchObject([{ staff: 'Hanne Bech', familyNumber: 1, overdue: false }])
    expect(JSON.stringify(await waiting())).not.toContain('Noah')
    await change(world, `update data.break_glass set review_due_on = current_date - 2 where tenant = $1`, [
      world.tenant,
    ])
    expect(await waiting()).toMatchObject([{ overdue: true }])
  })

  it('opening one’s own family raises nothing', async () => {
    await line.did('family.open', { familyId: family.familyId })
    expect(await alarms()).toEqual([])
  })

  it('somebody who goes through families is told before fifty persons in an hour', async () => {
    await dina.did('trail.choose', { ...(await dina.did('trail.choices', {})), personsAlarm: 10 })
    const opened: string[] = []
    for (const index of [1, 2, 3, 4]) {
      const { familyId } = await newFamily(world.staff('jonas'), `Familien ${index}`)
      opened.push(familyId)
    }
    const before = (await alarms()).filter(({ staff }) => staff === 'Line Holst')
    expect(before).toEqual([]) // the control: one family of three persons is no alarm
    for (const familyId of opened) await line.did('family.open', { familyId }).catch(() => {})
    const [mine] = (await alarms()).filter(({ staff, kind }) => staff === 'Line Holst' && kind === 'volume')
    expect(mine?.persons).toBeGreaterThanOrEqual(10)
    expect(mine?.persons).toBeLessThanOrEqual(12)
  })
})

describe('the citizen’s own extract (HG-14, goal A7)', () => {
  beforeAll(freshWorld)

  it('has every look with time, unit, purpose and what was done, and no name of staff', async () => {
    await world
      .staff('hanne')
      .did('family.open', { familyId: family.familyId })
      .catch(() => {})
    await line.did('family.list', {})
    const { name, looks } = await line.did('trail.extract', {
      familyId: family.familyId,
      personId: family.noah,
    })
    expect(name).toBe('Noah Birk')
    expect(looks).toContainEqual(
      expect.objectContaining({
        unit: 'Job og uddannelse',
        what: 'Prøvede at åbne familiens oplysninger, men fik nej',
      }),
    )
    expect(looks).toContainEqual(expect.objectContaining({ what: 'Så familien i sin liste over familier' }))
    expect(looks).toContainEqual(
      expect.objectContaining({
        unit: 'Familie og børn',
        what: 'Skrev i familiens oplysninger',
        purpose: 'Hjælp til familien',
      }),
    )
    const staff = await owner<{ given_name: string; family_name: string; id: string }>(
      'select id, given_name, family_name from data.staff where tenant = $1',
    )
    const words = JSON.stringify(looks)
    for (const { id, given_name, family_name } of staff)
      for (const part of [id, given_name, family_name]) expect(words).not.toContain(`"${part}`)
    expect(words).not.toMatch(/Holst|Bech|Line|Hanne/)
    const [{ n } = { n: 0 }] = await owner<{ n: number }>(
      `select count(*)::int as n from audit.event where family_id = $1 and kind in ('read', 'write')`,
      [family.familyId],
    )
    expect(looks.filter(({ what }) => what !== 'Så familien i sin liste over familier').length).toBe(n)
  })

  it('is found by personal number for whoever checks the log, without names', async () => {
    const found = await dina.did('trail.extract-by-cpr', { cpr: '740512-4003' })
    expect(found.name).toBeNull()
    expect(found.looks.length).toBeGreaterThan(3)
    expect((await dina.did('trail.extract-by-cpr', { cpr: '740512-4011' })).looks).toEqual([])
    await expect(dina.did('trail.extract-by-cpr', { cpr: '74' })).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('is not for somebody without a relation to the family', async () => {
    await expect(
      world.staff('hanne').did('trail.extract', { familyId: family.familyId, personId: family.noah }),
    ).rejects.toMatchObject({ kind: 'denied' })
  })
})
