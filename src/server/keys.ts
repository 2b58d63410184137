import { randomBytes } from 'node:crypto'
import { mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'

/**
 * The installation's key (32 bytes) in the state directory, made at the first start, readable by this user alone.
 * Log-in passwords of the database and the CPR keys are derived from it, so it must be backed up apart from the data.
 */
export async function installationKey(state: string): Promise<Buffer> {
  const file = path.join(state, 'keys', 'samspil.key')
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  try {
    const handle = await open(file, 'wx', 0o600)
    const key = randomBytes(32)
    await handle.writeFile(key)
    await handle.sync()
    await handle.close()
    return key
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    const key = await readFile(file)
    if (key.length !== 32)
      throw new Error(
        `Nøglen ${file} er ødelagt. Hent den fra sikkerhedskopien; uden den kan CPR-numre ikke læses.`,
        { cause: error },
      )
    return key
  }
}
