import { spawn, type ChildProcess } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '../..')
export type DemoProcess = { child: ChildProcess; url: string; state: string }

/** Starts `scripts/demo.ts` in a process of its own, so that it can be killed; resolves when it serves. */
export function startDemo(state: string, port: number): Promise<DemoProcess> {
  const child = spawn(process.execPath, ['scripts/demo.ts'], {
    cwd: root,
    env: { ...process.env, SAMSPIL_STATE: state, PORT: String(port) },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  return new Promise((resolve, reject) => {
    let output = ''
    const read = (chunk: Buffer) => {
      output += chunk.toString()
      if (output.includes('Samspil er klar på')) resolve({ child, url: `http://localhost:${port}`, state })
    }
    child.stdout?.on('data', read)
    child.stderr?.on('data', read)
    child.on('exit', (code) => reject(new Error(`the demonstration stopped (${code}):\n${output}`)))
  })
}

/** Stops it as `kill -9` does, or in an orderly way. */
export function stopDemo(demo: DemoProcess, signal: 'SIGKILL' | 'SIGTERM'): Promise<void> {
  return new Promise((resolve) => {
    demo.child.removeAllListeners('exit')
    demo.child.on('exit', () => resolve())
    demo.child.kill(signal)
  })
}
