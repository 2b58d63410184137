import { spawn, type ChildProcess } from 'node:child_process'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

const root = path.join(import.meta.dirname, '../..')
export type DemoProcess = { child: ChildProcess; url: string; state: string }

/** Starts `scripts/demo.ts` in a process of its own, so that it can be killed; resolves when it serves. */
export function startDemo(state: string, port: number): Promise<DemoProcess> {
  const child = spawn(process.execPath, ['scripts/demo.ts'], {
    cwd: root,
    // Whoever calls says from where, as behind a municipality's own gateway (page.ts).
    env: { ...process.env, SAMSPIL_STATE: state, PORT: String(port), SAMSPIL_PROXY: '127.0.0.1' },
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

/** Stops the server of a state directory in an orderly way, whoever started it, and waits until it is gone. */
export async function stopDemo(state: string): Promise<void> {
  for (const pid of processesOf(state)) process.kill(pid, 'SIGTERM')
  while (processesOf(state).length > 0) await wait(50)
}

/** Servers that run on this state directory: their environment names it. */
export function processesOf(state: string): number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => environmentOf(pid).split('\0').includes(`SAMSPIL_STATE=${state}`))
    .map(Number)
}

function environmentOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'utf8')
  } catch {
    return ''
  }
}
