import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { evaluation } from '#modules/evaluation/contract.ts'
import { indicatorFigures } from '#modules/evaluation/indicator-figures.ts'
import { evaluate } from './evaluate.ts'
import { runTasks } from './evaluate-tasks.ts'

const data = (name: string) => fileURLToPath(new URL(`../../test/data/evaluation/${name}`, import.meta.url))
const [example, types] = [data('example.csv'), data('example-types.json')]
const HEAD = 'unit_id,cluster_id,group,occasion,indicator,value\n'

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await evaluate(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

let folder = ''
beforeAll(async () => (folder = await mkdtemp(path.join(os.tmpdir(), 'samspil-evaluate-test-'))))
afterAll(async () => await rm(folder, { recursive: true, force: true }))

async function file(text: string | Uint8Array, name = 'data.csv'): Promise<string> {
  const to = path.join(folder, name)
  await writeFile(to, text)
  return to
}

const quick = ['--resamples', '200']

describe('samspil evaluate', () => {
  test('answers with every figure under its documented name, in the promised shape', async () => {
    const { code, out, err } = await run(example, '--json', '--types', types, ...quick)
    expect(code).toBe(0)
    expect(err).toContain('4/4 indikatorer')
    const answer = evaluation.parse(JSON.parse(out))
    expect(answer.indicators.map(({ indicator, kind }) => [indicator, kind])).toEqual([
      ['trivsel', 'who5'],
      ['fravær', 'number'],
      ['fritidsjob', 'yes_no'],
      ['måneder til job', 'time_to_event'],
    ])
    expect(answer.indicators[0]?.occasions.intervention?.end).toMatchObject({ n: 5, missing: 1, mean: 51.2 })
    expect(answer.indicators[1]?.occasions.reference?.baseline?.mean).toBeCloseTo(29.25 / 3, 12)
    expect(answer.indicators[0]?.between.end?.difference_in_differences).toMatchObject({
      exchanged: 'clusters',
      clusters: { intervention: 2, reference: 2, mixed: 0 },
    })
    expect(answer.data_sha256).toMatch(/^[0-9a-f]{64}$/)
    expect(answer).toMatchObject({ seed: 1, resamples: 200, rows: 46, skipped_rows: 0 })
  })

  test('the documentation names every figure of the answer', async () => {
    const page = await readFile(fileURLToPath(new URL('../../docs/evaluation.md', import.meta.url)), 'utf8')
    const { out } = await run(example, '--json', ...quick)
    const names = new Set<string>()
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) value.forEach(collect)
      else if (value !== null && typeof value === 'object')
        for (const [name, inner] of Object.entries(value)) {
          if (/^[a-z][A-Za-z0-9_]*$/.test(name)) names.add(name)
          collect(inner)
        }
    }
    collect(JSON.parse(out))
    for (const own of ['trivsel', 'fritidsjob', 'baseline', 'end', 'da', 'en']) names.delete(own)
    expect([...names].filter((name) => !page.includes(`\`${name}\``))).toEqual([])
  })

  test('the same seed gives the same bytes, another seed others', async () => {
    const first = await run(example, '--json', ...quick)
    expect((await run(example, '--json', ...quick)).out).toBe(first.out)
    expect((await run(example, '--json', '--seed', '2', ...quick)).out).not.toBe(first.out)
  })

  test('threads give the same figures as none, each indicator its own numbers', async () => {
    const observations = Array.from({ length: 400 }, (_, i) => ({
      unit: `u${i >> 1}`,
      cluster: `unit:u${i >> 1}`,
      group: i % 4 < 2 ? ('intervention' as const) : ('reference' as const),
      occasion: i % 2 === 0 ? 'baseline' : 'end',
      value: (i * 7919) % 101,
      open: false,
    }))
    const tasks = ['a', 'b', 'c'].map((indicator) => ({
      indicator,
      type: { kind: 'number' as const, better: 'higher' as const },
      observations,
      seed: 3,
      resamples: 20_000,
    }))
    const seen: number[] = []
    expect(await runTasks(tasks, (done) => seen.push(done))).toEqual(
      tasks.map((task) => indicatorFigures(task)),
    )
    expect(seen).toEqual([0, 1, 2, 3])
  })

  test('Ctrl-C stops the threads at once: no half answer, no thread left', async () => {
    const rows = Array.from(
      { length: 3000 },
      (_, i) => `u${i >> 1},,${i % 4 < 2 ? 'intervention' : 'reference'},${i % 2 ? 'end' : 'baseline'},`,
    )
    const name = await file(
      `${HEAD}${rows.flatMap((row, i) => [`${row}x,${i % 97}`, `${row}y,${i % 89}`]).join('\n')}\n`,
    )
    const main = fileURLToPath(new URL('main.ts', import.meta.url))
    const child = spawn(process.execPath, [main, 'evaluate', name, '--json', '--resamples', '1000000'])
    const said = { out: '', err: '' }
    child.stdout.on('data', (part) => (said.out += String(part)))
    child.stderr.on('data', (part) => {
      said.err += String(part)
      if (said.err === '0/2 indikatorer\n') child.kill('SIGINT')
    })
    const [code] = await once(child, 'exit')
    expect(code).toBe(130)
    expect(said.out).toBe('')
    expect(said.err).toContain('Afbrudt. Der er ikke skrevet noget svar.')
    expect(said.err).not.toContain('2/2')
  })

  test('reads commas and semicolons, decimal points and commas, Windows-1252, columns in any order', async () => {
    const rows =
      'group;value;indicator;occasion;unit_id\nintervention;1,5;tøven;end;a\nreference;2.25;tøven;end;b\n'
    const { code, out } = await run(await file(Buffer.from(rows, 'latin1')), '--json', ...quick)
    expect(code).toBe(0)
    const answer = evaluation.parse(JSON.parse(out))
    expect(answer.indicators[0]?.indicator).toBe('tøven')
    expect(answer.indicators[0]?.occasions.intervention?.end?.mean).toBe(1.5)
    expect(answer.indicators[0]?.occasions.reference?.end?.mean).toBe(2.25)
  })

  test.each<[string, string | Uint8Array]>([
    ['a byte order mark', `\uFEFF${HEAD}a,,intervention,end,x,1.5\nb,,reference,end,x,2.25\n`],
    [
      "Excel's first line",
      `sep=;\r\n${HEAD}a,,intervention,end,x,1.5\nb,,reference,end,x,2.25\n`.replaceAll(',', ';'),
    ],
    [
      'UTF-16 with tabs',
      Buffer.from(
        `\uFEFF${HEAD}a,,intervention,end,x,1.5\nb,,reference,end,x,2.25\n`.replaceAll(',', '\t'),
        'utf16le',
      ),
    ],
    [
      'empty lines, and lines of separators',
      `\n\n${HEAD}a,,intervention,end,x,1.5\n,,,,,\n\nb,,reference,end,x,2.25\n,,,,,\n`,
    ],
    [
      'numbers as statistics programs write them',
      `${HEAD}a,,intervention,end,x,15e-1\nb,,reference,end,x,+2.25E+00\n`,
    ],
    [
      'a decimal mark without a leading zero',
      `${HEAD}a,,intervention,end,x,1.5\nb,,reference,end,x,2.25\nc,,reference,midway,x,.5\n`,
    ],
  ])('reads a file with %s', async (_, text) => {
    const { code, out, err } = await run(await file(text), '--json', ...quick)
    expect([code, err]).toEqual([0, '1/1 indikatorer'])
    const [found] = evaluation.parse(JSON.parse(out)).indicators
    expect(found?.occasions.intervention?.end?.mean).toBe(1.5)
    expect(found?.occasions.reference?.end?.mean).toBe(2.25)
  })

  test('a declared label stands in the text, and a declared direction in the sentence', async () => {
    const declared = await file(
      JSON.stringify({ x: { kind: 'number', better: 'lower', label: 'Fravær' } }),
      'types.json',
    )
    const rows = Array.from(
      { length: 14 },
      (_, i) => `u${i},,${i < 7 ? 'intervention' : 'reference'},end,x,${i + (i < 7 ? 0 : 90)}`,
    )
    const { out } = await run(await file(`${HEAD}${rows.join('\n')}\n`), '--types', declared, ...quick)
    expect(out).toContain('Fravær: De to grupper udviklede sig forskelligt')
    expect(out).toContain(
      'Den går i den retning, man håbede på. Det viser ikke i sig selv, at indsatsen er årsagen.',
    )
  })

  test('says in Danish what can and can not be concluded', async () => {
    const { code, out } = await run(example, ...quick)
    expect(code).toBe(0)
    expect(out).toContain('trivsel: Der er kun 2 og 2 klynger')
    expect(out).toContain('ikke ved lodtrækning'.replace('ikke ved', 'ikke trukket ved'))
  })
})

