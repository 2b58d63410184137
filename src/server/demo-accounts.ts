import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Config } from './config.ts'

const accounts = z.object({
  municipality: z.string(),
  demo: z.array(z.object({ login: z.string(), name: z.string(), role: z.string() })),
})
export type DemoAccounts = {
  municipality: string | null
  demo: { login: string; name: string; role: string }[]
}

export function demoFile(state: string): string {
  return path.join(state, 'demo.json')
}

/** The accounts that the log-in page shows; they exist only beside a demonstration database. */
export async function demoAccounts(config: Config): Promise<DemoAccounts> {
  if (!config.demo) return { municipality: null, demo: [] }
  return accounts.parse(JSON.parse(await readFile(demoFile(config.state), 'utf8')))
}
