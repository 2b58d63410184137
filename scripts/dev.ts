import { spawn } from 'node:child_process'
import path from 'node:path'

const root = path.join(import.meta.dirname, '..')
const bin = path.join(root, 'node_modules/.bin')
const run = (command: string, args: string[]) => spawn(command, args, { cwd: root, stdio: 'inherit' })

/** A demonstration municipality on :4600 that restarts when the server's code changes, and Vite on :4601 before it. */
const server = run(process.execPath, ['--watch-path=src', '--watch-path=db', 'scripts/demo.ts'])
const web = run(path.join(bin, 'vite'), ['--host', '127.0.0.1'])
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    server.kill(signal)
    web.kill(signal)
  })
}
server.on('exit', () => web.kill())
