import { availableParallelism } from 'node:os'
import { Worker } from 'node:worker_threads'
import type { IndicatorFigures } from '#modules/evaluation/contract.ts'
import { indicatorFigures, type Task } from '#modules/evaluation/indicator-figures.ts'

/** Below this many drawn values the threads cost more than they save. */
const SMALL_WORK = 20_000_000

/**
 * Computes all indicators, on as many threads as there are cores, and says before and after each how far it has come.
 * Ctrl-C stops the threads: the answer is then 'cancelled'. (Without threads it ends the process, as it always does.)
 */
export async function runTasks(
  tasks: readonly Task[],
  progress: (done: number) => void,
): Promise<IndicatorFigures[] | 'cancelled'> {
  const work = tasks.reduce((sum, task) => sum + task.observations.length * task.resamples, 0)
  const threads = Math.min(availableParallelism(), tasks.length)
  if (threads < 2 || work < SMALL_WORK) {
    return tasks.map((task, i) => {
      const found = indicatorFigures(task)
      progress(i + 1)
      return found
    })
  }
  const workers = Array.from(
    { length: threads },
    () => new Worker(new URL('./evaluate-worker.ts', import.meta.url)),
  )
  const { promise: cancelled, resolve: cancel } = Promise.withResolvers<'cancelled'>()
  const stop = () => cancel('cancelled')
  process.on('SIGINT', stop)
  progress(0)
  try {
    return await Promise.race([shareOut(tasks, workers, progress), cancelled])
  } finally {
    process.off('SIGINT', stop)
    await Promise.all(workers.map((worker) => worker.terminate()))
  }
}

/** Each worker takes the next indicator when it has answered. */
async function shareOut(
  tasks: readonly Task[],
  workers: readonly Worker[],
  progress: (done: number) => void,
): Promise<IndicatorFigures[]> {
  const answers: IndicatorFigures[] = []
  const queue = tasks.map((task, index) => ({ task, index }))
  let done = 0
  const emptied = workers.map(async (worker) => {
    for (let next = queue.shift(); next; next = queue.shift()) {
      answers[next.index] = await ask(worker, next.task)
      done += 1
      progress(done)
    }
  })
  await Promise.all(emptied)
  return answers
}

function ask(worker: Worker, task: Task): Promise<IndicatorFigures> {
  return new Promise((resolve, reject) => {
    const answered = (answer: IndicatorFigures) => {
      worker.off('error', failed)
      resolve(answer)
    }
    const failed = (fault: unknown) => {
      worker.off('message', answered)
      reject(fault instanceof Error ? fault : new Error(String(fault)))
    }
    worker.once('message', answered)
    worker.once('error', failed)
    worker.postMessage(task, [])
  })
}
