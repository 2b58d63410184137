import {
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  randomBytes,
  type KeyObject,
} from 'node:crypto'
import { access, mkdir, open, readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from './postgres/durable-file.ts'

/**
 * The installation's key (32 bytes) in the state directory, made at the first start, readable by this user alone.
 * Log-in passwords of the database and the CPR keys are derived from it, so it must be backed up apart from the data.
 */
export function installationKey(state: string): Promise<Buffer> {
  return keyFile(state, 'samspil.key', 'uden den kan CPR-numre ikke læses')
}

/** The key of the backups (32 bytes), made when the first is taken; a copy of it must lie apart from them. */
export function backupKey(state: string): Promise<Buffer> {
  return keyFile(state, 'backup.key', 'uden den kan sikkerhedskopierne ikke læses')
}

async function keyFile(state: string, name: string, without: string): Promise<Buffer> {
  const file = path.join(state, 'keys', name)
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
      throw new Error(`Nøglen ${file} er ødelagt. Hent den fra jeres nøglekopi; ${without}.`, {
        cause: error,
      })
    return key
  }
}

export const publicKeyFile = (state: string): string => path.join(state, 'keys', 'checkpoint.pub')

/**
 * The key that signs the log's checkpoints (Ed25519, PEM), outside the database; its public half lies beside it and may be
 * given to anyone who wants to check the log. A lost key is a new chain of checkpoints: move the old file aside.
 */
export async function checkpointKey(state: string): Promise<KeyObject> {
  const file = path.join(state, 'keys', 'checkpoint.pem')
  await mkdir(path.dirname(file), { recursive: true, mode: 0o700 })
  const exists = await access(file).then(
    () => true,
    () => false,
  )
  if (!exists) {
    const { privateKey } = generateKeyPairSync('ed25519')
    writeDurably(file, privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(), 0o600)
  }
  const key = createPrivateKey(await readFile(file, 'utf8'))
  writeDurably(
    publicKeyFile(state),
    createPublicKey(key).export({ type: 'spki', format: 'pem' }).toString(),
    0o644,
  )
  return key
}
