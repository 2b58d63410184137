import { parentPort } from 'node:worker_threads'
import { indicatorFigures, type Task } from '#modules/evaluation/indicator-figures.ts'

// One indicator at a time: the main thread sends the next when an answer comes back.
parentPort?.on('message', (task: Task) => parentPort?.postMessage(indicatorFigures(task), []))
