import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { looksLikeCpr } from '#core/cpr.ts'
import { listCheck } from './list-check.ts'

function sample(name: string): string {
  return fileURLToPath(new URL(`../../test/data/lists/${name}`, import.meta.url))
}

async function run(...args: string[]) {
  const out: string[] = []
  const err: string[] = []
  const code = await listCheck(args, { out: (line) => out.push(line), err: (line) => err.push(line) })
  return { code, out: out.join('\n'), err: err.join('\n') }
}

describe('samspil list check', () => {
  test('says what an import would take and what it would reject, and why', async () => {
    const { code, out, err } = await run(sample('politiliste.xlsx'), '--text', '--today', '2026-09-04')
    expect(code).toBe(1)
    expect(err).toBe('')
    expect(out).toContain('15 rækker: 12 kan bruges, 3 afvist, 0 gentaget')
    expect(out).toContain('række 6: »Fødselsdato« er ikke en dato, der findes: »31-02-2011«')
    expect(out).toContain('kontrolciffer: se nummeret efter (række 7)')
  })

  test('prints names only where it is asked for the whole answer', async () => {
    expect((await run(sample('politiliste.xlsx'), '--text')).out).not.toContain('Noah')
    expect((await run(sample('politiliste.xlsx'))).out).toContain('Noah Birk')
  })

  test('gives the persons as they were read, with the number unless it is to be masked', async () => {
    for (const name of ['politiliste.xlsx', 'politiliste-andet-system.xlsx']) {
      const open = JSON.parse((await run(sample(name), '--today', '2026-09-04')).out)
      expect(open).toMatchObject({ rows: 15, accepted: 12, passedOver: [], unknown: [] })
      expect(open.rejected).toHaveLength(3)
      expect(open.rejected[0]).toMatchObject({ row: expect.any(Number), reason: expect.any(String) })
      expect(open.persons[0]).toMatchObject({
        name: 'Noah Birk',
        birthDate: '2012-05-14',
        cpr: '7405124003',
      })
      const { out } = await run(sample(name), '--json', '--mask', '--today', '2026-09-04')
      expect(JSON.parse(out).persons[0].cpr).toBe('740512-••••')
      expect(looksLikeCpr(out)).toBe(false)
    }
  })

  test('hides what stands in the number column of a rejected row, even where it is too short to be a number', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'samspil-list-'))
    const file = join(folder, 'liste.csv')
    await writeFile(file, 'Navn;Født;CPR\nIda Holm;31-02-2011;707614285\nEva Holm;1.1.2012;71031140\n')
    const { code, out } = await run(file, '--mask', '--today', '2026-09-04')
    await rm(folder, { recursive: true })
    expect(code).toBe(1)
    expect(JSON.parse(out).rejected).toHaveLength(2)
    expect(out).not.toMatch(/70761|4285|71031/)
  })

  test('is not understood: no file, an unknown option, a day that is none', async () => {
    expect((await run()).code).toBe(2)
    expect((await run('/no/such/file.csv')).code).toBe(2)
    expect((await run(sample(''))).code).toBe(2)
    expect((await run(sample('politiliste.xlsx'), '--foo')).code).toBe(2)
    expect((await run(sample('politiliste.xlsx'), '--today', '31-02-2026')).code).toBe(2)
    expect((await run(sample('politiliste.xlsx'), '--today')).code).toBe(2)
  })

  test.each([
    ['politiliste.ods', 'open-document', 'LibreOffice'],
    ['gammel-excel-omdoebt.xlsx', 'old-excel', '.xls'],
    ['laast-med-adgangskode.xlsx', 'password', 'adgangskode'],
    ['tom.csv', 'empty', 'tom'],
    ['README.md', 'no-name-column', 'kolonne med navn'],
  ])('refuses %s politely, for people and for machines', async (name, problem, word) => {
    const { code, out, err } = await run(sample(name), '--json')
    expect(code).toBe(2)
    expect(err).toContain(word)
    expect(JSON.parse(out)).toMatchObject({ problem, message: err })
  })

  test('prints the JSON Schema of what goes in and what comes out', async () => {
    const { code, out } = await run('--schema')
    expect(code).toBe(0)
    const { input, output, complaint } = JSON.parse(out)
    expect(Object.keys(input.properties)).toEqual([
      'name',
      'birthDate',
      'cpr',
      'address',
      'reason',
      'contactDate',
    ])
    expect(output.required).toEqual([
      'rows',
      'accepted',
      'rejected',
      'persons',
      'duplicates',
      'passedOver',
      'columns',
      'mapping',
      'unknown',
    ])
    expect(complaint.required).toEqual(['problem', 'message', 'messageEnglish'])
  })

  test('explains itself', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    expect(out).toContain('samspil list check FIL')
  })
})
