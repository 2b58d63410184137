import { randomFillSync } from 'node:crypto'
import { closeSync, fsyncSync, openSync, renameSync, rmSync, statfsSync, statSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import type { Space, SpaceListener } from './postgres.ts'

const MIB = 2 ** 20

/** How the disk is read, how much is held back and below what the disk is low, all in bytes. */
export type ReservePlan = {
  reserveBytes: number
  lowBytes: (totalBytes: number) => number
  disk: () => { freeBytes: number; totalBytes: number }
  everyMs: number
}

/**
 * 64 MiB are held back (security.md R8). Low is 5 % of the disk, yet at least two WAL files and at most 1 GiB:
 * PostgreSQL panics when it cannot write its log, so the warning has to come before that.
 */
export function ordinaryReserve(state: string): ReservePlan {
  return {
    reserveBytes: 64 * MIB,
    lowBytes: (total) => Math.min(1024 * MIB, Math.max(32 * MIB, total / 20)),
    disk() {
      const { bavail, blocks, bsize } = statfsSync(state)
      return { freeBytes: bavail * bsize, totalBytes: blocks * bsize }
    },
    everyMs: 1_000,
  }
}

/** A file that holds room on the disk, to be released when the disk runs low and taken back when there is room again. */
export class DiskReserve {
  readonly #path: string
  readonly #plan: ReservePlan
  readonly #log: (line: string) => void
  readonly #listeners: SpaceListener[] = []
  #space: Space = 'ample'
  #timer: NodeJS.Timeout | null = null

  constructor(state: string, plan: ReservePlan, log: (line: string) => void) {
    this.#path = join(state, 'reserve')
    this.#plan = plan
    this.#log = log
  }

  onSpace(listener: SpaceListener): void {
    this.#listeners.push(listener)
  }

  watch(): void {
    this.look()
    this.#timer = setInterval(() => this.look(), this.#plan.everyMs).unref()
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer)
  }

  /** Looks at the disk once, releases or takes back the reserve, and tells when that is a change. */
  look(): void {
    const { freeBytes, totalBytes } = this.#plan.disk()
    const low = this.#plan.lowBytes(totalBytes)
    if (freeBytes < low && this.#space === 'ample') {
      rmSync(this.#path, { force: true })
      this.#turn('low', freeBytes)
    } else if (this.#space === 'low' && freeBytes >= this.#plan.reserveBytes + 2 * low) {
      this.#turn('ample', freeBytes)
    }
    if (this.#space === 'ample' && freeBytes >= this.#plan.reserveBytes + low) this.#hold()
  }

  #turn(space: Space, freeBytes: number): void {
    this.#space = space
    const free = `${Math.round(freeBytes / MIB)} MB`
    this.#log(
      space === 'low'
        ? `Disken er næsten fuld (${free} fri). Der kan læses, men ikke skrives, før der er ryddet op.`
        : `Der er plads på disken igen (${free} fri). Der kan skrives som før.`,
    )
    for (const listener of this.#listeners) queueMicrotask(() => listener(space, freeBytes))
  }

  #hold(): void {
    if (statSync(this.#path, { throwIfNoEntry: false })) return
    // Random, so that a file system that compresses does not make nothing of it.
    const block = randomFillSync(Buffer.alloc(Math.min(MIB, this.#plan.reserveBytes)))
    const draft = `${this.#path}.new`
    const file = openSync(draft, 'w', 0o600)
    try {
      for (let written = 0; written < this.#plan.reserveBytes;) written += writeSync(file, block)
      fsyncSync(file)
    } finally {
      closeSync(file)
    }
    renameSync(draft, this.#path)
  }
}
