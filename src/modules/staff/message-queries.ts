import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { GivenUp, MessageChoice, MyMessages } from './message-contract.ts'

export function getMyMessages(tx: Tx) {
  return tx.one<MyMessages>(
    sql`select mail, sms, quiet_from, quiet_to, email, phone, channels from gate.my_messages()`,
  )
}

export function chooseMyMessages(tx: Tx, { mail, sms, quietFrom, quietTo }: MessageChoice) {
  return tx.run(sql`select gate.choose_messages(${mail}, ${sms}, ${quietFrom}, ${quietTo})`)
}

export function getGivenUp(tx: Tx) {
  return tx.many<GivenUp>(
    sql`select message_id, staff_id, name, channel, fault, made_at, tries from gate.messages_given_up()`,
  )
}

export function settleGivenUp(tx: Tx, messageId: string, again: boolean) {
  return tx.one<{ n: number }>(sql`select gate.settle_message(${messageId}, ${again}) as n`)
}
