import type { Client } from 'pg'
import { runLints } from '#server/database/lints.ts'
import { inTheNameOf } from './own-name.ts'
import { plantWorld, type Shape } from './planting.ts'
import { beginAs } from './probe.ts'
import { probingGround } from './random-worlds.ts'
import { askers, cellsOf, situations } from './situations.ts'
import { answersFor } from './statements.ts'

export type Mutant = { table: string; says: string; sql: string }
type Policy = {
  table: string
  name: string
  cmd: string
  permissive: boolean
  qual: string | null
  check: string | null
}

const policies = `
  select c.relname as table, p.polname as name, p.polcmd as cmd, p.polpermissive as permissive, pg_get_expr(p.polqual, p.polrelid) as qual, pg_get_expr(p.polwithcheck, p.polrelid) as check
  from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'data'::regnamespace and p.polname not like 'gate\\_%' order by 1, 2`

/** The parts of a condition that are joined by AND or OR at its top. */
function parts(expression: string, word: 'AND' | 'OR'): string[] {
  const inner = expression.startsWith('(') ? expression.slice(1, -1) : expression
  const found: string[] = []
  let [depth, from] = [0, 0]
  for (let at = 0; at < inner.length; at++) {
    if (inner[at] === '(') depth++
    if (inner[at] === ')') depth--
    if (depth === 0 && inner.startsWith(` ${word} `, at)) {
      found.push(inner.slice(from, at))
      from = at + word.length + 2
    }
  }
  return found.length ? [...found, inner.slice(from)] : []
}

function conditionsOf(policy: Policy, expression: string): [says: string, condition: string][] {
  const without = (['AND', 'OR'] as const).flatMap((word) => {
    const all = parts(expression, word)
    return all.map((part, index): [string, string] => [
      `without ${part}`,
      all.filter((_, other) => other !== index).join(` ${word} `),
    ])
  })
  return [[`${policy.name} always holds`, 'true'], [`${policy.name} never holds`, 'false'], ...without]
}

/** Every policy taken away, always or never true, without one of its parts, and for everybody (goal G4). */
export async function mutantsOf(owner: Client): Promise<Mutant[]> {
  const { rows } = await owner.query<Policy>(policies)
  return rows.flatMap((policy) => {
    const on = `${policy.name} on data.${policy.table}`
    const make = (says: string, sql: string): Mutant => ({ table: policy.table, says, sql })
    const changed = (expression: string, clause: (condition: string) => string) =>
      conditionsOf(policy, expression).map(([says, condition]) =>
        make(says, `alter policy ${on} ${clause(condition)}`),
      )
    return [
      make('taken away', `drop policy ${on}`),
      ...(policy.permissive ? [make('for everybody', `alter policy ${on} to public`)] : []),
      ...(policy.qual ? changed(policy.qual, (one) => `using (${one})`) : []),
      ...(policy.check ? changed(policy.check, (one) => `with check (${one})`) : []),
    ]
  })
}

/** Those who between them meet every policy. */
const judges = [
  'core member of early help',
  'line leader',
  'administrator',
  'police',
  'schedule',
  'citizen: the child',
  'citizen: the parent',
]

export type Killed = { mutants: number; byRule: number; byLints: number; survivors: string[] }

/** Lets the matrix judge every mutant until one cell kills it, and the lints those that are left. */
export async function killMutants(
  owner: Client,
  chosen: (mutant: Mutant, index: number) => boolean = () => true,
  where: (situation: string) => boolean = () => true,
): Promise<Killed> {
  const ground = await probingGround(owner)
  const all = (await mutantsOf(owner)).filter(chosen)
  const alive = new Set(all)
  try {
    for (const situation of situations)
      for (const asker of askers.filter(([name]) => judges.includes(name))) {
        // What is so of a released page, and who comes as a citizen, says something of that table alone.
        const ofPages = situation[0].startsWith('page:') || asker[1] === 'samspil_portal'
        const here = [...alive].filter(({ table }) => !ofPages || table === 'released_page')
        if (!here.length || !where(situation[0])) continue
        const { world, actor } = cellsOf(ground.shapes, situation, asker)
        await owner.query('savepoint cell')
        await plantWorld(owner, ground.shapes, world)
        const [begun = ''] = await beginAs(owner, world, [actor])
        const judged = async (shape: Shape) => {
          const tries = ground.statements[actor.door]?.[shape.name]
          const rows = world[shape.name] ?? []
          const own = rows
            .slice(0, 8)
            .concat(rows.slice(-1))
            .map((row) => inTheNameOf(actor, shape.name, row))
          const add = [...own, ...rows.slice(0, 1)]
          return tries
            ? (await answersFor(owner, begun, [{ shape, world, actor, tries, add, whole: false }])).length > 0
            : false
        }
        for (const mutant of here) {
          const shape = ground.shapes.find(({ name }) => name === mutant.table)
          await owner.query(`savepoint mutant; ${mutant.sql}`)
          if (shape && (await judged(shape))) alive.delete(mutant)
          await owner.query('rollback to savepoint mutant')
        }
        await owner.query('rollback to savepoint cell')
      }
    const left = [...alive]
    const survivors: string[] = []
    for (const mutant of left) {
      await owner.query(`savepoint mutant; ${mutant.sql}`)
      if (!(await runLints(owner)).length) survivors.push(`${mutant.table}: ${mutant.says}`)
      await owner.query('rollback to savepoint mutant')
    }
    return {
      mutants: all.length,
      byRule: all.length - left.length,
      byLints: left.length - survivors.length,
      survivors,
    }
  } finally {
    await owner.query('rollback')
  }
}
