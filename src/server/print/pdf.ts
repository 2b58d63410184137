import { Worker } from 'node:worker_threads'
import type { PrintDocument } from '#core/document.ts'
import type { PdfAnswer } from './pdf-worker.ts'
import type { Typeset } from './typesetter.ts'

/** Why a document was not printed. `not-printable` is a fault in the document or the template, never in the caller's luck. */
export type PrintProblem = 'timeout' | 'crashed' | 'not-printable' | 'busy' | 'closed'

/** A document that could not be printed. The server lives on and the next document is tried in a fresh thread. */
export class PrintFailure extends Error {
  readonly problem: PrintProblem
  constructor(problem: PrintProblem, detail: string) {
    super(`the document was not printed (${problem}): ${detail}`)
    this.name = 'PrintFailure'
    this.problem = problem
  }
}

export type PdfPrinter = {
  /** Sets a document as tagged PDF/UA-1 on A4. Rejects with PrintFailure. */
  print: (document: PrintDocument) => Promise<Typeset>
  /** Stops the thread. Documents still waiting are rejected with 'closed'. */
  close: () => Promise<void>
}

export type PdfPrinterOptions = {
  /** How long one document may take, thread start included. */
  timeoutMs?: number
  /** How many documents may wait before the next is turned away as 'busy'. */
  maxWaiting?: number
  /** The thread's program; tests give one that fails. */
  worker?: URL
}

type Job = {
  document: PrintDocument
  done: (pdf: Typeset) => void
  failed: (failure: PrintFailure) => void
}

/**
 * A printer with one thread, started by the first document and kept warm (a plan then takes about 30 ms).
 * Documents are set one at a time. A thread that fails, ends or takes too long is dropped with its document only.
 */
export function createPdfPrinter(options: PdfPrinterOptions = {}): PdfPrinter {
  const {
    timeoutMs = 20_000,
    maxWaiting = 50,
    worker: program = new URL('./pdf-worker.ts', import.meta.url),
  } = options
  const waiting: Job[] = []
  let thread: Worker | null = null
  let isPrinting = false
  let isClosed = false

  async function next(): Promise<void> {
    if (isPrinting) return
    isPrinting = true
    for (let job = waiting.shift(); job !== undefined; job = waiting.shift()) {
      thread ??= startThread(program, (ended) => (thread = thread === ended ? null : thread))
      const outcome = await printOn(thread, job.document, timeoutMs)
      if (outcome instanceof PrintFailure) {
        if (outcome.problem !== 'not-printable') thread = await drop(thread)
        job.failed(isClosed ? new PrintFailure('closed', 'the printer was closed') : outcome)
      } else job.done(outcome)
    }
    isPrinting = false
  }

  return {
    print: (document) =>
      new Promise((done, failed) => {
        if (isClosed) return failed(new PrintFailure('closed', 'the printer is closed'))
        if (waiting.length >= maxWaiting)
          return failed(new PrintFailure('busy', `${maxWaiting} documents wait`))
        waiting.push({ document, done, failed })
        void next()
      }),
    close: async () => {
      isClosed = true
      for (const job of waiting.splice(0)) job.failed(new PrintFailure('closed', 'the printer is closed'))
      thread = await drop(thread)
    },
  }
}

function startThread(program: URL, onEnd: (thread: Worker) => void): Worker {
  const thread = new Worker(program)
  // A thread that ends while it is idle must not be given the next document.
  thread.on('exit', () => onEnd(thread))
  // Between documents nobody else listens: without this an error in the thread would end the server.
  thread.on('error', () => {})
  // An idle printer does not keep the process alive.
  thread.unref()
  return thread
}

async function drop(thread: Worker | null): Promise<null> {
  await thread?.terminate()
  return null
}

function printOn(
  thread: Worker,
  document: PrintDocument,
  timeoutMs: number,
): Promise<Typeset | PrintFailure> {
  return new Promise((resolve) => {
    const settle = (outcome: Typeset | PrintFailure) => {
      clearTimeout(timer)
      thread.off('message', answered).off('error', crashed).off('exit', ended)
      thread.unref()
      resolve(outcome)
    }
    const answered = (answer: PdfAnswer) =>
      settle('problem' in answer ? new PrintFailure('not-printable', answer.problem) : answer)
    const crashed = (error: Error) => settle(new PrintFailure('crashed', error.message))
    const ended = (code: number) => settle(new PrintFailure('crashed', `the thread ended with code ${code}`))
    const timer = setTimeout(
      () => settle(new PrintFailure('timeout', `not done in ${timeoutMs} ms`)),
      timeoutMs,
    )
    thread.ref()
    thread.on('message', answered).on('error', crashed).on('exit', ended)
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread of our own, not a window
    thread.postMessage(document)
  })
}
