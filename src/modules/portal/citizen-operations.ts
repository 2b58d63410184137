import { z } from 'zod'
import { citizenOperation } from '#core/citizen-operation.ts'
import { listMyNames } from './citizen-queries.ts'
import { mine } from './contract.ts'

/** What stands in the citizen's own way in (HG-07): their name, and the children whose custody they hold today. */
export const readMine = citizenOperation({
  kind: 'read',
  says: 'the citizen’s own',
  input: z.object({}),
  output: mine,
  async run({ tx }) {
    const names = await listMyNames(tx)
    return {
      givenName: names.find(({ me }) => me)?.givenName ?? null,
      children: names.filter(({ me }) => !me).map(({ personId, givenName }) => ({ personId, givenName })),
    }
  },
  together: (parts) => ({
    givenName: parts.find(({ givenName }) => givenName !== null)?.givenName ?? null,
    children: parts.flatMap(({ children }) => children),
  }),
  audit: (_, { children }) => ({ personIds: children.map(({ personId }) => personId) }),
})
