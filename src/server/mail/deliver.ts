import type { Pool } from 'pg'
import { afterTry, mayGoAt } from './delivery-rules.ts'
import { messageWords } from './message-words.ts'
import type { Came, SendMail } from './smtp.ts'
import type { SendText } from './text-gateway.ts'

export type Senders = { mail?: SendMail; sms?: SendText }
export type Courier = { pool: Pool; senders: Senders; url: string; clock: () => Date }

type Taken = {
  tenant: number
  message_id: string
  channel: 'mail' | 'sms'
  urgent: boolean
  tries: number
  address: string
  quiet_from: number
  quiet_to: number
}

/** Tells the database by what this server can reach people; what waited for another channel goes. */
export async function useChannels({ pool, senders }: Courier): Promise<void> {
  await pool.query('select gate.use_channels($1)', [Object.keys(senders)])
}

/**
 * One round: what is due is sent, put off to after quiet hours, tried again later or given up, and each is noted by itself.
 * Only the courier's login is used: it reads addresses of those who want a message, and nothing of any family.
 */
export async function deliverOnce(courier: Courier): Promise<number> {
  const { rows } = await courier.pool.query<Taken>('select * from gate.take_messages($1)', [courier.clock()])
  for (const taken of rows) await deliver(courier, taken)
  return rows.length
}

async function deliver(courier: Courier, taken: Taken): Promise<void> {
  const now = courier.clock()
  const at = mayGoAt(now, { urgent: taken.urgent, quietFrom: taken.quiet_from, quietTo: taken.quiet_to })
  const next =
    at > now
      ? { came: 'put_off', at, fault: null }
      : afterTry(await send(courier, taken), taken.tries, courier.clock())
  await courier.pool.query('select gate.note_message($1, $2, $3, $4, $5)', [
    taken.tenant,
    taken.message_id,
    next.came,
    next.at,
    next.fault,
  ])
}

async function send({ senders, url }: Courier, { channel, urgent, address }: Taken): Promise<Came> {
  const { subject, text } = messageWords(urgent, url)
  if (channel === 'mail') return senders.mail ? senders.mail({ to: address, subject, text, urgent }) : 'away'
  return senders.sms ? senders.sms({ to: address, text }) : 'away'
}
