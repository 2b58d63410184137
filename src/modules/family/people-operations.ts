import { z } from 'zod'
import { age, today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import type { Phase } from './contract.ts'
import { familyPeople } from './people-contract.ts'
import {
  countMet,
  listKinship,
  listNetwork,
  listOpenCases,
  listPeople,
  listWorkers,
} from './people-queries.ts'
import { getEndingFacts, getFamily } from './queries.ts'
import { possibleMoves } from './rules.ts'

const onDay = (instant: string) => today(new Date(instant))

/** Who the family is, who is around it, and where it can go from here. Addresses are never part of it (HG-22). */
export const people = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: z.object({ familyId: id }),
  output: familyPeople,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor, now }, { familyId }) {
    const day = today(now)
    const family = found(await getFamily(tx, familyId), 'Familien')
    const workers = (await listWorkers(tx, familyId)).map(({ fromAt, toAt, lastContactAt, ...worker }) => ({
      ...worker,
      from: onDay(fromAt),
      to: toAt && onDay(toAt),
      lastContactOn: lastContactAt && onDay(lastContactAt),
    }))
    const coordinators = workers.filter(({ kind, to }) => kind === 'coordinator' && to === null).length
    const phase = family.phase as Phase
    return {
      label: family.label,
      version: family.version,
      phase,
      myKind: actor.relation ?? 'member',
      people: (await listPeople(tx, familyId)).map((person) => ({
        ...person,
        age: age(person.bornOn, person.deceasedOn ?? day),
      })),
      kinship: await listKinship(tx, familyId),
      workers,
      professionalsMet: (await countMet(tx, familyId)).met,
      network: await listNetwork(tx, familyId),
      cases: await listOpenCases(tx, familyId, day),
      moves: possibleMoves(phase, {
        basis: family.basis as 'none' | 'consent' | 'ukn_order',
        coordinators,
        ...(await getEndingFacts(tx, familyId)),
      }),
    }
  },
  audit: ({ familyId }, { people }) => ({
    familyIds: [familyId],
    personIds: people.map(({ personId }) => personId),
  }),
})
