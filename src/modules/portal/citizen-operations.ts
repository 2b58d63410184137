import { z } from 'zod'
import { citizenOperation } from '#core/citizen-operation.ts'
import { listMyNames, listMyPages } from './citizen-queries.ts'
import { mine, type Mine } from './contract.ts'

/** What stands in the citizen's own way in (HG-07): their name, the children whose custody they hold today, and the pages they may read. */
export const readMine = citizenOperation({
  kind: 'read',
  says: 'the citizen’s own pages, and those of the children in their custody',
  input: z.object({}),
  output: mine,
  async run({ tx, citizen }): Promise<Mine> {
    const names = await listMyNames(tx)
    const named = new Map(names.map(({ personId, givenName }) => [personId, givenName]))
    const pages = await listMyPages(tx)
    return {
      givenName: names.find(({ me }) => me)?.givenName ?? null,
      children: names.filter(({ me }) => !me).map(({ personId, givenName }) => ({ personId, givenName })),
      pages: pages.map((page) => ({
        ...page,
        recipient: named.get(page.recipientId) ?? '',
        mine: citizen.persons.includes(page.recipientId),
      })),
    }
  },
  together: (parts) => ({
    givenName: parts.find(({ givenName }) => givenName !== null)?.givenName ?? null,
    children: parts.flatMap(({ children }) => children),
    pages: parts.flatMap(({ pages }) => pages).toSorted((a, b) => Number(b.mine) - Number(a.mine)),
  }),
  audit: (_, { pages }) => ({
    personIds: [...new Set(pages.map(({ recipientId }) => recipientId))],
    counts: { pages: pages.length },
  }),
})
