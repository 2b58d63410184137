import type { ChildProcess } from 'node:child_process'
import { setTimeout as delay } from 'node:timers/promises'
import { launch, logTail } from './launch.ts'
import type { Launch } from './launch.ts'
import { PostgresFailure } from './postgres.ts'
import type { RestartEvent, RestartListener } from './postgres.ts'

/** How often a server that keeps dying is started again, and after which time in milliseconds it counts as well again. */
export type Patience = { attempts: number; firstDelayMs: number; longestDelayMs: number; wellAfterMs: number }

export const ordinaryPatience: Patience = {
  attempts: 8,
  firstDelayMs: 50,
  longestDelayMs: 5_000,
  wellAfterMs: 10_000,
}

export type Supervision = {
  launch: Launch
  patience: Patience
  log: (line: string) => void
  /** Ends what is left of an earlier server and makes room, before each start. */
  prepare: () => Promise<void>
  /** Ends what is left when ours is stopped: sessions of a server that was killed a moment before may still run. */
  clear: () => Promise<void>
  /** True when the server answers, false when `over` became true first. */
  ready: (over: () => boolean) => Promise<boolean>
}

type Running = { child: ChildProcess; ended: Promise<string>; over: () => boolean; since: number }

/** Keeps one PostgreSQL running: starts it, starts it again when it dies, and stops it. */
export class Supervisor {
  readonly #plan: Supervision
  readonly #listeners: RestartListener[] = []
  readonly #stop = new AbortController()
  #running: Running | null = null
  #recovery: Promise<void> = Promise.resolve()
  #failures = 0
  // A process that ends without stop() takes the server along, also where there is no setpriv.
  readonly #interrupt = () => this.#running?.child.kill('SIGINT')

  constructor(plan: Supervision) {
    this.#plan = plan
  }

  onRestart(listener: RestartListener): void {
    this.#listeners.push(listener)
  }

  /** The number of the postmaster; null while there is none. */
  get pid(): number | null {
    return this.#running?.child.pid ?? null
  }

  /** The first start, which is not tried again: what hinders it hinders it the second time. Throws PostgresFailure. */
  async start(): Promise<void> {
    process.on('exit', this.#interrupt)
    try {
      await this.#launch()
    } catch (error) {
      await this.stop()
      throw error
    }
  }

  /** Fast shutdown, harder ways after a minute. */
  async stop(): Promise<void> {
    this.#stop.abort()
    for (const [signal, patience] of [
      ['SIGINT', 60_000],
      ['SIGQUIT', 10_000],
      ['SIGKILL', 10_000],
    ] as const) {
      this.#running?.child.kill(signal)
      const waiting = new AbortController()
      const all = Promise.all([this.#running?.ended, this.#recovery]).then(() => true)
      const late = delay(patience, false, { signal: waiting.signal }).catch(() => false)
      const done = await Promise.race([all, late])
      waiting.abort()
      if (done) break
    }
    await this.#plan.clear()
    process.off('exit', this.#interrupt)
  }

  async #launch(): Promise<void> {
    await this.#plan.prepare()
    this.#stop.signal.throwIfAborted()
    const child = launch(this.#plan.launch)
    let reason: string | null = null
    const ended = new Promise<string>((resolve) => {
      child.once('exit', (code, signal) => resolve((reason = signal ? `signal ${signal}` : `kode ${code}`)))
      child.once('error', (error) => resolve((reason = error.message)))
    })
    const running: Running = { child, ended, over: () => reason !== null, since: 0 }
    this.#running = running
    if (!(await this.#plan.ready(running.over))) {
      throw new PostgresFailure(
        `PostgreSQL kunne ikke starte (${await ended}). Sidst i loggen:\n${logTail(this.#plan.launch.logFile)}`,
      )
    }
    running.since = performance.now()
    void ended.then((cause) => this.#died(running, cause))
  }

  #died(running: Running, cause: string): void {
    if (this.#stop.signal.aborted) return
    if (performance.now() - running.since > this.#plan.patience.wellAfterMs) this.#failures = 0
    this.#plan.log(`PostgreSQL er stoppet uventet (${cause}) og startes igen.`)
    this.#tell({ kind: 'down', reason: cause })
    this.#recovery = this.#recover(cause)
  }

  async #recover(cause: string): Promise<void> {
    const { attempts, firstDelayMs, longestDelayMs } = this.#plan.patience
    const lost = performance.now()
    let reason = cause
    while (this.#failures < attempts && !this.#stop.signal.aborted) {
      const pause = Math.min(longestDelayMs, firstDelayMs * 2 ** this.#failures++)
      try {
        await delay(pause, undefined, { signal: this.#stop.signal })
        await this.#launch()
        const afterMs = performance.now() - lost
        this.#plan.log(`PostgreSQL svarer igen efter ${(afterMs / 1000).toFixed(1).replace('.', ',')} s.`)
        return this.#tell({ kind: 'up', afterMs })
      } catch (error) {
        reason = error instanceof Error ? error.message : String(error)
        if (!this.#stop.signal.aborted) this.#plan.log(reason)
      }
    }
    if (this.#stop.signal.aborted) return
    this.#plan.log(
      `PostgreSQL er opgivet efter ${attempts} forsøg. Se ${this.#plan.launch.logFile}, og start Samspil igen.`,
    )
    this.#tell({ kind: 'given-up', reason })
  }

  /** A listener that throws must not end the recovery it is told about. */
  #tell(event: RestartEvent): void {
    for (const listener of this.#listeners) queueMicrotask(() => listener(event))
  }
}
