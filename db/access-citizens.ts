import { policy } from './access-policy.ts'

const any = (gate: string) => `any ((select gate.${gate}())::uuid[])`
const ordinary = `class = any (array['ORD', 'CONF'])`
const health = `class = 'ART9_HEALTH'`

/** What stands before a citizen besides the walls of everybody (docs/security.md, Citizens). What is about a child follows the child's age, whoever has it. */
const walls = {
  withdrawn: 'withdrawn_at is null',
  about: `(about_id is null or about_id = ${any('me')} or (about_id = ${any('my_children')} and ${ordinary}) or (about_id = ${any('my_young_children')} and ${health}))`,
}

/** One RESTRICTIVE policy for the citizens' login alone. */
export function citizenWall(table: string, wall: keyof typeof walls): string {
  return policy(table, `wall_${wall}`, 'restrictive', `for select to samspil_portal using (${walls[wall]})`)
}

/** What opens a released page to a citizen: it is theirs, or a child's in their custody that is for custody too. */
export const citizenGrants = {
  self: [{ name: 'self', read: `recipient_id = ${any('me')}` }],
  custody: [
    {
      name: 'custody',
      read: `recipient_id = ${any('my_children')} and audience = 'custody' and ${ordinary}`,
    },
    {
      name: 'custody_young',
      read: `recipient_id = ${any('my_young_children')} and audience = 'custody' and ${health}`,
    },
  ],
} as const
