import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { PostgresFailure } from './postgres.ts'
import { processBirth } from './processes.ts'

const holderShape = z.object({ pid: z.int().positive(), birth: z.string() })

type Holder = z.infer<typeof holderShape>

/**
 * Claims the state directory for this process; the returned function gives it back.
 * A claim ends with its process, however that ended: the file names the process and the moment it started.
 * Throws PostgresFailure when a living process holds the claim.
 */
export function claimState(state: string): () => void {
  const path = join(state, 'server.lock')
  const draft = `${path}.${process.pid}`
  const turn = `${path}.turn`
  const mine: Holder = { pid: process.pid, birth: processBirth(process.pid) ?? '' }
  // One at a time may look and claim, or two could both find the same claim dead and both take it over.
  takeTurn(turn, mine, state)
  try {
    refuseIfAlive(holderOf(path), state)
    writeFileSync(draft, JSON.stringify(mine), { mode: 0o644 })
    renameSync(draft, path)
  } finally {
    rmSync(turn, { force: true })
  }
  return () => {
    if (holderOf(path)?.pid === process.pid) rmSync(path, { force: true })
  }
}

function takeTurn(turn: string, mine: Holder, state: string): void {
  if (created(turn, mine)) return
  refuseIfAlive(holderOf(turn), state)
  // Its holder died between two lines of claimState.
  rmSync(turn, { force: true })
  if (!created(turn, mine)) refuse(state)
}

function refuseIfAlive(holder: Holder | null, state: string): void {
  if (holder && processBirth(holder.pid) === holder.birth) refuse(state, holder.pid)
}

function refuse(state: string, pid?: number): never {
  const who = pid === undefined ? 'en anden proces' : `proces ${pid}`
  throw new PostgresFailure(
    `Samspil kører allerede med mappen ${state} (${who}). Stop den først, eller vælg en anden mappe med SAMSPIL_STATE.`,
  )
}

/** Null without a file, and for one that a power cut left empty: either way nobody alive wrote it. */
function holderOf(path: string): Holder | null {
  if (!existsSync(path)) return null
  const text = readFileSync(path, 'utf8')
  try {
    return holderShape.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** A link appears with its whole content or not at all, and never over a file that is there. */
function created(path: string, holder: Holder): boolean {
  const draft = `${path}.${process.pid}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o644 })
  try {
    linkSync(draft, path)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(draft, { force: true })
  }
}
