import type { Pool } from 'pg'
import { deliverOnce, useChannels, type Courier } from './deliver.ts'
import type { MessageSettings } from './settings.ts'
import { mailThrough, type SendMail } from './smtp.ts'
import { textThrough } from './text-gateway.ts'

/** Well under the minute within which owner and leader learn of emergency access (goal A9). */
const ROUND_MS = 5_000

export type Delivery = {
  /** The one sender of e-mail, also for others than the courier; none without an SMTP server. */
  mail: SendMail | undefined
  runOnce: () => Promise<void>
  /** For /healthz: whether what is due comes away. */
  health: () => 'off' | 'ok' | 'behind'
  stop: () => Promise<void>
}

/** Sends what waits while the server runs. A round that fails is told and tried again; no operation waits for it. */
export function startDelivery(ground: {
  pool: Pool
  settings: MessageSettings
  url: string
  clock: () => Date
  log: (line: string) => void
}): Delivery {
  const { smtp, text } = ground.settings
  const mail = smtp && mailThrough(smtp)
  const courier: Courier = {
    ...ground,
    senders: { ...(mail ? { mail } : {}), ...(text ? { sms: textThrough(text) } : {}) },
  }
  let known = false
  let state: 'off' | 'ok' | 'behind' = smtp || text ? 'ok' : 'off'
  let running: Promise<void> | null = null
  const round = async () => {
    if (!known) await useChannels(courier)
    known = true
    if (state === 'off') return
    while ((await deliverOnce(courier)) > 0);
    const behind = await isBehind(courier)
    if (behind && state === 'ok')
      ground.log('Mail eller sms kommer ikke af sted: den anden ende svarer ikke. Der prøves igen.')
    if (!behind && state === 'behind') ground.log('Mail og sms kommer af sted igen.')
    state = behind ? 'behind' : 'ok'
  }
  const runOnce = () => (running ??= round().finally(() => (running = null)))
  let failing = false
  const timer = setInterval(() => {
    runOnce().then(
      () => (failing = false),
      (error: unknown) => {
        if (!failing) ground.log(`Beskeder kunne ikke sendes (${String(error)}). Der prøves igen om lidt.`)
        failing = true
      },
    )
  }, ROUND_MS)
  return {
    mail,
    runOnce,
    health: () => state,
    async stop() {
      clearInterval(timer)
      await running?.catch(() => {})
    },
  }
}

async function isBehind({ pool, clock }: Courier): Promise<boolean> {
  const { rows } = await pool.query<{ behind: boolean }>('select gate.messages_behind($1) as behind', [
    clock(),
  ])
  return rows[0]?.behind === true
}
