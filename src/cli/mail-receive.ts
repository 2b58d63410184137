import { Pool } from 'pg'
import { readConfig } from '#server/config.ts'
import { loginPasswords } from '#server/database/roles.ts'
import { installationKey } from '#server/keys.ts'
import { MOST_BYTES } from '#server/mailbox/read-mail.ts'
import { takeMailIn } from '#server/mailbox/receive-mail.ts'
import { DONE, NOT_UNDERSTOOD, readArguments } from './command-line.ts'
import type { Io } from './io.ts'
import { theDatabase } from './the-database.ts'

/** What a mail server reads from a program: turn the mail away, or keep it and try again later (sysexits.h). */
const TOO_LARGE = 69
const TRY_AGAIN = 75
const LOGIN = 'samspil_mailbox'

const usage = `samspil mail receive [ADRESSE] < MAIL

Tager én mail (RFC 5322) fra standard input, som en mailserver giver den, og lægger den som en besked til den familie, ADRESSE hører
til. Uden ADRESSE bruges mailens egne modtagere. Svaret er det samme, om adressen findes eller ej.
Svarkode: 0 taget imod, 69 for stor, 75 prøv igen senere (mailserveren beholder mailen).`

/** `samspil mail receive [ADDRESS]`: for a mail server's pipe; the server may run or not. */
export async function mailReceive(args: string[], io: Io, input: AsyncIterable<Uint8Array> = process.stdin) {
  const given = readArguments(args, { help: { type: 'boolean' } })
  if (!given || given.values['help'] || given.positionals.length > 1) {
    io.out(usage)
    return given?.values['help'] ? DONE : NOT_UNDERSTOOD
  }
  const content = await readAll(input)
  if (content === null) {
    io.err('Mailen er for stor. Send den uden vedhæftede filer. / The message is too large.')
    return TOO_LARGE
  }
  try {
    await deliver({ content, envelope: given.positionals[0] ?? null }, io)
    return DONE
  } catch {
    // Nothing of the mail, and nothing about the address, is told to whoever sent it.
    io.err('Mailen kan ikke tages imod lige nu. / The message cannot be taken right now.')
    return TRY_AGAIN
  }
}

async function deliver(mail: { content: Uint8Array; envelope: string | null }, io: Io): Promise<void> {
  const key = await installationKey(readConfig(process.env).state)
  const { cluster, name, stop } = await theDatabase(io)
  const pool = new Pool({ ...cluster.configFor(name, LOGIN, loginPasswords(key)[LOGIN]), max: 1 })
  pool.on('error', () => {})
  try {
    await takeMailIn(pool, mail, new Date())
  } finally {
    await pool.end()
    await stop()
  }
}

/** All of the input, or null when there is more of it than is taken. */
async function readAll(input: AsyncIterable<Uint8Array>): Promise<Buffer | null> {
  const parts: Uint8Array[] = []
  let bytes = 0
  for await (const part of input) {
    bytes += part.length
    if (bytes <= MOST_BYTES) parts.push(part)
  }
  return bytes > MOST_BYTES ? null : Buffer.concat(parts)
}
