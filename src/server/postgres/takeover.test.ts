import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { closedDirectory, isRoot, NOBODY } from './account.ts'
import { killHard, nativeDirectory, rows, scratchState, serverInChild, until } from './for-tests.ts'
import { openPostgres } from './open-postgres.ts'
import { serverProcesses } from './processes.ts'
import { serverArguments } from './settings.ts'

const hasDeathSignal = existsSync('/usr/bin/setpriv')
const serverAccount = isRoot() ? NOBODY : {}
const { state, remove } = scratchState()
const data = join(state, 'pg18')
const quiet = { state, durable: false, log() {} }

afterAll(remove)

describe('a Node process killed with SIGKILL', () => {
  it.runIf(hasDeathSignal)('leaves no PostgreSQL, and the next start finds its rows', async () => {
    const { child, report } = await serverInChild(state)
    if ('failure' in report) throw new Error(report.failure)
    await rows(report.admin, `create table before as select 'før' as word`)
    expect(serverProcesses(data).length, 'the control: a running server is seen').toBeGreaterThan(0)
    await killHard(child)
    await until(() => serverProcesses(data).length === 0)
    const postgres = await openPostgres(quiet)
    expect(await rows(postgres.admin, 'select word from before')).toEqual([{ word: 'før' }])
    await postgres.stop()
  })

  it('does not hinder a start at the same moment, which waits for the old server to end', async () => {
    const { child } = await serverInChild(state)
    await killHard(child)
    const postgres = await openPostgres(quiet)
    expect(await rows(postgres.admin, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
  })
})

describe('an orphan on our data directory', () => {
  it('is ended before the next start', async () => {
    const place = {
      data,
      socketDirectory: join(state, 'run'),
      hbaFile: join(state, 'pg_hba.conf'),
      durable: false,
    }
    const orphan = spawn(join(nativeDirectory, 'bin', 'postgres'), serverArguments(place), {
      ...serverAccount,
      cwd: '/',
      env: { LC_ALL: 'C' },
      stdio: 'ignore',
      detached: true,
    })
    const ended = once(orphan, 'exit')
    await until(() => existsSync(join(state, 'run', '.s.PGSQL.5432')))
    const lines: string[] = []
    const postgres = await openPostgres({ ...quiet, log: (line) => lines.push(line) })
    expect(await ended).toEqual([0, null])
    expect(lines).toContain('En tidligere PostgreSQL lukkes først.')
    expect(serverProcesses(data)).not.toContain(orphan.pid)
    await postgres.stop()
  })

  it('is not seen in a stale lock file with the number of a living stranger', async () => {
    const pidFile = join(data, 'postmaster.pid')
    // Of the server's own account, since PostgreSQL itself sees through the others.
    const stranger = spawn('sleep', ['600'], { ...serverAccount, stdio: 'ignore' })
    writeFileSync(pidFile, `${stranger.pid}\n${data}\n`)
    const postgres = await openPostgres(quiet)
    expect(Number.parseInt(readFileSync(pidFile, 'utf8'), 10)).not.toBe(stranger.pid)
    expect(stranger.exitCode ?? stranger.signalCode, 'the stranger is left alone').toBe(null)
    await postgres.stop()
    await killHard(stranger)
  })
})

describe('a state directory in use', () => {
  it('refuses a second start, from another process and from the same one, and goes on undisturbed', async () => {
    const postgres = await openPostgres(quiet)
    const { report } = await serverInChild(state)
    expect(report).toEqual({
      failure: expect.stringMatching(/^Samspil kører allerede med mappen .* \(proces \d+\)/),
    })
    await expect(openPostgres(quiet)).rejects.toThrow('Samspil kører allerede')
    expect(await rows(postgres.admin, 'select 1 as one')).toEqual([{ one: 1 }])
    await postgres.stop()
    const next = await openPostgres(quiet)
    await next.stop()
  })
})

describe('a start that was killed half way', () => {
  it('leaves no half cluster: what it had begun is removed and made again', async () => {
    const other = scratchState()
    mkdirSync(join(other.state, 'pg18.init-4711', 'base'), { recursive: true })
    writeFileSync(join(other.state, 'pg18.init-4711', 'PG_VERSION'), '18\n')
    writeFileSync(join(other.state, 'pg18.init-4711.password'), 'glemt')
    const postgres = await openPostgres({ ...quiet, state: other.state })
    expect(existsSync(join(other.state, 'pg18.init-4711'))).toBe(false)
    expect(existsSync(join(other.state, 'pg18.init-4711.password'))).toBe(false)
    await postgres.stop()
    other.remove()
  })
})

describe('a user who is not root', () => {
  const reachable =
    isRoot() && !closedDirectory(import.meta.dirname, NOBODY) && !closedDirectory(process.execPath, NOBODY)

  it.runIf(reachable)('has a server of its own, whose files are all its own', async () => {
    const own = scratchState(NOBODY)
    const { child, report } = await serverInChild(own.state, NOBODY)
    if ('failure' in report) throw new Error(report.failure)
    expect(await rows(report.admin, `select 'rødgrød' as word`)).toEqual([{ word: 'rødgrød' }])
    const files = ['pg18', 'run', 'keys', 'keys/postgres.json', 'log/postgres.log', 'server.lock']
    expect(files.map((path) => statSync(join(own.state, path)).uid)).toEqual(files.map(() => NOBODY.uid))
    expect(statSync(own.state).mode & 0o777).toBe(0o700)
    await killHard(child)
    await until(() => serverProcesses(join(own.state, 'pg18')).length === 0)
    own.remove()
  })

  it.runIf(reachable)('is refused in Danish on a database that belongs to another', async () => {
    const own = scratchState(NOBODY)
    mkdirSync(join(own.state, 'pg18'), { mode: 0o755 })
    const { report } = await serverInChild(own.state, NOBODY)
    expect(report).toEqual({ failure: expect.stringContaining('tilhører bruger 0') })
    own.remove()
  })
})
