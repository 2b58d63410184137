import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { asOwner, openDatabase, prepareDatabase } from '#server/database/open.ts'
import { openPostgres } from '#server/postgres/open-postgres.ts'
import { buildWeb } from '../scripts/web-build.ts'
import { measureDemand } from './demand.ts'
import { measureEvaluate } from './evaluate.ts'
import { measureList } from './list.ts'
import { fillBench, prepareBench } from './load.ts'
import { measurePages } from './pages.ts'
import { measureStart } from './start.ts'
import { measureWalls } from './walls.ts'
import { benchCaller, measureWorkspace } from './workspace.ts'

type Figures = Record<string, number>
const budgets: [figure: string, most: number][] = [
  ['shell_js_gzip_kb', 250],
  ['families_page_js_gzip_kb', 120],
  ['open_workspace_p95_ms_100000', 30],
  ['growth_1000_to_100000', 1.3],
  ['evaluate_5000x12x10000_s', 10],
  ['load_52x8x2000_ms', 20],
  ['walls_cost_p50_ms_100000', 1],
  ['import_10000_rows_s', 3],
]

async function measure(families: number, rounds: number, say: (line: string) => void): Promise<Figures> {
  const state = await mkdtemp(
    path.join(process.getuid?.() === 0 ? '/var/lib' : os.tmpdir(), 'samspil-bench-'),
  )
  const postgres = await openPostgres({ state, log: () => {} })
  const key = Buffer.alloc(32, 9)
  const figures: Figures = {}
  try {
    await prepareDatabase(postgres, 'bench', key)
    const database = await openDatabase(postgres, 'bench', { key, clock: () => new Date() })
    await asOwner(postgres, 'bench', async (owner) => {
      await prepareBench(owner)
      let filled = 0
      for (const size of [1_000, families]) {
        say(`${size} familier …`)
        const mine = await fillBench(owner, filled + 1, size)
        filled = size
        const { open, log, wallsRatio } = await measureWorkspace(database.road, owner, mine, rounds)
        figures[`open_workspace_p50_ms_${size}`] = open.p50
        figures[`open_workspace_p95_ms_${size}`] = open.p95
        figures[`walls_ratio_${size}`] = wallsRatio
        figures[`log_contact_p95_ms_${size}`] = log.p95
        const ground = { road: database.road, owner, caller: await benchCaller(owner) }
        const { walls, bare, cost } = await measureWalls(ground, mine, rounds)
        figures[`walls_read_p50_ms_${size}`] = walls
        figures[`bare_read_p50_ms_${size}`] = bare
        figures[`walls_cost_p50_ms_${size}`] = cost
      }
      say('En liste med 10.000 rækker …')
      figures.import_10000_rows_s = await measureList(database.road, owner)
    })
    figures.growth_1000_to_100000 =
      (figures[`open_workspace_p50_ms_${families}`] ?? 0) / (figures.open_workspace_p50_ms_1000 ?? 1)
    await database.close()
  } finally {
    await postgres.stop()
    await rm(state, { recursive: true, force: true })
  }
  return figures
}

/** Measures what the product promises; absolute times belong to the machine, ratios were taken in turns inside one run. */
async function main(): Promise<void> {
  const json = process.argv.includes('--json')
  const say = (line: string) => (json ? undefined : console.log(line))
  if (!process.argv.includes('--no-build')) await buildWeb()
  const pages = await measurePages()
  const start = await measureStart()
  const figures: Figures = {
    sign_in_js_gzip_kb: pages.signIn,
    shell_js_gzip_kb: pages.shell,
    families_page_js_gzip_kb: pages.families,
    ...start,
    ...measureDemand(),
    ...(await measureEvaluate()).figures,
    ...(await measure(100_000, 300, say)),
  }
  const rounded = Object.fromEntries(
    Object.entries(figures).map(([name, value]) => [name, Math.round(value * 100) / 100]),
  )
  if (json) console.log(JSON.stringify({ figures: rounded }))
  else await writePage(rounded)
}

async function writePage(figures: Figures): Promise<void> {
  const rows = Object.entries(figures).map(
    ([name, value]) => `| ${name} | ${value} | ${budgets.find(([figure]) => figure === name)?.[1] ?? ''} |`,
  )
  const page = [
    '# Performance',
    '',
    `Written by \`npm run bench\` on ${os.cpus().length} cores. One client; times in ms; ratios were measured in turns inside one run.`,
    'The staff member has ten families; a family has four people, ten contacts, nine consents, three appointments, two goals with steps.',
    '',
    '| figure | value | budget (at most) |',
    '|---|---|---|',
    ...rows,
    '',
  ].join('\n')
  await writeFile(path.join(import.meta.dirname, '../docs/performance.md'), page)
  console.log(page)
}

await main()
