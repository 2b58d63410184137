import { z } from 'zod'
import { citizenOperation } from '#core/citizen-operation.ts'
import { doneWords, purposeWords } from '#modules/trail/trail-words.ts'
import { listLooksAtMe, listMyNames, listMyPages } from './citizen-queries.ts'
import { looked, mine, type Mine } from './contract.ts'

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

/** The citizen's own extract of the log (HG-14): when, which unit, for what, and what was done. Never by whom. */
export const readLooked = citizenOperation({
  kind: 'read',
  says: 'who has looked at the citizen’s own',
  input: z.object({}),
  output: looked,
  run: async ({ tx }) => ({
    looks: (await listLooksAtMe(tx)).map(({ at, unit, operation, purpose, act }) => ({
      at,
      unit,
      purpose: purposeWords(purpose),
      what: doneWords(operation, act),
    })),
  }),
  together: (parts) => ({
    looks: parts.flatMap(({ looks }) => looks).toSorted((a, b) => b.at.localeCompare(a.at)),
  }),
  audit: (_, { looks }) => ({ counts: { looks: looks.length } }),
})
