import { existsSync, readdirSync, statSync } from 'node:fs'
import path from 'node:path'
import { portalPage, webDirectory } from '#server/web.ts'

const root = path.join(import.meta.dirname, '..')
const configs = ['vite.config.ts', 'vite.portal.config.ts']
const ground = [...configs, 'package-lock.json']

/** Builds the staff shell into dist/web, and then the families' page beside it. */
export async function buildWeb(): Promise<void> {
  const { build } = await import('vite')
  for (const config of configs) await build({ configFile: path.join(root, config), logLevel: 'warn' })
}

/** The same when there is none yet, or when something that it is made of is newer, as after fetching changes. */
export async function buildWebIfOld(say: (line: string) => void): Promise<void> {
  if (isCurrent()) return
  say('Bygger skærmbillederne …')
  await buildWeb()
}

function isCurrent(): boolean {
  const built = path.join(webDirectory, portalPage)
  if (!existsSync(built)) return false
  const sources = readdirSync(path.join(root, 'src'), { recursive: true, encoding: 'utf8' })
    .filter((name) => !name.endsWith('.test.ts'))
    .map((name) => path.join('src', name))
  const made = statSync(built).mtimeMs
  return [...ground, ...sources].every((name) => statSync(path.join(root, name)).mtimeMs <= made)
}
