import { z } from 'zod'
import {
  loadAnswer,
  loadSituation,
  type LoadAnswer,
  type LoadSituation,
} from '#modules/demand/load-contract.ts'
import { answerLoad, isRule } from '#modules/demand/recurrence.ts'
import { misfitsOf } from '#modules/demand/situation-rules.ts'
import {
  DONE,
  NOT_UNDERSTOOD,
  readArguments,
  readJson,
  refuse,
  VERSION,
  type Complaint,
} from './command-line.ts'
import type { Io } from './io.ts'

const HELP = `samspil load FIL [--json] [--schema]

Viser, hvor meget der kræves af hver person i en familie, uge for uge, hvad der støder sammen, og hvad der kan gøres
ved det. FIL er JSON: personer med det, de har aftalt, krav fra afdelingerne, pauser, og det, nogen ønsker at aftale.
Tiderne er lokale danske tider. Intet gemmes og intet sendes.

  --json     svaret som ét JSON-objekt
  --schema   JSON Schema for filen og for svaret
  --help     denne tekst

Svarkode: 0 udført, 2 filen blev ikke forstået.`

const answer = loadAnswer.extend({ version: z.string() })

/**
 * `samspil load FILE`: weekly load per person, collisions and proposals for a family's demands, without a database.
 * Resolves to the exit code: 0 done, 2 the arguments or the file were not understood.
 */
export async function load(args: string[], io: Io): Promise<number> {
  const read = readArguments(args, {
    json: { type: 'boolean' },
    schema: { type: 'boolean' },
    help: { type: 'boolean' },
  })
  const json = args.includes('--json')
  if (read?.values.help) return say(io, HELP)
  if (read?.values.schema) return say(io, JSON.stringify(schemas(), null, 2))
  const [file, ...rest] = read?.positionals ?? []
  if (file === undefined || rest.length > 0) {
    io.err(HELP)
    return NOT_UNDERSTOOD
  }
  const found = await readJson(file, loadSituation)
  if ('problem' in found) return refuse(io, found, json)
  const misfit = misfitComplaint(found.value)
  if (misfit) return refuse(io, misfit, json)
  const answered = answerLoad(found.value)
  if (json) return say(io, JSON.stringify({ version: VERSION, ...answered }, null, 2))
  report(found.value, answered, io)
  return DONE
}

function misfitComplaint(situation: LoadSituation): Complaint | null {
  const misfits = misfitsOf(situation, isRule).slice(0, 5)
  if (misfits.length === 0) return null
  return {
    problem: 'does-not-fit',
    message: misfits.map(({ where, da }) => `${where}: ${da}`).join(' '),
    messageEnglish: misfits.map(({ where, en }) => `${where}: ${en}`).join(' '),
  }
}

function report({ persons, demands }: LoadSituation, answered: LoadAnswer, io: Io): void {
  for (const { id, name } of persons) {
    const weeks = answered.load.filter(({ person }) => person === id)
    const shown = weeks.map(
      ({ week, count, minutes, over }) =>
        `${week.slice(5)}: ${count} (${(minutes / 60).toFixed(1).replace('.', ',')} t)${over ? ` +${over}` : ''}`,
    )
    io.out(`${name}, aftalt højst ${weeks[0]?.limit ?? 0} om ugen · ${shown.join(' · ')}`)
  }
  io.out('')
  for (const { day, says } of answered.collisions) io.out(`${day}  ${says}`)
  if (answered.collisions.length === 0) io.out('Intet støder sammen.')
  const called = new Map(demands.map(({ id, what }) => [id, what]))
  const named = (key: string) => called.get(key.slice(0, key.lastIndexOf('@'))) ?? key
  for (const { what, moves, slots, join, pause } of answered.proposals) {
    io.out('')
    io.out(`${what}${moves ? ` (${moves.slice(moves.lastIndexOf('@') + 1)})` : ''}:`)
    for (const { day, at, minutes } of slots) io.out(`  ledig tid  ${day} kl. ${at}, ${minutes} min.`)
    for (const key of join) io.out(`  saml med   ${named(key)} ${key.slice(key.lastIndexOf('@') + 1)}`)
    for (const { demand, department, ownerDecides } of pause)
      io.out(
        `  pause med  ${named(demand)} (${department}${ownerDecides ? ', kan kun afgøres af afdelingen' : ''})`,
      )
    if (slots.length + join.length + pause.length === 0) io.out('  ingen tid uden sammenstød')
  }
}

function say(io: Io, text: string): number {
  io.out(text)
  return DONE
}

function schemas(): { input: unknown; output: unknown } {
  return {
    input: z.toJSONSchema(loadSituation, { io: 'input' }),
    output: z.toJSONSchema(answer, { io: 'output' }),
  }
}
