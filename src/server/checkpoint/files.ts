import {
  closeSync,
  existsSync,
  fsyncSync,
  ftruncateSync,
  mkdirSync,
  openSync,
  readFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import { syncDirectory, writeDurably } from '../postgres/durable-file.ts'
import type { Checkpoint } from './format.ts'

const checkpoint = z.object({
  tenant: z.string(),
  number: z.string(),
  seq: z.string(),
  hash: z.string(),
  at: z.string(),
  previous: z.string(),
  signature: z.string(),
})
const newest = z.object({ seq: z.string(), hash: z.string() })

/** The newest row that the keeper has seen, outside the database: a database that was put back is behind it. */
export type Counter = z.infer<typeof newest>

export function checkpointDirectory(state: string): string {
  return path.join(state, 'checkpoints')
}

/** The append-only file of a municipality's checkpoints, which `samspil audit verify` reads. */
export function checkpointFile(state: string, tenant: string): string {
  return path.join(checkpointDirectory(state), `${tenant}.jsonl`)
}

/** A municipality's checkpoints. A line cut off by a power cut was never acknowledged and is taken away. */
export function readCheckpoints(state: string, tenant: string): Checkpoint[] {
  const file = checkpointFile(state, tenant)
  if (!existsSync(file)) return []
  const text = readFileSync(file, 'utf8')
  const whole = text.slice(0, text.lastIndexOf('\n') + 1)
  if (whole !== text) truncate(file, Buffer.byteLength(whole))
  return whole
    .split('\n')
    .filter(Boolean)
    .map((line) => checkpoint.parse(JSON.parse(line)))
}

/** Adds a checkpoint; it is on disk when this returns. */
export function appendCheckpoint(state: string, made: Checkpoint): void {
  mkdirSync(checkpointDirectory(state), { recursive: true, mode: 0o700 })
  const file = openSync(checkpointFile(state, made.tenant), 'a', 0o600)
  try {
    writeSync(file, `${JSON.stringify(made)}\n`)
    fsyncSync(file)
  } finally {
    closeSync(file)
  }
  if (made.number === '1') syncDirectory(checkpointDirectory(state))
}

export function readCounter(state: string, tenant: string): Counter | null {
  const file = counterFile(state, tenant)
  return existsSync(file) ? newest.parse(JSON.parse(readFileSync(file, 'utf8'))) : null
}

export function writeCounter(state: string, tenant: string, counter: Counter): void {
  mkdirSync(checkpointDirectory(state), { recursive: true, mode: 0o700 })
  writeDurably(counterFile(state, tenant), JSON.stringify(counter), 0o600)
}

type Mark = 'witnessed' | 'mailed'

/** The number of the last checkpoint that a witness took; 0 when none. Each witness has a mark of its own. */
export function readWitnessed(state: string, tenant: string, mark: Mark): number {
  const file = witnessedFile(state, tenant, mark)
  return existsSync(file) ? z.coerce.number().int().parse(readFileSync(file, 'utf8')) : 0
}

export function writeWitnessed(state: string, tenant: string, mark: Mark, number: number): void {
  writeDurably(witnessedFile(state, tenant, mark), String(number), 0o600)
}

const counterFile = (state: string, tenant: string) =>
  path.join(checkpointDirectory(state), `${tenant}.newest.json`)
const witnessedFile = (state: string, tenant: string, mark: Mark) =>
  path.join(checkpointDirectory(state), `${tenant}.${mark}`)

function truncate(file: string, length: number): void {
  const handle = openSync(file, 'r+')
  try {
    ftruncateSync(handle, length)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}
