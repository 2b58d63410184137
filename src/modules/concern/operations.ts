import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { looksLikeCpr } from '#core/cpr.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation, theSignal } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found, Refusal, refuseIf } from '#core/refusal.ts'
import { tokenHash } from '#core/secrets.ts'
import { concernWords, fileKind, link, makeLink, report as reportInput, strandRule } from './contract.ts'
import {
  findFile,
  findWords,
  getDaysForAll,
  getReporter,
  insertLink,
  insertStrandRule,
  listLinks,
  listStrandRules,
  reportConcern,
  updateFileToOpened,
  updateLinkToClosed,
} from './queries.ts'
import { receiptFrom, strandsOn, whyNotConcern, whyNotLinkUntil } from './rules.ts'
import { concernReasons, storedOf } from './store-rules.ts'

const purpose = 'SAGSBEHANDLING'
const early = hasRole('early_help')

/** A colleague is worried: four fields, under a minute, with no need of access to early help (R-DET-01). */
export const report = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: reportInput,
  output: z.object({ receipt: z.string() }),
  opens: nothing,
  allow: hasRole('core', 'early_help', 'leader', 'administrator'),
  async run(context, input) {
    const problem = whyNotConcern(
      { ...input, texts: [input.name, input.seen, input.strengths] },
      today(context.now),
      looksLikeCpr,
    )
    if (problem)
      throw new Refusal('invalid', problem.code, concernReasons[problem.code], {
        [problem.field]: concernReasons[problem.code],
      })
    const me = await getReporter(context)
    const sender = { senderName: me.name, senderPart: me.profession, senderPhone: me.phone ?? '' }
    const receipt = receiptFrom(randomBytes(8))
    const stored = storedOf(input, sender, `${me.name}, ${me.profession}`)
    await reportConcern(context.tx, { strand: input.strand, once: input.once, receipt, stored })
    return { receipt }
  },
  audit: ({ strand }) => ({ codes: { strand } }),
})

/**
 * A way in for a partner without an account. The browser made the token and shows the link once; here only its hash is
 * kept, so that neither a copy of the database nor the answer kept for a repeated request opens anything.
 */
export const addLink = operation({
  kind: 'write',
  purpose,
  input: makeLink,
  output: z.object({ linkId: id }),
  opens: nothing,
  allow: early,
  async run(context, { partner, token, expiresOn }) {
    refuseIf(
      whyNotLinkUntil(expiresOn, today(context.now)),
      { gone: 'Datoen er gået. Vælg i dag eller senere.', 'too-long': 'Et link kan højst gælde et år.' },
      'invalid',
    )
    return insertLink(context, { partner, tokenHash: tokenHash(Buffer.from(token, 'base64url')), expiresOn })
  },
  audit: (_, { linkId }) => ({ ids: { linkId } }),
})

export const closeLink = operation({
  kind: 'write',
  purpose,
  input: z.object({ linkId: id }),
  output: z.object({}),
  opens: nothing,
  allow: early,
  async run(context, { linkId }) {
    refuseIf((await updateLinkToClosed(context, linkId)) === 0 ? 'closed' : null, {
      closed: 'Linket er lukket i forvejen.',
    })
    return {}
  },
  audit: ({ linkId }) => ({ ids: { linkId } }),
})

export const links = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(link),
  opens: nothing,
  allow: early,
  run: ({ tx }) => listLinks(tx),
  audit: () => ({}),
})

/** What was written, as it was written; each look stands in the log with the card it belongs to (HG-14). */
export const read = operation({
  kind: 'read',
  purpose,
  input: z.object({ signalId: id }),
  output: concernWords,
  opens: theSignal,
  allow: early,
  run: async ({ tx }, { signalId }) => found(await findWords(tx, signalId), 'Bekymringen'),
  audit: (_, { files }) => ({ counts: { files: files.length } }),
})

/** A file that no scanner has seen stays closed until a colleague decides; who did stands beside it. */
export const openFile = operation({
  kind: 'write',
  purpose,
  input: z.object({ signalId: id, fileId: id }),
  output: z.object({}),
  opens: theSignal,
  allow: early,
  async run(context, { signalId, fileId }) {
    refuseIf((await updateFileToOpened(context, signalId, fileId)) === 0 ? 'open' : null, {
      open: 'Filen kan hentes i forvejen.',
    })
    return {}
  },
  audit: ({ fileId }) => ({ ids: { fileId } }),
})

/** The bytes of one file, for the download route alone. */
export const file = operation({
  kind: 'read',
  purpose,
  input: z.object({ signalId: id, fileId: id }),
  output: z.object({ kind: fileKind, content: z.base64() }),
  opens: theSignal,
  allow: early,
  async run({ tx, secrets }, { fileId }) {
    const { kind, content } = found(await findFile(tx, fileId), 'Filen')
    if (content === null)
      throw new Refusal(
        'denied',
        'not-scanned',
        'Filen er ikke scannet. Gå tilbage, og tag stilling til, om den skal åbnes.',
      )
    return { kind, content: secrets.fileOpen(content).toString('base64') }
  },
  audit: ({ fileId }) => ({ ids: { fileId } }),
})

/** What holds for each way in: basis, source, form and days, from which day, and whether the municipality set it. */
export const strands = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(strandRule.extend({ own: z.boolean() })),
  opens: nothing,
  allow: hasRole('early_help', 'administrator', 'leader'),
  run: async ({ tx, now }) =>
    strandsOn(await listStrandRules(tx), today(now), (await getDaysForAll(tx)).days),
  audit: () => ({}),
})

/** From a day on, never backwards: what came before keeps the rule it came under. */
export const setStrand = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: strandRule,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('administrator'),
  async run(context, rule) {
    refuseIf(
      rule.validFrom < today(context.now) ? 'gone' : null,
      { gone: 'Vælg i dag eller senere: Det, der er kommet ind, følger den regel, det kom under.' },
      'invalid',
    )
    await insertStrandRule(context, rule)
    return {}
  },
  audit: ({ strand, retentionDays }) => ({ codes: { strand }, counts: { retentionDays } }),
})
