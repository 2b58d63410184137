import { existsSync } from 'node:fs'
import path from 'node:path'
import { listBackups } from '#server/backup/keep.ts'
import { BackupFailure } from '#server/backup/manifest.ts'
import { restoreBackup, verifyBackup } from '#server/backup/restore.ts'
import { takeBackup } from '#server/backup/take.ts'
import { readConfig } from '#server/config.ts'
import { asOwner } from '#server/database/open.ts'
import { backupKey } from '#server/keys.ts'
import { stateDirectory } from '#server/postgres/state-directory.ts'
import { ANSWER_IS_NO, DONE, NOT_UNDERSTOOD, readArguments } from './command-line.ts'
import type { Command, Io } from './io.ts'
import { theDatabase } from './the-database.ts'

type Asked = { place: string; json: boolean; progress: (done: number, of: number) => void }

/** A command on one directory; a backup that cannot be used is the answer no, said in one sentence. */
function backupCommand(usage: string, run: (asked: Asked, io: Io) => Promise<void>): Command {
  return async (args, io) => {
    const given = readArguments(args, { json: { type: 'boolean' }, help: { type: 'boolean' } })
    const [place] = given?.positionals ?? []
    if (!given || given.values['help'] || !place) {
      io.out(usage)
      return given?.values['help'] ? DONE : NOT_UNDERSTOOD
    }
    const json = given.values['json'] === true
    let stopped = false
    const stop = () => (stopped = true)
    process.once('SIGINT', stop)
    try {
      await run({ place: path.resolve(place), json, progress: teller(io, () => stopped) }, io)
      return DONE
    } catch (error) {
      if (!(error instanceof BackupFailure)) throw error
      if (json) io.out(JSON.stringify({ problem: 'backup', message: error.message }))
      io.err(error.message)
      return ANSWER_IS_NO
    } finally {
      process.removeListener('SIGINT', stop)
    }
  }
}

/** Tells each tenth of the way; stops with a sentence once Ctrl-C was pressed, and what was begun is taken away. */
function teller(io: Io, stopped: () => boolean): Asked['progress'] {
  let told = 0
  return (done, of) => {
    if (stopped()) throw new BackupFailure('Afbrudt. Intet er efterladt.')
    const tenth = Math.floor((done / of) * 10)
    if (tenth <= told) return
    told = tenth
    io.err(`${tenth * 10} % (${done} af ${of} filer)`)
  }
}

/** The key that the copies were made with: never a new one, which could read none of them. */
async function keyOf(state: string): Promise<Buffer> {
  const file = path.join(state, 'keys', 'backup.key')
  if (!existsSync(file))
    throw new BackupFailure(`Nøglen ${file} mangler. Læg mappen keys fra jeres nøglekopi dertil først.`)
  return backupKey(state)
}

/** `samspil backup take DIRECTORY`: a whole, encrypted copy of the database in use. */
export const backupTake = backupCommand(
  'samspil backup take MAPPE [--json]\n\nTager en krypteret kopi af hele databasen, også mens Samspil kører. Nøglen er keys/backup.key; gem den et andet sted end kopierne.',
  async ({ place, json, progress }, io) => {
    const { cluster, stop } = await theDatabase(io)
    try {
      const key = await backupKey(readConfig(process.env).state)
      const { directory, manifest } = await asOwner(cluster, 'postgres', (owner) =>
        takeBackup({ owner, into: place, key, now: new Date(), progress }),
      )
      const bytes = manifest.files.reduce((sum, file) => sum + file.bytes, 0)
      io.out(
        json
          ? JSON.stringify({ directory, files: manifest.files.length, bytes, takenAt: manifest.takenAt })
          : `Sikkerhedskopien ligger i ${directory}: ${manifest.files.length} filer, ${Math.ceil(bytes / 2 ** 20)} MB.`,
      )
    } finally {
      await stop()
    }
  },
)

/** `samspil backup list DIRECTORY`: the newest first. */
export const backupList = backupCommand(
  'samspil backup list MAPPE [--json]\n\nViser sikkerhedskopierne i en mappe, den nyeste først.',
  async ({ place, json }, io) => {
    const backups = await listBackups(place)
    if (json) io.out(JSON.stringify(backups))
    else if (backups.length === 0) io.out('Der er ingen sikkerhedskopier i mappen.')
    else for (const { name, takenAt } of backups) io.out(`${takenAt.toISOString()}  ${name}`)
  },
)

/** `samspil backup verify BACKUP`: every byte against the manifest, and the manifest against the key. */
export const backupVerify = backupCommand(
  'samspil backup verify KOPI [--json]\n\nLæser hver byte i en sikkerhedskopi og holder den op mod manifestet. Svarkode 1: den kan ikke bruges.',
  async ({ place, json, progress }, io) => {
    const manifest = await verifyBackup(place, await keyOf(stateDirectory(process.env)), progress)
    io.out(
      json
        ? JSON.stringify({ whole: true, files: manifest.files.length, takenAt: manifest.takenAt })
        : `Kopien fra ${manifest.takenAt} er hel: ${manifest.files.length} filer.`,
    )
  },
)

/** `samspil backup restore BACKUP`: into the state directory, which must have its keys and no database. */
export const backupRestore = backupCommand(
  'samspil backup restore KOPI [--json]\n\nLægger kopien i SAMSPIL_STATE, hvor mappen keys ligger, og ingen database. Ved næste start bliver alle logget ud, og det, der skulle være slettet siden, bliver slettet igen.',
  async ({ place, json, progress }, io) => {
    const state = stateDirectory(process.env)
    const manifest = await restoreBackup(place, state, { key: await keyOf(state), progress })
    io.out(
      json
        ? JSON.stringify({ state, files: manifest.files.length, takenAt: manifest.takenAt })
        : `Databasen fra ${manifest.takenAt} ligger nu i ${state}. Start Samspil som ellers.`,
    )
  },
)
