import * as fc from 'fast-check'
import type { Client } from 'pg'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '../database.ts'
import { newFamily } from '../family.ts'
import { newWorld, type World } from '../world.ts'
import {
  dateOf,
  isOpen,
  life,
  mustAnswer,
  replay,
  yearsLater,
  type Kill,
  type Life,
} from './consent-history.ts'

type Place = { world: World; familyId: string; staffId: string }
const noted = (day: number) => `${dateOf(day)}T11:00:00Z`

/** Writes a life into the tables as its operations leave them, without ever ending a share by hand. */
async function writeLife(owner: Client, { world, familyId, staffId }: Place, one: Life) {
  const { tenant } = world
  const insert = async (table: string, row: Record<string, unknown>): Promise<string> => {
    const all = { tenant, family_id: familyId, ...row }
    const places = Object.keys(all).map((_, index) => `$${index + 1}`)
    const text = `insert into data.${table} (${Object.keys(all).join(', ')}) values (${places.join(', ')}) returning *`
    const { rows } = await owner.query<{ id?: string }>(text, Object.values(all))
    return rows[0]?.id ?? ''
  }
  await owner.query('update data.person set participates = false where tenant = $1 and family_id = $2', [
    tenant,
    familyId,
  ])
  const person = (given: string, born: string, participates: boolean) =>
    insert('person', {
      given_name: given,
      family_name: 'Prøve',
      birth_date: born,
      part: 'sibling',
      participates,
      at_home: true,
      protected: false,
      language: 'da',
      folded_name: given.toLowerCase(),
      sex: 'f',
    })
  const ids = {
    child: await person('Barn', yearsLater(dateOf(one.turns15), -15), true),
    mother: await person('Mor', '1980-05-05', true),
    father: await person('Far', '1980-06-06', false),
  }
  for (const parent of ['mother', 'father'] as const)
    await insert('kinship', {
      from_person: ids[parent],
      to_person: ids.child,
      kind: 'parent',
      custody: one.holders.includes(parent),
    })
  const law = (from: string, personId: string, day: number, until: number) =>
    insert('share', {
      person_id: personId,
      from_department: from,
      to_department: from === 'S' ? 'F' : 'S',
      classes: ['CONF'],
      purpose: 'PREVENTION',
      basis: 'RPL115_SSP',
      what: 'Fravær',
      necessity: 'Det er nødvendigt.',
      recorded_by: staffId,
      from_at: noted(day),
      to_at: `${dateOf(until)} 00:00:00 Europe/Copenhagen`,
    })
  if (one.otherCovered) await law('S', ids.mother, 0, 9000)
  const consent = (department: string | null, day: number, more: object) =>
    insert('consent', {
      person_id: ids.child,
      purpose: department === null ? 'participate' : 'share',
      department,
      language: 'da',
      text_version: '1',
      asked_at: noted(day),
      asked_by: staffId,
      answered_at: noted(day),
      ...more,
    })
  const answer = (consentId: string, by: string, said: 'given' | 'refused', day: number) =>
    insert('consent_answer', {
      consent_id: consentId,
      given_by: by,
      capacity: by === ids.child ? 'self' : 'custody_holder',
      answer: said,
      how: 'written',
      answered_at: noted(day),
      recorded_at: noted(day),
      recorded_by: staffId,
      noted_at: noted(day),
    })
  const consents = new Map<number, string>()
  const waiting = new Set<string | null>()
  for (const [index, { day, step }] of one.steps.entries()) {
    const before = { ...one, steps: one.steps.slice(0, index) }
    const givers = [...mustAnswer(one, replay(before).holders, day)].map(
      (who) => ids[who as keyof typeof ids],
    )
    if (step.what === 'yes' && step.department !== null && givers.length > 0) {
      const id = await consent(step.department, day, {
        state: 'given',
        valid_to: dateOf(day + step.holdsDays),
      })
      for (const by of givers) await answer(id, by, 'given', day)
      consents.set(index, id)
    } else if (step.what === 'partly' && givers.length > 0 && !waiting.has(step.department)) {
      waiting.add(step.department)
      const id = await consent(step.department, day, { state: 'asked' })
      if (givers.length > 1) await answer(id, givers[0] ?? '', 'given', day)
    } else if (step.what === 'no') {
      const id = await consent(step.department, day, { state: 'refused' })
      await answer(id, givers[0] ?? ids.mother, 'refused', day)
    } else if (step.what === 'withdraw') {
      await consent(step.department, day, {
        state: 'withdrawn',
        withdrawn_at: noted(day),
        withdrawal_noted_at: noted(day),
      })
    } else if (step.what === 'law') await law(step.from, ids.child, day, day + step.holdsDays)
    else if (step.what === 'death')
      await owner.query('update data.person set deceased_on = $3 where tenant = $1 and id = $2', [
        tenant,
        ids[step.holder],
        dateOf(day),
      ])
    else if (step.what === 'custody-off' || step.what === 'custody-on')
      await owner.query(
        `update data.kinship set custody = $4, custody_changed_at = $5 where tenant = $1 and from_person = $2 and to_person = $3 and custody <> $4
         and exists (select 1 from data.person h where h.id = $2 and h.deceased_on is null)`,
        [tenant, ids[step.holder], ids.child, step.what === 'custody-on', noted(day)],
      )
  }
  for (const { from, to, a, b } of replay(one).shares)
    await insert('share', {
      person_id: ids.child,
      from_department: from,
      to_department: to,
      classes: ['CONF'],
      purpose: 'SAGSBEHANDLING',
      basis: 'CONSENT',
      consent_id: consents.get(a),
      other_consent_id: consents.get(b),
      from_at: noted(Math.max(one.steps[a]?.day ?? 0, one.steps[b]?.day ?? 0)),
    })
  return ids
}

