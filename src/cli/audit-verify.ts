import { createReadStream } from 'node:fs'
import { createInterface } from 'node:readline'
import { z } from 'zod'
import { checkpoint, readCheckpointLines, type Checkpoint } from './audit-checkpoints.ts'
import { head, row, verdict, verifyLog, type Verdict } from './audit-log-check.ts'
import { ANSWER_IS_NO, DONE, NOT_UNDERSTOOD, readArguments, readInput, refuse } from './command-line.ts'
import type { Io } from './io.ts'

const help = `samspil audit verify FILE [--checkpoints FILE --key FILE.pub] [--json] [--schema]

FILE er en log hentet ud med samspil audit export eller fra siden Kontrol: en JSON-linje for hver række.
Uden kontrolpunkter findes rækker, der er ændret, slettet, sat ind, byttet eller kortet af.
Med kontrolpunkter findes også en log, der er skrevet om til enden, og en database, der er lagt tilbage.

Svarkode: 0 loggen er hel, 1 den er brudt, 2 input blev ikke forstået.`

const flags = {
  json: { type: 'boolean' },
  schema: { type: 'boolean' },
  help: { type: 'boolean' },
  checkpoints: { type: 'string' },
  key: { type: 'string' },
} as const

/** `samspil audit verify FILE`: exit code 0 whole, 1 broken, 2 the input was not understood. */
export async function auditVerify(args: string[], io: Io): Promise<number> {
  const given = readArguments(args, flags)
  const json = args.includes('--json')
  if (given?.values['schema']) {
    const shapes = { input: z.union([row, head]), checkpoints: checkpoint, output: verdict }
    io.out(
      JSON.stringify(
        Object.fromEntries(Object.entries(shapes).map(([name, shape]) => [name, z.toJSONSchema(shape)])),
        null,
        2,
      ),
    )
    return DONE
  }
  const [file] = given?.positionals ?? []
  if (!given || given.values['help'] || !file) {
    io.out(help)
    return given?.values['help'] ? DONE : NOT_UNDERSTOOD
  }
  const signed = await signedWith(given.values['checkpoints'], given.values['key'])
  if ('problem' in signed) return refuse(io, signed, json)
  const found =
    'broken' in signed
      ? brokenCheckpoints(signed.broken)
      : await verifyLog(
          createInterface({ input: createReadStream(file), crlfDelay: Infinity }),
          signed.checkpoints,
        ).catch(() => null)
  if (!found)
    return refuse(
      io,
      {
        problem: 'no-file',
        message: `Filen ${file} kan ikke læses.`,
        messageEnglish: `The file ${file} cannot be read.`,
      },
      json,
    )
  io.out(json ? JSON.stringify(found) : inWords(found))
  return found.ok ? DONE : ANSWER_IS_NO
}

type Signed = { checkpoints: Checkpoint[] } | { broken: string } | Parameters<typeof refuse>[1]

async function signedWith(file: unknown, key: unknown): Promise<Signed> {
  if (file === undefined && key === undefined) return { checkpoints: [] }
  if (typeof file !== 'string' || typeof key !== 'string')
    return {
      problem: 'key-missing',
      message: 'Angiv både --checkpoints og --key: uden nøglen kan underskrifterne ikke efterprøves.',
      messageEnglish: 'Give both --checkpoints and --key: signatures cannot be checked without the key.',
    }
  const [points, pem] = [await readInput(file), await readInput(key)]
  if (!Buffer.isBuffer(points)) return points
  if (!Buffer.isBuffer(pem)) return pem
  try {
    return readCheckpointLines(points.toString('utf8'), pem.toString('utf8'))
  } catch {
    return {
      problem: 'wrong-key',
      message: `Filen ${key} er ikke en offentlig nøgle (PEM).`,
      messageEnglish: `The file ${key} is not a public key (PEM).`,
    }
  }
}

function brokenCheckpoints(reason: string): Verdict {
  return { ok: false, rows: 0, firstBad: null, upTo: null, reason, checkpoints: 0 }
}

function inWords(found: Verdict): string {
  const against =
    found.checkpoints > 0 ? ` og passer med ${found.checkpoints} underskrevne kontrolpunkter` : ''
  if (found.ok) return `Loggen er hel: ${found.rows} rækker${against}.`
  if (found.firstBad === null) return `Kontrolpunkterne er brudt: ${found.reason}.`
  const where =
    found.upTo === null
      ? `ved række ${found.firstBad}`
      : `et sted fra række ${found.firstBad} til ${found.upTo}`
  return `Loggen er brudt ${where}: ${found.reason}.`
}
