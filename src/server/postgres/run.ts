import { execFile } from 'node:child_process'
import { tmpdir } from 'node:os'
import type { Account } from './account.ts'

/** What PostgreSQL's programs are given of our environment: nothing that could hold a secret or change their behaviour. */
export const plainEnvironment: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'] ?? '/usr/bin:/bin',
  HOME: tmpdir(),
  LC_ALL: 'C',
}

export type Outcome = { ok: boolean; output: string }

/** Runs a program to its end as `account` (null: as ourselves). Never throws: a program that cannot start is not ok. */
export function run(command: string, args: readonly string[], account: Account | null): Promise<Outcome> {
  const options = { ...account, cwd: '/', env: plainEnvironment, encoding: 'utf8' as const }
  return new Promise((resolve) => {
    execFile(command, args, options, (error, stdout, stderr) => {
      const told = `${stdout}${stderr}`.trim()
      resolve({ ok: error === null, output: told || (error?.message ?? '') })
    })
  })
}
