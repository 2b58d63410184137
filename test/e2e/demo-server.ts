import { chmod, mkdtemp, rm } from 'node:fs/promises'
import path from 'node:path'
import { builtState, firstPort, stopOwnDemos } from './demonstration.ts'
import { startDemo, stopDemo } from './demo-process.ts'

/**
 * Builds one demonstration municipality for all journeys; each process that runs them gets a copy of its own
 * (demonstration.ts). A server that runs already can be named in SAMSPIL_E2E_URL.
 */
export default async function setup(): Promise<() => Promise<void>> {
  if (process.env.SAMSPIL_E2E_URL) return async () => {}
  const home = await mkdtemp(path.join(process.getuid?.() === 0 ? '/var/lib' : '/tmp', 'samspil-e2e-'))
  // The database's own user must come through to its directory.
  await chmod(home, 0o711)
  process.env.SAMSPIL_E2E_HOME = home
  await startDemo(builtState(home), firstPort)
  await stopDemo(builtState(home))
  return async () => {
    await stopOwnDemos(home)
    await rm(home, { recursive: true, force: true })
  }
}
