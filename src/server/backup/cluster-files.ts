import { readdir } from 'node:fs/promises'
import path from 'node:path'

/**
 * Directories whose content belongs to the running server and is made anew at a start (PostgreSQL manual 26.3.4, "Making a
 * base backup using the low-level API"); `pg_wal` is copied afterwards, and only as much as makes the copy whole.
 */
const emptied = new Set([
  'pg_wal',
  'pg_dynshmem',
  'pg_notify',
  'pg_replslot',
  'pg_serial',
  'pg_snapshots',
  'pg_stat_tmp',
  'pg_subtrans',
])
const left = new Set([
  'postmaster.pid',
  'postmaster.opts',
  'backup_label',
  'backup_manifest',
  'tablespace_map',
])
const fork = /^(\d+)(?:_(fsm|vm|init))?(?:\.\d+)?$/

/** The files of a data directory that a copy takes, and the directories it must have; paths from the data directory. */
export type ClusterFiles = { directories: string[]; files: string[] }

/**
 * What of a running cluster's directory belongs into a copy. Unlogged tables are left empty, as they are after a crash: the
 * secret of the sealed context lies in one and is never copied (docs/security.md).
 */
export async function clusterFiles(data: string): Promise<ClusterFiles> {
  const found: ClusterFiles = { directories: [], files: [] }
  await walk(data, '', found)
  return found
}

async function walk(data: string, below: string, found: ClusterFiles): Promise<void> {
  const entries = await readdir(path.join(data, below), { withFileTypes: true })
  const unlogged = new Set(
    entries.flatMap(({ name }) => {
      const [, relation, kind] = fork.exec(name) ?? []
      return relation && kind === 'init' ? [relation] : []
    }),
  )
  for (const entry of entries) {
    const place = path.posix.join(below, entry.name)
    if (/^(pgsql_tmp|pg_internal\.init)/.test(entry.name) || left.has(place)) continue
    if (entry.isDirectory()) {
      found.directories.push(place)
      if (place === 'pg_wal') found.directories.push('pg_wal/archive_status', 'pg_wal/summaries')
      if (!emptied.has(place)) await walk(data, place, found)
    } else if (entry.isFile() && !isUnlogged(entry.name, unlogged)) found.files.push(place)
  }
}

function isUnlogged(name: string, unlogged: ReadonlySet<string>): boolean {
  const [, relation, kind] = fork.exec(name) ?? []
  return relation !== undefined && kind !== 'init' && unlogged.has(relation)
}
