import { readdirSync, readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { startDemo } from './demo-process.ts'

const port = Number(process.env.SAMSPIL_E2E_PORT ?? 4690)

/** One demonstration municipality for all journeys; they find it in SAMSPIL_E2E_URL, and may kill and restart it. A server that runs already can be named there. */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.SAMSPIL_E2E_URL) return async () => {}
  const state = await mkdtemp(path.join(process.getuid?.() === 0 ? '/var/lib' : '/tmp', 'samspil-e2e-'))
  const demo = await startDemo(state, port)
  Object.assign(process.env, {
    SAMSPIL_E2E_URL: demo.url,
    SAMSPIL_E2E_STATE: state,
    SAMSPIL_E2E_PORT: String(port),
    SAMSPIL_E2E_PID: String(demo.child.pid),
  })
  return async () => {
    for (const pid of processesOf(state)) process.kill(pid, 'SIGTERM')
    while (processesOf(state).length > 0) await new Promise((resolve) => setTimeout(resolve, 100))
    await rm(state, { recursive: true, force: true })
  }
}

/** Servers that run on this state directory, whoever started them: their environment names it. */
function processesOf(state: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environmentOf(pid).includes(`SAMSPIL_STATE=${state}`))
    .map(Number)
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}
