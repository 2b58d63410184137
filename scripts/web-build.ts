import path from 'node:path'
import { build } from 'vite'

/** Builds the browser application into dist/web. */
export async function buildWeb(): Promise<void> {
  await build({ configFile: path.join(import.meta.dirname, '..', 'vite.config.ts'), logLevel: 'warn' })
}
