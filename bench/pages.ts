import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { webDirectory } from '#server/web.ts'

/** The scripts that a page loads before anything is chosen: those of index.html and what they import statically. */
async function firstLoad(entries: string[]): Promise<Set<string>> {
  const seen = new Set<string>()
  const visit = async (file: string): Promise<void> => {
    if (seen.has(file)) return
    seen.add(file)
    const text = await readFile(path.join(webDirectory, 'assets', file), 'utf8')
    const imports = [...text.matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([\w.-]+\.js)["']/g)].map(
      (match) => match[1] ?? '',
    )
    await Promise.all(imports.map(visit))
  }
  await Promise.all(entries.map(visit))
  return seen
}

async function kilobytes(files: Iterable<string>): Promise<number> {
  const sizes = await Promise.all(
    [...files].map(
      async (file) => gzipSync(await readFile(path.join(webDirectory, 'assets', file)), { level: 9 }).length,
    ),
  )
  return sizes.reduce((sum, size) => sum + size, 0) / 1000
}

/** JavaScript in gzip kB: the log-in page's first load, and the shell with Min dag. */
export async function measurePages(): Promise<{ signIn: number; shell: number }> {
  const html = await readFile(path.join(webDirectory, 'index.html'), 'utf8')
  const entries = [...html.matchAll(/assets\/([\w.-]+\.js)/g)].map((match) => match[1] ?? '')
  const all = (await readdir(path.join(webDirectory, 'assets'))).filter((file) => file.endsWith('.js'))
  const chunk = (name: string) => all.filter((file) => file.startsWith(`${name}-`))
  return {
    signIn: await kilobytes(await firstLoad([...entries, ...chunk('SignIn')])),
    shell: await kilobytes(await firstLoad([...entries, ...chunk('Shell'), ...chunk('Today')])),
  }
}