/** The days after the last step on which anything may turn, and one far away. */
function daysToAsk(one: Life): number[] {
  const last = one.steps.at(-1)?.day ?? 0
  const turns = [one.turns15, one.turns18, ...replay(one).yeses.map(({ lastDay }) => lastDay)]
  const days = [last + 1, last + 30, ...turns.flatMap((day) => [day - 1, day, day + 1])]
  return [...new Set(days)].filter((day) => day > last)
}

describe('the wall and a second statement of the rules, over ages, custody and histories of answers (goal P5)', () => {
  let place: Place
  beforeAll(async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId } = await newFamily(line)
    place = { world, familyId, staffId: line.staffId }
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(`update data.legal_parameter set valid_from = '2000-01-01' where tenant = $1`, [
        world.tenant,
      ]),
    )
  })

  it(
    'agree on 250 lives at the first and the last second of every day that matters',
    { timeout: 240_000 },
    async () => {
      const seen = { open: 0, closed: 0 }
      await asOwner(testCluster(), place.world.database.name, (owner) =>
        fc.assert(
          fc.asyncProperty(life, async (one) => {
            await owner.query('begin')
            try {
              const { child } = await writeLife(owner, place, one)
              for (const day of daysToAsk(one)) {
                const expected = isOpen(one, day)
                seen[expected ? 'open' : 'closed'] += 1
                const keys = expected ? [`S/CONF/${child}`, ...(one.otherCovered ? ['S/CONF/*'] : [])] : []
                for (const time of ['00:00:00', '23:59:59']) {
                  const { rows } = await owner.query<{ keys: string[] | null }>(
                    `select gate.shared_keys_at($1, $2, 'F', $3::timestamp at time zone 'Europe/Copenhagen') as keys`,
                    [place.world.tenant, place.familyId, `${dateOf(day)} ${time}`],
                  )
                  const got = (rows[0]?.keys ?? []).filter((key) => key.endsWith(child) || key.endsWith('*'))
                  expect({ day, time, keys: got.toSorted() }).toEqual({ day, time, keys: keys.toSorted() })
                }
              }
            } finally {
              await owner.query('rollback')
            }
          }),
          { numRuns: 250 },
        ),
      )
      expect(seen.open).toBeGreaterThan(150)
      expect(seen.closed).toBeGreaterThan(150)
    },
  )

  it.each<Kill>(['no', 'withdraw', 'custody', 'birthday', 'last-day', 'nobody'])(
    'would tell a wall that forgot „%s“ from a right one (control)',
    (blind) => {
      const lives = fc.sample(life, { numRuns: 2500, seed: 7 })
      const told = lives.filter((one) =>
        daysToAsk(one).some((day) => isOpen(one, day) !== isOpen(one, day, blind)),
      )
      expect(told.length).toBeGreaterThan(4)
    },
  )
})
