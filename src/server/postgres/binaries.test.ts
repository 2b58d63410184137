import {
  chmodSync,
  cpSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { isRoot, NOBODY } from './account.ts'
import { usableBinaries } from './binaries.ts'
import { nativeDirectory } from './for-tests.ts'
import { openWay } from './state-directory.ts'

let base: string

beforeEach(() => {
  base = mkdtempSync(join(tmpdir(), 'samspil-bin-'))
})

afterEach(() => rmSync(base, { recursive: true, force: true }))

/** The package as npm leaves it when install scripts are off: without its symbolic links. */
function packageWithoutLinks(): string {
  const native = join(base, 'package', 'native')
  cpSync(join(nativeDirectory, '..', 'package.json'), join(base, 'package', 'package.json'))
  cpSync(nativeDirectory, native, { recursive: true, filter: (path) => !lstatSync(path).isSymbolicLink() })
  return native
}

function linksIn(native: string): number {
  return readdirSync(join(native, 'lib'), { withFileTypes: true }).filter((entry) => entry.isSymbolicLink())
    .length
}

describe('the programs from npm', () => {
  it('are used where they lie, with the links that the package lacks', async () => {
    const native = packageWithoutLinks()
    expect(linksIn(native), 'the control: there were none').toBe(0)
    const found = await usableBinaries({ state: base, dropTo: null, native })
    expect(found).toEqual({ directory: join(native, 'bin'), version: '18.4', major: 18 })
    expect(linksIn(native)).toBe(14)
  })

  it.runIf(isRoot())(
    'are copied to the state directory when the account of the server cannot reach them',
    async () => {
      const native = packageWithoutLinks()
      chmodSync(join(base, 'package'), 0o700)
      const state = join(base, 'state')
      mkdirSync(state)
      openWay(base, NOBODY)
      const found = await usableBinaries({ state, dropTo: NOBODY, native })
      expect(found.directory).toMatch(/\/state\/postgresql-18\.4\.0-beta\.\d+\/bin$/)
      const copied = statSync(found.directory).ino
      expect((await usableBinaries({ state, dropTo: NOBODY, native })).directory).toBe(found.directory)
      expect(statSync(found.directory).ino, 'the copy is made once').toBe(copied)
    },
  )
})

describe('SAMSPIL_PG_BIN', () => {
  it('names other programs', async () => {
    const found = await usableBinaries({ state: base, dropTo: null, named: join(nativeDirectory, 'bin') })
    expect(found.major).toBe(18)
  })

  it.each([
    ['that are not there', null, 'kan ikke bruges'],
    ['of a version we do not know', '14.9', 'Samspil bruger version 15 til 18'],
  ])('is refused for programs %s', async (_, version, message) => {
    if (version)
      writeFileSync(join(base, 'postgres'), `#!/bin/sh\necho "postgres (PostgreSQL) ${version}"\n`, {
        mode: 0o755,
      })
    await expect(usableBinaries({ state: base, dropTo: null, named: base })).rejects.toThrow(message)
  })
})
