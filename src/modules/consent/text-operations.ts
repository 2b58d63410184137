import { z } from 'zod'
import { today } from '#core/day.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole, onOurDoor } from '#core/policy.ts'
import { Refusal } from '#core/refusal.ts'
import { listHardWords } from '#modules/wording/queries.ts'
import { setText, textVersion } from './text-contract.ts'
import { fixedLines } from './text-definition.ts'
import { insertText, listTexts } from './text-queries.ts'
import { allTexts, nextVersion, textReasons, whyNotText } from './text-rules.ts'

/** Every version of what is said when somebody is asked, also those that are used no more: a consent points at its own (HG-06). */
export const texts = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.array(textVersion),
  opens: nothing,
  allow: onOurDoor,
  run: async ({ tx }) => allTexts(await listTexts(tx)),
  audit: () => ({}),
})

/** A new version from a day on. What belongs to every question is put in by itself and cannot be left out. */
export const setATextVersion = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: setText,
  output: z.object({ version: z.string() }),
  opens: nothing,
  allow: hasRole('administrator'),
  async run(context, input) {
    const { tx, now } = context
    const own = await listTexts(tx)
    const why = whyNotText(input, own, { today: today(now), hard: await listHardWords(tx) })
    const field = why === 'gone' || why === 'taken' ? 'validFrom' : 'about'
    if (why !== null) throw new Refusal('invalid', why, textReasons[why], { [field]: textReasons[why] })
    const version = nextVersion(own, input.purpose, input.validFrom)
    await insertText(context, { ...input, version, body: { ...input.body, fixed: [...fixedLines] } })
    return { version }
  },
  audit: ({ purpose }, { version }) => ({ codes: { purpose, version } }),
})
