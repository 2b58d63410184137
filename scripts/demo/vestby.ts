import { catalogue, type Catalogue, type OperationName } from '#catalogue'
import { execute, type Caller, type Door, type Road } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { hashPassword, newToken, tokenHash } from '#core/secrets.ts'
import { legalParameters } from '#modules/municipality/legal-parameters-definition.ts'
import { asOwner } from '#server/database/open.ts'
import type { Samspil } from '#server/start.ts'
import { colleagues, departments } from './cast.ts'
import { giveMandates } from './mandates.ts'

export const tenant = 990
export const demoPassword = 'samspil-demo'

export type Did = <Name extends OperationName>(
  name: Name,
  input: Catalogue[Name]['input'],
) => Promise<Catalogue[Name]['output']>
export type Worker = { login: string; staffId: string; department: string; name: string; did: Did }

/** Vestby while its history is written: the clock stands where the story is, and everything goes down the one road. */
export type Vestby = { clock: { now: Date }; who: (login: string) => Worker; anchor: Date }

function doing(road: Road, caller: Caller): Did {
  return (name, input) =>
    execute(road, catalogue[name] as unknown as Operation<unknown, never>, { name, caller, input })
}

async function session(samspil: Samspil, road: Road, staffId: string): Promise<Did> {
  const token = newToken()
  const { rows } = await asOwner(samspil.postgres, samspil.database.name, (owner) =>
    owner.query<{ door: Door }>(
      `insert into gate.session (token_hash, tenant, staff_id, door, expires_at, stepped_up_at) select $1, p.tenant, p.id, p.door, now() + interval '1 hour', now() from data.staff p where p.tenant = $2 and p.id = $3 returning door`,
      [tokenHash(token), tenant, staffId],
    ),
  )
  return doing(road, { token, door: rows[0]?.door ?? 'samspil_staff' })
}

/** Founds the municipality with its departments, legal parameters, colleagues, accounts and team. */
export async function foundVestby(samspil: Samspil, anchor: Date): Promise<Vestby> {
  const clock = { now: anchor }
  const road: Road = { ...samspil.database.road, clock: () => clock.now }
  const password = await hashPassword(demoPassword)
  const { rows } = await asOwner(samspil.postgres, samspil.database.name, (owner) =>
    owner.query<{ id: string }>(
      `select gate.found_municipality($1, 'Vestby Kommune', 'Samspil i Vestby', 'F', $2, 'Anne', 'Bak', 'anne', $3, $4) as id`,
      [tenant, departments.F, password, anchor],
    ),
  )
  const admin = await session(samspil, road, rows[0]?.id ?? '')
  for (const [code, name] of Object.entries(departments))
    if (code !== 'F') await admin('municipality.add-department', { code, name })
  for (const parameter of legalParameters) await admin('municipality.set-parameter', parameter)
  await admin('criteria.adopt', {})
  await admin('municipality.set-mail-domain', { mailDomain: 'familier.vestby.example' })
  await admin('municipality.set-opening-hours', {
    openingHours: ['08:00-16:00', '08:00-16:00', '08:00-16:00', '08:00-17:00', '08:00-14:00'],
  })
  await admin('municipality.set-rhythms', {
    weeklyThings: 3,
    followUpCloseDays: 7,
    followUpRegularDays: 14,
    followUpLightDays: 28,
    followUpLeaderDays: 7,
    birthdayDays: 60,
    stepDownMonths: 6,
    answerPairHours: 4,
    answerLeaderHours: 24,
    laterMonths: [6, 12, 24, 36],
    wayInPhone: '12 34 56 00',
  })
  const { teamId } = await admin('staff.add-team', {
    name: 'Kerneteam Nord',
    coLocated: true,
    startedOn: '2024-11-01',
  })
  const workers = new Map<string, Worker>()
  for (const colleague of colleagues) {
    const { login, leader, givenName, familyName, profession, department, phone, roles } = colleague
    const { staffId } = await admin('staff.add', {
      givenName,
      familyName,
      profession,
      department,
      phone,
      email: `${login}@vestby.example`,
      roles,
      leaderId: (leader && workers.get(leader)?.staffId) || null,
    })
    await admin('staff.give-account', { staffId, login, password: demoPassword })
    if (roles.includes('core'))
      await admin('staff.seat', {
        teamId,
        staffId,
        fromOn: '2024-11-01',
        lentHours: login === 'hanne' ? 20 : null,
      })
    workers.set(login, {
      login,
      staffId,
      department,
      name: `${givenName} ${familyName}`,
      did: await session(samspil, road, staffId),
    })
  }
  const who = (login: string): Worker => {
    const worker = workers.get(login)
    if (!worker) throw new Error(`nobody called ${login}`)
    return worker
  }
  await giveMandates(admin, who, anchor)
  return { clock, who, anchor }
}
