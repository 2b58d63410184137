import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { startDemo, stopDemo } from './demo-process.ts'

const port = 4690

/** One demonstration municipality for all journeys; they find it in SAMSPIL_E2E_URL. */
export default async function setup(): Promise<() => Promise<void>> {
  const state = await mkdtemp(path.join(process.getuid?.() === 0 ? '/var/lib' : '/tmp', 'samspil-e2e-'))
  const demo = await startDemo(state, port)
  process.env.SAMSPIL_E2E_URL = demo.url
  return async () => {
    await stopDemo(demo, 'SIGTERM')
    await rm(state, { recursive: true, force: true })
  }
}
