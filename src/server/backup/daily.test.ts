import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, it } from 'vitest'
import { testCluster } from '#test/database.ts'
import { startBackups } from './daily.ts'

it('a backup that cannot be taken is told and seen as late; the server goes on (goal R7)', async () => {
  const directory = path.join(mkdtempSync(path.join(tmpdir(), 'samspil-daily-')), 'file')
  writeFileSync(directory, 'a file where a directory should be')
  const lines: string[] = []
  const backups = startBackups({
    cluster: testCluster(),
    directory,
    keepDays: 30,
    key: Buffer.alloc(32, 3),
    clock: () => new Date('2026-09-30T02:00:00Z'),
    log: (line) => lines.push(line),
  })
  await expect(backups.runOnce()).rejects.toThrow()
  await backups.stop()
  expect(lines).toEqual([expect.stringContaining('Der prøves igen om et kvarter')])
  expect(backups.health()).toEqual({ backup: 'late' })
  rmSync(path.dirname(directory), { recursive: true })
  expect(readdirSync(tmpdir())).not.toContain(path.basename(path.dirname(directory)))
})
