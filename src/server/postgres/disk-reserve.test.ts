import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DiskReserve, ordinaryReserve } from './disk-reserve.ts'
import type { Space } from './postgres.ts'

const MIB = 2 ** 20
let state: string

beforeEach(() => {
  state = mkdtempSync(join(tmpdir(), 'samspil-disk-'))
})

afterEach(() => rmSync(state, { recursive: true, force: true }))

/** A reserve of 2 MiB on a disk of 100 MiB that is low below 5, and what it told. */
function reserveOn(disk: { freeBytes: number }) {
  const told: Space[] = []
  const lines: string[] = []
  const plan = {
    reserveBytes: 2 * MIB,
    lowBytes: (total: number) => total / 20,
    disk: () => ({ ...disk, totalBytes: 100 * MIB }),
    everyMs: 1_000,
  }
  const reserve = new DiskReserve(state, plan, (line) => lines.push(line))
  reserve.onSpace((space) => told.push(space))
  return {
    reserve,
    told,
    lines,
    held: () => statSync(join(state, 'reserve'), { throwIfNoEntry: false })?.size ?? 0,
  }
}

describe('the reserve on the disk (R8)', () => {
  it('is held while there is room, released when the disk runs low, and taken back only when there is room for it', async () => {
    const disk = { freeBytes: 50 * MIB }
    const { reserve, told, lines, held } = reserveOn(disk)
    const steps: [number, number, Space[]][] = [
      [50, 2, []],
      [6, 2, []],
      [4, 0, ['low']],
      [6, 0, ['low']],
      [11, 0, ['low']],
      [12, 2, ['low', 'ample']],
      [10, 2, ['low', 'ample']],
    ]
    for (const [free, size, spaces] of steps) {
      disk.freeBytes = free * MIB
      reserve.look()
      await Promise.resolve()
      expect([free, held(), told]).toEqual([free, size * MIB, spaces])
    }
    expect(lines).toEqual([
      'Disken er næsten fuld (4 MB fri). Der kan læses, men ikke skrives, før der er ryddet op.',
      'Der er plads på disken igen (12 MB fri). Der kan skrives som før.',
    ])
  })

  it('does not itself fill a disk that has no room for it', () => {
    const { reserve, held } = reserveOn({ freeBytes: 6 * MIB })
    reserve.look()
    expect(held()).toBe(0)
  })

  it.each([
    [160 * MIB, 32 * MIB],
    [2_000 * MIB, 100 * MIB],
    [2 ** 41, 1024 * MIB],
  ])('calls a disk of %d bytes low below %d', (total, low) => {
    expect(ordinaryReserve(state).lowBytes(total)).toBe(low)
  })
})
