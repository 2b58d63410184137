import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { closedDirectory, isRoot, NOBODY } from './account.ts'
import { accountFor, ensureCluster } from './cluster.ts'
import { processBirth } from './processes.ts'
import { serverArguments } from './settings.ts'
import { socketDirectory } from './socket-directory.ts'
import { claimState } from './state-lock.ts'
import { openWay, stateDirectory } from './state-directory.ts'
import { superuserOf } from './superuser.ts'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'samspil-state-'))
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

describe('the state directory', () => {
  it('is what SAMSPIL_STATE says, for everyone', () => {
    expect(stateDirectory({ SAMSPIL_STATE: '/srv/samspil' }, { directory: base, root: true })).toBe(
      '/srv/samspil',
    )
    expect(stateDirectory({ SAMSPIL_STATE: 'her' }, { directory: base, root: false })).toBe(join(base, 'her'))
  })

  it('is ./data, except for root below a closed directory', () => {
    // mkdtemp makes a 0700 directory, as /root is; its parent is open.
    expect(stateDirectory({}, { directory: base, root: false })).toBe(join(base, 'data'))
    expect(stateDirectory({}, { directory: base, root: true })).toBe(
      isRoot() ? '/var/lib/samspil' : join(base, 'data'),
    )
    expect(stateDirectory({}, { directory: tmpdir(), root: true })).toBe(join(tmpdir(), 'data'))
  })

  it.runIf(isRoot())(
    'is refused where the account of the server cannot come, and opened where it is our own',
    () => {
      const state = join(base, 'state')
      mkdirSync(state, { mode: 0o700 })
      expect(() => openWay(state, NOBODY)).toThrow(`den kan ikke komme gennem ${base}`)
      openWay(base, NOBODY)
      expect(closedDirectory(state, NOBODY)).toBe(null)
      expect(statSync(base).mode & 0o777, 'may be passed through, not listed').toBe(0o711)
    },
  )
})

describe('the claim on a state directory', () => {
  it('holds against a second one and ends when it is given back', () => {
    const release = claimState(base)
    expect(() => claimState(base)).toThrow(
      `Samspil kører allerede med mappen ${base} (proces ${process.pid})`,
    )
    release()
    claimState(base)()
    expect(existsSync(join(base, 'server.lock'))).toBe(false)
  })

  it.each([
    ['of a process that is gone', JSON.stringify({ pid: 2 ** 22 + 1, birth: 'x' })],
    ['whose number a later process has', JSON.stringify({ pid: process.pid, birth: 'another boot' })],
    ['that a power cut left empty', ''],
  ])('takes over one %s', (_, content) => {
    writeFileSync(join(base, 'server.lock'), content)
    writeFileSync(join(base, 'server.lock.turn'), content)
    const release = claimState(base)
    expect(JSON.parse(readFileSync(join(base, 'server.lock'), 'utf8'))).toEqual({
      pid: process.pid,
      birth: processBirth(process.pid),
    })
    release()
  })
})

describe('the key of the superuser', () => {
  it('is made once, 256 random bits, for its owner alone', () => {
    const made = superuserOf(base, false)
    expect(superuserOf(base, true)).toEqual(made)
    expect(Buffer.from(made.password, 'base64url')).toHaveLength(32)
    expect(statSync(join(base, 'keys', 'postgres.json')).mode & 0o777).toBe(0o600)
    expect(statSync(join(base, 'keys')).mode & 0o777).toBe(0o700)
  })

  it('that is lost or damaged is never made anew for a database that exists, and never quoted', () => {
    expect(() => superuserOf(base, true)).toThrow('mangler')
    writeFileSync(join(base, 'keys', 'postgres.json'), '{"user":"postgres","password":"hemmeligt')
    expect(() => superuserOf(base, true)).toThrow(/^(?!.*hemmeligt).*beskadiget/)
  })
})

describe('the account of the server', () => {
  it('is nobody for root without a database, and ourselves for everyone else', () => {
    expect(accountFor(base, 0)).toEqual(NOBODY)
    expect(accountFor(base, 1000)).toBe(null)
  })

  it('follows the owner of the database, and is refused where that cannot be', () => {
    mkdirSync(join(base, 'pg18'))
    const uid = process.getuid?.() ?? 0
    const message = uid === 0 ? 'Kør: chown' : /./
    if (uid === 0) expect(() => accountFor(base, 0)).toThrow(message)
    else expect(accountFor(base, 0)?.uid).toBe(uid)
    expect(() => accountFor(base, uid + 1)).toThrow(`tilhører bruger ${uid}`)
  })

  it('is not asked to open a database of another main version, nor to make an empty one beside it', async () => {
    mkdirSync(join(base, 'pg17'))
    writeFileSync(join(base, 'pg17', 'PG_VERSION'), '17\n')
    const plan = {
      state: base,
      data: join(base, 'pg18'),
      binaries: { directory: '/nowhere', version: '18.4', major: 18 },
      dropTo: null,
      superuser: { user: 'postgres', password: 'x' },
      durable: false,
    }
    await expect(ensureCluster(plan)).rejects.toThrow('en anden hovedversion (pg17)')
  })
})

describe('the directory of the socket', () => {
  it('lies below the state directory while the path is short enough for a socket', () => {
    expect(socketDirectory(base, null)).toBe(join(base, 'run'))
    expect(statSync(join(base, 'run')).mode & 0o777).toBe(0o700)
  })

  it('is else a closed one among the temporary files, the same at each start and not taken from a stranger', () => {
    const long = join(base, 'a'.repeat(100))
    const short = socketDirectory(long, null, base)
    expect(socketDirectory(long, null, base)).toBe(short)
    expect(Buffer.byteLength(join(short, '.s.PGSQL.5432'))).toBeLessThan(104)
    expect(statSync(short).mode & 0o777).toBe(0o700)
    rmSync(short, { recursive: true })
    symlinkSync(base, short)
    expect(() => socketDirectory(long, null, base)).toThrow('ikke vores egen og lukkede')
  })
})

describe('the settings of the server', () => {
  it.each([
    [0.5, '64MB', '64MB'],
    [8, '1024MB', '256MB'],
    [256, '2048MB', '512MB'],
  ])('with %d GiB take %s for buffers and %s for maintenance', (gib, buffers, maintenance) => {
    const given = serverArguments(
      { data: 'd', socketDirectory: 's', hbaFile: 'h', durable: true },
      gib * 2 ** 30,
    )
    expect(given).toContain(`shared_buffers=${buffers}`)
    expect(given).toContain(`maintenance_work_mem=${maintenance}`)
  })
})
