import { totalmem } from 'node:os'

const MIB = 2 ** 20

/** The one way in: the socket, with a password, for everyone. Written outside the data directory, as ours and not the cluster's. */
export const hostBasedAuthentication = 'local all all scram-sha-256\n'

export type ServerPlace = {
  data: string
  socketDirectory: string
  hbaFile: string
  durable: boolean
  extra?: Readonly<Record<string, string>>
}

/** PostgreSQL's arguments. Given on the command line, since these win over the files and over ALTER SYSTEM. */
export function serverArguments(place: ServerPlace, memory = availableMemory()): string[] {
  const settings = { ...place.extra, ...memorySettings(memory), ...fixedSettings(place) }
  return [
    '-D',
    place.data,
    ...Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]),
  ]
}

/** Memory this process may use, in bytes: the machine's, or the container's where that is less. */
function availableMemory(): number {
  const constrained = process.constrainedMemory()
  return constrained > 0 ? Math.min(totalmem(), constrained) : totalmem()
}

/** An eighth for the buffers: the same machine also runs Node, and the file cache serves the rest. */
function memorySettings(bytes: number): Record<string, string> {
  const share = (part: number, least: number, most: number) =>
    `${Math.round(Math.min(most, Math.max(least, bytes / part / MIB)))}MB`
  return {
    shared_buffers: share(8, 32, 2048),
    effective_cache_size: share(2, 128, 65_536),
    maintenance_work_mem: share(32, 64, 512),
  }
}

function fixedSettings(place: ServerPlace): Record<string, string> {
  const durable = place.durable ? 'on' : 'off'
  return {
    listen_addresses: '',
    unix_socket_directories: place.socketDirectory,
    unix_socket_permissions: '0700',
    hba_file: place.hbaFile,
    password_encryption: 'scram-sha-256',
    max_connections: '60',
    fsync: durable,
    full_page_writes: durable,
    synchronous_commit: 'on',
    // Compiling a plan costs 380 ms where the whole query takes 6 (security.md, sentence 6).
    jit: 'off',
    timezone: 'UTC',
    ...silence,
  }
}

/** Statements and their values hold personal data: none of them reach the server's log (security.md T47). */
const silence = {
  logging_collector: 'off',
  log_destination: 'stderr',
  log_timezone: 'UTC',
  log_line_prefix: '%m [%p] ',
  log_statement: 'none',
  log_duration: 'off',
  log_min_duration_statement: '-1',
  log_min_duration_sample: '-1',
  log_transaction_sample_rate: '0',
  log_min_error_statement: 'panic',
  log_parameter_max_length: '0',
  log_parameter_max_length_on_error: '0',
  // Without DETAIL, CONTEXT and QUERY, which quote rows and statements.
  log_error_verbosity: 'terse',
  log_checkpoints: 'off',
}
