import type { Client } from 'pg'
import type { Database } from '#server/database/open.ts'
import { deliverOnce, useChannels, type Courier } from '#server/mail/deliver.ts'
import { mailServer, textServer } from '#server/mail/for-tests.ts'
import { mailThrough } from '#server/mail/smtp.ts'
import { textThrough } from '#server/mail/text-gateway.ts'
import { notificationKind } from '#modules/access/contract.ts'
import { taintGround } from './taint-ground.ts'
import { families, staff, tenants } from './worlds.ts'

/**
 * Everything that leaves by e-mail and text message when each kind of notice has been given about a family of the marked
 * world, through a real server and gateway. `url` is what the messages link to.
 */
export async function sentAbout(
  owner: Client,
  database: Database,
  url: string,
): Promise<{ mails: string[]; texts: string[] }> {
  const { ground } = await taintGround(owner, database, 1)
  const [mail, text] = [await mailServer(), await textServer()]
  const gateway = {
    url: text.url,
    token: undefined,
    toField: 'to',
    textField: 'text',
    always: {},
    form: 'form' as const,
  }
  const courier: Courier = {
    pool: database.courier,
    url,
    clock: () => new Date(Date.now() + 1_000),
    senders: {
      mail: mailThrough({ url: mail.url, from: 'samspil@vestby.example' }),
      sms: textThrough(gateway),
    },
  }
  try {
    await useChannels(courier)
    await owner.query(
      `update data.staff set email = left(id::text, 8) || '@vestby.example', phone = '20304050', active = true where tenant = any ($1)`,
      [tenants],
    )
    await owner.query(
      `insert into gate.message_choice select tenant, id, true, true, 7, 7, now() from data.staff where tenant = any ($1) on conflict do nothing`,
      [tenants],
    )
    for (const kind of notificationKind.options) {
      const told = [tenants[0], staff.slice(0, 3), kind, families[0]]
      await owner.query('select gate.tell($1, $2, $3, $4, null, null)', told)
      while ((await deliverOnce(courier)) > 0);
    }
    return {
      mails: mail.mails.map(({ raw }) => raw),
      texts: text.posts.map(({ body }) => decodeURIComponent(body.replaceAll('+', ' '))),
    }
  } finally {
    await useChannels({ ...courier, senders: {} })
    await owner.query('delete from gate.message_choice where tenant = any ($1)', [tenants])
    await ground.clean()
    await Promise.all([mail.close(), text.close()])
  }
}
