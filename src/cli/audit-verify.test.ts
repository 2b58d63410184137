import * as fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { newWorld } from '#test/world.ts'
import { exportLog } from './audit-export.ts'
import { verifyLog } from './audit-verify.ts'

describe('samspil audit verify (goal A4)', () => {
  const lines: string[] = []

  beforeAll(async () => {
    const world = await newWorld()
    await newFamily(world.staff('line'))
    await asOwner(testCluster(), world.database.name, (owner) =>
      exportLog(owner, world.tenant, (line) => void lines.push(line)),
    )
  })

  it('finds a clean log whole', async () => {
    expect(lines.length).toBeGreaterThan(40)
    expect(await verifyLog(lines)).toEqual({ ok: true, rows: lines.length - 1, firstBad: null, reason: null })
  })

  const somewhere = (upTo: number) => fc.integer({ min: 0, max: upTo })
  const change = (line: string, of: (row: Record<string, string | null>) => void) => {
    const row = JSON.parse(line)
    of(row)
    return JSON.stringify(row)
  }

  it('names the first bad row after any edit, deletion, insertion or swap', async () => {
    const fields = [
      'at',
      'staff',
      'operation',
      'kind',
      'purpose',
      'family',
      'facts',
      'hash',
      'previous',
      'seq',
    ] as const
    await fc.assert(
      fc.asyncProperty(
        somewhere(lines.length - 3),
        fc.constantFrom(...fields),
        fc.constantFrom('edit', 'delete', 'insert', 'swap'),
        async (at, field, kind) => {
          const log = [...lines]
          if (kind === 'edit') log[at] = change(log[at] ?? '', (row) => (row[field] = `${row[field] ?? ''}0`))
          if (kind === 'delete') log.splice(at, 1)
          if (kind === 'insert') log.splice(at, 0, log[at] ?? '')
          if (kind === 'swap') [log[at], log[at + 1]] = [log[at + 1] ?? '', log[at] ?? '']
          const verdict = await verifyLog(log)
          expect(verdict.ok).toBe(false)
          expect(Math.abs((verdict.firstBad ?? -9) - (at + 1))).toBeLessThanOrEqual(1)
        },
      ),
      { numRuns: 300 },
    )
  })

  it('finds a log that was cut off, and one whose end is from another day', async () => {
    expect((await verifyLog(lines.slice(0, -1))).ok).toBe(false)
    expect((await verifyLog([...lines.slice(0, -2), lines.at(-1) ?? ''])).ok).toBe(false)
    expect((await verifyLog(['ikke json'])).reason).toBe('rækken kan ikke læses')
  })
})
