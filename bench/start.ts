import { spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')

/** Milliseconds from starting the server's process until it says that it answers. */
function startOnce(state: string): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, ['src/server/main.ts'], {
    cwd: root,
    env: { ...process.env, SAMSPIL_STATE: state, PORT: '4699' },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  return new Promise((resolve, reject) => {
    child.on('exit', (code) => reject(new Error(`the server stopped (${code})`)))
    child.stdout.on('data', (chunk: Buffer) => {
      if (!chunk.toString().includes('Samspil svarer på')) return
      const took = performance.now() - began
      child.removeAllListeners('exit')
      child.on('exit', () => resolve(took))
      child.kill('SIGTERM')
    })
  })
}

/** Start-up of the whole server: with an empty state directory (initdb and migrations), and again. */
export async function measureStart(): Promise<{ start_first_ms: number; start_again_ms: number }> {
  const state = await mkdtemp(
    path.join(process.getuid?.() === 0 ? '/var/lib' : os.tmpdir(), 'samspil-start-'),
  )
  try {
    const first = await startOnce(state)
    const again = [await startOnce(state), await startOnce(state), await startOnce(state)].toSorted(
      (a, b) => a - b,
    )
    return { start_first_ms: first, start_again_ms: again[1] ?? 0 }
  } finally {
    await rm(state, { recursive: true, force: true })
  }
}
