import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { inThePair, onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { listAppointments } from '#modules/contact/appointment-queries.ts'
import { listPromises } from '#modules/contact/promise-queries.ts'
import { listKinship, listPeople } from '#modules/family/people-queries.ts'
import { getCircle, getOneWayIn, getPlan, listGoals, listSteps } from '#modules/plan/reading-queries.ts'
import { listHardWords } from '#modules/wording/queries.ts'
import { alsoReadBy, contentOf, preparedPage, recipientsOf, type PageFacts } from './page-rules.ts'
import { insertPage, listReleased, withdrawOf, withdrawPage } from './queries.ts'
import { prepare, prepared, release, released, withdraw, type Prepared } from './staff-contract.ts'

const purpose = 'SAGSBEHANDLING'

async function recipients({ tx, now }: Context, familyId: string) {
  return recipientsOf(await listPeople(tx, familyId), await listKinship(tx, familyId), now)
}

async function factsFor({ tx, now }: Context, familyId: string, recipientId: string): Promise<PageFacts> {
  const { team } = await getCircle(tx, familyId, today(now))
  return {
    recipientId,
    appointments: await listAppointments(tx, familyId),
    promises: await listPromises(tx, familyId),
    goals: await listGoals(tx, familyId),
    steps: await listSteps(tx, familyId),
    quotes: (await getPlan(tx, familyId)).quotes,
    contacts: team.filter(({ inThePair: one }) => one).map(({ givenName }) => givenName),
    phone: (await getOneWayIn(tx, familyId)).phone,
    hard: await listHardWords(tx),
    now,
  }
}

async function preparedFor(
  context: Context,
  { familyId, recipientId, sensitive }: z.infer<typeof prepare>,
): Promise<Prepared> {
  const recipient = found(
    (await recipients(context, familyId)).find(({ personId }) => personId === recipientId),
    'Personen',
  )
  const page = preparedPage(await factsFor(context, familyId, recipientId), sensitive)
  const seen = createHash('sha256').update(JSON.stringify(page)).digest('hex')
  return { ...page, recipient, seen }
}

/** What would stand on this person's page now, for one of the pair to look through. Nothing is kept. */
export const prepareAPage = operation({
  kind: 'read',
  purpose,
  input: prepare,
  output: prepared,
  opens: theFamily,
  allow: inThePair,
  run: preparedFor,
  audit: ({ familyId, recipientId }, { sections }) => ({
    familyIds: [familyId],
    personIds: [recipientId],
    counts: { lines: sections.reduce((sum, { lines }) => sum + lines.length, 0) },
  }),
})

/** Releases the page that was looked through to its recipient, in place of the former. What has changed since must be looked through again. */
export const releaseAPage = operation({
  kind: 'write',
  purpose,
  input: release,
  output: z.object({ pageId: id }),
  opens: theFamily,
  allow: inThePair,
  async run(context, input) {
    const page = await preparedFor(context, input)
    if (page.seen !== input.seen)
      throw new Refusal(
        'conflict',
        'page-changed',
        'Noget på siden er ændret, siden du så den. Se den igennem igen, og del den så.',
      )
    if (input.audience === 'custody' && page.recipient.adult)
      throw new Refusal(
        'invalid',
        'grown-up',
        `${page.recipient.givenName} er over 18, så siden er kun til ${page.recipient.givenName}.`,
        { audience: 'Vælg, at siden kun er til personen selv.' },
      )
    const content = contentOf(page, input.without)
    if (content.sections.length === 0)
      throw new Refusal('invalid', 'empty-page', 'Der står ikke noget på siden. Lad mindst én linje blive.')
    await withdrawOf(context, input.familyId, input.recipientId)
    return insertPage(context, { ...input, class: page.class, content })
  },
  audit: ({ familyId, recipientId, audience, without }, { pageId }) => ({
    familyIds: [familyId],
    personIds: [recipientId],
    ids: { pageId },
    codes: { audience },
    counts: { without: without.length },
  }),
})

/** Takes a released page back: it is not there for the family from the next moment. */
export const withdrawAPage = operation({
  kind: 'write',
  purpose,
  input: withdraw,
  output: z.object({}),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId, pageId }) {
    if ((await withdrawPage(context, familyId, pageId)) === 0)
      throw new Refusal('conflict', 'withdrawn', 'Siden er trukket tilbage i mellemtiden.')
    return {}
  },
  audit: ({ familyId, pageId }) => ({ familyIds: [familyId], ids: { pageId } }),
})

/** Who of the family has which page, since when, and who else reads it today. */
export const listReleasedPages = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: released,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId }) {
    const people = await recipients(context, familyId)
    const pages = await listReleased(context.tx, familyId)
    return {
      mayRelease: context.actor.relation === 'coordinator',
      recipients: people,
      pages: pages.map((page) => {
        const recipient = people.find(({ personId }) => personId === page.recipientId)
        const stands = recipient !== undefined && page.withdrawnAt === null
        return { ...page, alsoRead: stands ? alsoReadBy(recipient, page) : [] }
      }),
    }
  },
  audit: ({ familyId }, { pages }) => ({ familyIds: [familyId], counts: { pages: pages.length } }),
})