describe('what is not understood', () => {
  const good = 'a,,intervention,end,x,1\nb,,reference,end,x,2\n'
  test.each([
    ['a group that does not exist', 'c,,kontrol,end,x,1', 'gruppe er ikke'],
    ['an occasion that does not exist', 'c,,reference,slut,x,1', 'tidspunkt er ikke'],
    ['a word for a number', 'c,,reference,end,x,høj', 'værdien er ikke et tal'],
    ['a thousands separator', 'c,,reference,end,x,"1.234,5"', 'værdien er ikke et tal'],
    ['a number too large to compute with', 'c,,reference,end,x,1e308', 'for stort'],
    ['a number of 400 digits', `c,,reference,end,x,${'9'.repeat(400)}`, 'for stort'],
    ['infinity', 'c,,reference,end,x,Inf', 'værdien er ikke et tal'],
    ['an occasion with a leading zero', 'c,,reference,followup_01,x,3', 'tidspunkt er ikke'],
    ['no unit', ',,reference,end,x,1', 'unit_id mangler'],
    ['no indicator', 'c,,reference,end,,1', 'indikator mangler'],
    ['the same measurement twice', 'a,,intervention,end,x,3', 'står to gange'],
    ['a unit in both groups', 'a,,reference,baseline,x,3', 'begge grupper'],
    ['a unit in two clusters', 'a,skole,intervention,baseline,x,3', 'to klynger'],
    ['a field too many', 'c,,reference,end,x,1,2', 'forkert antal felter'],
  ])('%s: named with its line, exit code 2 unless skipped', async (_, row, word) => {
    const name = await file(`${HEAD}${good}${row}\n`)
    const refused = await run(name, '--json', ...quick)
    expect(refused.code).toBe(2)
    expect(refused.err).toContain(`linje 4: ${word}`.slice(0, 9))
    expect(refused.err).toContain(word)
    expect(refused.err).toMatch(/1 rows can't be used/)
    expect(JSON.parse(refused.out)).toMatchObject({ problem: 'bad-rows' })
    const skipped = await run(name, '--json', '--skip-bad', ...quick)
    expect(skipped.code).toBe(0)
    expect(JSON.parse(skipped.out)).toMatchObject({ skipped_rows: 1, rows: 3 })
  })

  test('a point that may divide thousands, beside decimal commas', async () => {
    const text = `${HEAD}a,,intervention,end,x,"1,5"\nb,,reference,end,x,1.234\n`
    const { code, err } = await run(await file(text), ...quick)
    expect(code).toBe(2)
    expect(err).toContain('linje 3: punktummet kan være et decimaltegn eller adskille tusinder')
    // Negative control: with points only, 1.234 is a decimal number.
    expect((await run(await file(text.replace('"1,5"', '1.5')), ...quick)).code).toBe(0)
  })

  test.each([
    ['', 'empty'],
    ['\n\n', 'empty'],
    [HEAD.replace('value', 'value,value'), 'column-twice'],
    ['\u0000\u0001\u0002', 'missing-columns'],
    [HEAD, 'empty'],
    ['unit_id,group\na,b\n', 'missing-columns'],
    [`${HEAD}"a,,intervention\n`, 'not-csv'],
  ])('a file with %j', async (text, problem) => {
    const { code, out, err } = await run(await file(text), '--json')
    expect([code, JSON.parse(out).problem]).toEqual([2, problem])
    expect(err.split('\n')).toHaveLength(2)
  })

  test('declared types hold: a WHO-5 score of 50 is none', async () => {
    const declared = await file(JSON.stringify({ x: { kind: 'who5' } }), 'types.json')
    const { code, err } = await run(await file(`${HEAD}a,,intervention,end,x,50\n`), '--types', declared)
    expect(code).toBe(2)
    expect(err).toContain('WHO-5')
  })

  test.each([
    [[], 'netop én fil'],
    [['/no/such/file.csv'], 'findes ikke'],
    [[example, '--seed', '-1'], '--seed'],
    [[example, '--seed', 'x'], '--seed skal være et helt tal fra 0'],
    [[example, '--seed'], '--seed'],
    [[example, '--resamples', '5'], '--resamples skal være et helt tal fra 100'],
    [[example, '--foo'], '--foo'],
    [[example, '--skip-bad=ja'], '--skip-bad'],
    [[example, example], 'netop én fil'],
  ])('the words %j, in Danish and English, as JSON too', async (args, says) => {
    const { code, out, err } = await run(...args, '--json')
    expect(code).toBe(2)
    expect(err.split('\n')).toHaveLength(2)
    expect(JSON.parse(out).message).toContain(says)
    expect(JSON.parse(out).messageEnglish).not.toBe('')
  })

  test('types that are no JSON, the wrong shape, or name an indicator that is not there', async () => {
    for (const [text, problem] of [
      ['{', 'not-json'],
      ['{"x":{"kind":"smiley"}}', 'wrong-shape'],
      ['{"findes ikke":{"kind":"number"}}', 'unknown-indicator'],
    ] as const) {
      const { code, out } = await run(example, '--json', '--types', await file(text, 'bad.json'))
      expect([code, JSON.parse(out).problem]).toEqual([2, problem])
    }
  })

  test('--help and --schema say what goes in and what comes out', async () => {
    expect((await run('--help')).out).toContain('--skip-bad')
    const schema = JSON.parse((await run('--schema')).out)
    expect(Object.keys(schema)).toEqual(['input', 'types', 'output', 'complaint'])
    expect(schema.output.properties.indicators.items.properties.between).toBeDefined()
  })
})
