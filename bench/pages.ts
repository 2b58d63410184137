import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { portalPage, webDirectory } from '#server/web.ts'

/** A built application: its document, and its scripts beside it in assets/. */
function application(page: string) {
  const document = path.join(webDirectory, page)
  const assets = path.join(path.dirname(document), 'assets')
  const script = (file: string) => readFile(path.join(assets, file), 'utf8')

  /** Scripts that are loaded before anything is chosen: these, and what they import statically. */
  async function withImports(entries: string[]): Promise<Set<string>> {
    const seen = new Set<string>()
    const visit = async (file: string): Promise<void> => {
      if (seen.has(file)) return
      seen.add(file)
      const found = (await script(file)).matchAll(/(?:\bimport|\bfrom)\s*["']\.\/([\w.-]+\.js)["']/g)
      await Promise.all([...found].map((match) => visit(match[1] ?? '')))
    }
    await Promise.all(entries.map(visit))
    return seen
  }
  return {
    /** The scripts that the document names. */
    entries: async () =>
      [...(await readFile(document, 'utf8')).matchAll(/assets\/([\w.-]+\.js)/g)].map(
        (match) => match[1] ?? '',
      ),
    chunks: async (...names: string[]) =>
      (await readdir(assets)).filter(
        (file) => file.endsWith('.js') && names.some((name) => file.startsWith(`${name}-`)),
      ),
    async kilobytes(entries: string[]): Promise<number> {
      const files = [...(await withImports(entries))]
      const sizes = await Promise.all(
        files.map(async (file) => gzipSync(await script(file), { level: 9 }).length),
      )
      return sizes.reduce((sum, size) => sum + size, 0) / 1000
    },
  }
}

/** JavaScript in gzip kB: the log-in page's first load, the shell with Min dag, and the families' page. */
export async function measurePages(): Promise<{ signIn: number; shell: number; families: number }> {
  const [staff, families] = [application('index.html'), application(portalPage)]
  const entries = await staff.entries()
  return {
    signIn: await staff.kilobytes([...entries, ...(await staff.chunks('SignIn'))]),
    shell: await staff.kilobytes([...entries, ...(await staff.chunks('Shell', 'Today'))]),
    families: await families.kilobytes(await families.entries()),
  }
}
