import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'

const root = path.join(import.meta.dirname, '..')

/** Modules in building order: a module may use itself and earlier ones, so cycles cannot be. */
export const moduleOrder = [
  'wording',
  'disclosure',
  'evaluation',
  'economy',
  'municipality',
  'staff',
  'mandate',
  'draft',
  'access',
  'family',
  'handover',
  'concern',
  'criteria',
  'child-notice',
  'intake',
  'police-list',
  'detection',
  'minutes',
  'consent',
  'contact',
  'journal',
  'demand',
  'assessment',
  'plan',
  'way-in',
  'follow-up',
  'ending',
  'measure',
  'today',
  'figures',
  'trail',
  'portal',
]

type Place = { name: string; match: RegExp; may: RegExp[] }

const core = /^src\/core\//
const rules = /^src\/modules\/[^/]+\/[a-z0-9-]*(rules|document|words|contract|definition)\.ts$/
/** Who may import whom (docs/architecture.md). A file that matches no place fails the test. */
const places: Place[] = [
  { name: 'test', match: /\.(test|example)\.tsx?$|^test\//, may: [/./] },
  { name: 'core', match: core, may: [core, /^(node:|zod$|pg$)/] },
  {
    name: 'contract',
    match: /^src\/modules\/[^/]+\/([a-z0-9-]+-)?contract\.ts$/,
    may: [/^zod$/, /^src\/core\/(fields|day|document)\.ts$/, /contract\.ts$/],
  },
  {
    name: 'definition',
    match: /^src\/modules\/[^/]+\/([a-z0-9-]+-)?definition\.ts$/,
    may: [/(contract|definition)\.ts$/, /^src\/core\/day\.ts$/],
  },
  {
    name: 'rules',
    match: /^src\/modules\/[^/]+\/([a-z0-9-]+-)?(rules|document|words)\.ts$/,
    may: [rules, /^src\/core\/(day|holiday|clock|cpr|danish-date|written-day|document|fields|name)\.ts$/],
  },
  {
    name: 'queries',
    match: /^src\/modules\/[^/]+\/([a-z0-9-]+-)?queries\.ts$/,
    may: [rules, /^src\/core\//, /^db\/types\.ts$/, /queries\.ts$/, /^zod$/],
  },
  {
    name: 'file readers',
    match: /^src\/modules\/[^/]+\/[a-z0-9-]+-(file|csv|xlsx|zip)\.ts$/,
    may: [rules, core, /^(csv-parse|read-excel-file|node:)/, /-(file|csv|xlsx|zip)\.ts$/],
  },
  {
    name: 'recurrence',
    match: /^src\/modules\/demand\/recurrence\.ts$/,
    may: [rules, /^src\/core\/day\.ts$/, /^ical\.js$/],
  },
  {
    name: 'operations',
    match:
      /^src\/modules\/[^/]+\/([a-z0-9-]+-)?operations\.ts$|^src\/modules\/[^/]+\/operations\/[a-z-]+\.ts$/,
    may: [
      rules,
      core,
      /(queries|-file|definition|recurrence)\.ts$/,
      /^src\/modules\/family\/operations\.ts$/,
      /^(zod|node:crypto)$/,
    ],
  },
  {
    name: 'module',
    match: /^src\/modules\/(evaluation|economy|disclosure)\/.+\.ts$/,
    may: [/^src\/modules\//, core, /^zod$/, /^(@stdlib|pure-rand|node:)/],
  },
  {
    name: 'ui',
    match: /^src\/modules\/[^/]+\/ui\//,
    may: [
      /^src\/modules\/[^/]+\/(ui\/|([a-z0-9-]+-)?(rules|contract|document|words|definition)\.ts)/,
      /^src\/kit\//,
      core,
      /^react$/,
      /^lucide-react/,
    ],
  },
  {
    name: 'kit',
    match: /^src\/kit\//,
    may: [
      /^src\/kit\//,
      /^src\/core\/(day|holiday|danish-date|clock|written-day)\.ts$/,
      /^(react|@tanstack|lucide-react|@fontsource)/,
    ],
  },
  {
    name: 'web',
    match: /^src\/(web|portal)\//,
    may: [
      /^src\/(web|portal|kit|modules)\//,
      core,
      /^(react|@tanstack|lucide-react|@fontsource|@simplewebauthn\/browser)/,
    ],
  },
  {
    name: 'catalogue',
    match: /^src\/catalogue(-[a-z-]+)?\.ts$/,
    may: [core, /operations/, /^src\/catalogue-/],
  },
  { name: 'server', match: /^src\/server\//, may: [/./] },
  {
    name: 'cli',
    match: /^src\/cli\//,
    may: [/^package\.json$/, /^src\/(cli|core|modules|server)\//, /^(node:|zod$|csv-parse|pg$|pure-rand)/],
  },
]

function sourceFiles(): string[] {
  const all = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
  return all
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => `src/${file.replaceAll(path.sep, '/')}`)
    .sort()
}

const aliases: [RegExp, string][] = [
  [/^#catalogue$/, 'src/catalogue.ts'],
  [/^#(core|modules|kit|server)\//, 'src/$1/'],
  [/^#(db|test)\//, '$1/'],
]

/** What a file imports at run time or for types, as project paths or package names. `types` marks `import type`. */
function importsOf(file: string, text: string): { to: string; types: boolean }[] {
  const found = text.matchAll(
    /(?:^|\n)(?:import|export)\s+(type\s)?[^'"`;]*?\bfrom\s+['"]([^'"]+)['"]|(?:^|\n)import\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g,
  )
  return [...found].map((match) => {
    const target = match[2] ?? match[3] ?? match[4] ?? ''
    const to = target.startsWith('.')
      ? path.posix.join(path.posix.dirname(file), target)
      : aliases.reduce((name, [from, replacement]) => name.replace(from, replacement), target)
    return { to, types: match[1] !== undefined }
  })
}

function moduleOf(file: string): string | undefined {
  return /^src\/modules\/([^/]+)\//.exec(file)?.[1]
}

function faultsOf(file: string, text: string): string[] {
  const place = places.find(({ match }) => match.test(file))
  if (!place) return [`${file} has no place in the tree`]
  if (place.name === 'test') return []
  return importsOf(file, text).flatMap(({ to, types }) => {
    const allowed =
      place.may.some((pattern) => pattern.test(to)) ||
      to.endsWith('.css') ||
      (types && to === 'src/catalogue.ts' && ['kit', 'ui', 'web'].includes(place.name))
    const [mine, theirs] = [moduleOf(file), moduleOf(to)]
    const later = mine && theirs && moduleOrder.indexOf(theirs) > moduleOrder.indexOf(mine)
    return [
      ...(allowed ? [] : [`${file} (${place.name}) imports ${to}`]),
      ...(later ? [`${file} imports the later module ${theirs}`] : []),
    ]
  })
}

describe('who may import whom', () => {
  const files = sourceFiles()
  const faults = files.flatMap((file) => faultsOf(file, readFileSync(path.join(root, file), 'utf8')))

  it('sees the files of the project', () => {
    expect(files.length).toBeGreaterThan(60)
    expect(files).toContain('src/core/execute.ts')
  })
  it('every file has a place and every arrow points the right way', () => expect(faults).toEqual([]))
  it('every module has its place in the order', () => {
    expect(
      [...new Set(files.map(moduleOf).filter((name) => name !== undefined))].filter(
        (name) => !moduleOrder.includes(name),
      ),
    ).toEqual([])
  })

  it.each([
    ['src/modules/plan/rules.ts', `import { sql } from '#core/sql.ts'\n`],
    ['src/modules/plan/rules.ts', `import { x } from './queries.ts'\n`],
    ['src/modules/family/operations.ts', `import { x } from '#modules/plan/queries.ts'\n`],
    ['src/modules/plan/ui/Plan.tsx', `import { x } from '../operations.ts'\n`],
    ['src/kit/Thing.tsx', `import { catalogue } from '#catalogue'\n`],
    ['src/core/thing.ts', `import { x } from '#modules/plan/rules.ts'\n`],
    ['src/modules/plan/queries.ts', `const x = await import('#server/http.ts')\n`],
    ['src/helpers/thing.ts', ''],
  ])('notices a wrong arrow planted in %s', (file, text) => expect(faultsOf(file, text)).not.toEqual([]))
})

/** Tables that a text of SQL inserts into or updates. */
function writtenTables(text: string): string[] {
  return [...text.matchAll(/\b(?:insert into|update|delete from)\s+data\.([a-z_]+)/g)].map(
    (match) => match[1] ?? '',
  )
}

describe('who writes which table', () => {
  const writers = sourceFiles()
    .filter((file) => moduleOf(file) && !file.endsWith('.test.ts'))
    .flatMap((file) =>
      writtenTables(readFileSync(path.join(root, file), 'utf8')).map((table) => ({
        table,
        module: moduleOf(file),
        file,
      })),
    )
  const byTable = Map.groupBy(writers, ({ table }) => table)

  it('is one module for each table', () => {
    expect(byTable.size).toBeGreaterThan(20)
    expect(
      [...byTable]
        .filter(([, rows]) => new Set(rows.map((row) => row.module)).size > 1)
        .map(([table, rows]) => `${table}: ${[...new Set(rows.map((row) => row.file))].join(', ')}`),
    ).toEqual([])
  })
  it('stands in queries and nowhere else', () =>
    expect(writers.filter(({ file }) => !file.endsWith('queries.ts'))).toEqual([]))
  it('notices SQL', () =>
    expect(writtenTables('insert into data.person (a) …; update data.family set x')).toEqual([
      'person',
      'family',
    ]))
})
