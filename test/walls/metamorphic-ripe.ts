import type { Told } from './metamorphic-laws.ts'
import { families } from './worlds.ts'

/** A world in which every law has something to bite on: the first colleague works with two families, supervises a third, and is shared with. */
export function ripe({ chosen, actors }: Told): Told {
  const [one] = chosen.staff
  const colleague = { department: 'F', roles: ['core', 'leader'], active: true, leader: null }
  const relation = { m: 0, staff: 0, from: -3600, to: null }
  return {
    pick: 3,
    actors: actors.map((actor, n) =>
      n < 3 ? { ...actor, family: families[0] ?? null, purpose: 'SAGSBEHANDLING' } : actor,
    ),
    chosen: {
      ...chosen,
      staff: [
        colleague,
        one ?? colleague,
        { ...colleague, roles: ['core'], department: 'J' },
        ...chosen.staff.slice(3),
      ],
      relations: [0, 1].map((family) => ({ ...relation, family })),
      kept: [],
      openings: [
        {
          kind: 'supervision',
          m: 0,
          family: 2,
          staff: 0,
          from: -3600,
          until: 3600,
          ended: false,
          sensitive: false,
        },
      ],
      shares: [
        {
          m: 0,
          family: 0,
          person: 0,
          from: 1,
          to: 0,
          classes: ['CONF'],
          from_at: -3600,
          to_at: null,
          ended: null,
          yes: null,
        },
      ],
      life: chosen.life.map(() => ({ phase: 'active', restricted: false })),
    },
  }
}
