import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { forgetBackups, isDue, isLate, listBackups } from './keep.ts'

const now = new Date('2026-09-30T02:00:00Z')
const at = (day: string) => `${day}T020000Z-0badcafe`

describe('how long backups are kept (HG-15: who was deleted goes from them too)', () => {
  it.each([
    ['none yet', [], [true, true]],
    ['taken two days ago', ['2026-09-28'], [true, true]],
    ['taken a day ago', ['2026-09-29'], [true, false]],
    ['taken today', ['2026-09-30', '2026-09-01'], [false, false]],
  ])('is due, and late: %s', (_, days, [due, late]) => {
    const backups = days.map((day) => ({ name: at(day), takenAt: new Date(`${day}T02:00:00Z`) }))
    expect([isDue(backups, now), isLate(backups, now)]).toEqual([due, late])
  })

  it('deletes those that have passed their days, keeps the newest whatever its age, and touches nothing else', async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'samspil-keep-'))
    const names = [
      at('2026-08-01'),
      at('2026-08-31'),
      at('2026-09-01'),
      'notes',
      '.2026-08-01T020000Z-0badcafe',
    ]
    for (const name of names) mkdirSync(path.join(directory, name))
    expect((await listBackups(directory)).map(({ name }) => name)).toEqual([
      at('2026-09-01'),
      at('2026-08-31'),
      at('2026-08-01'),
    ])
    expect(await forgetBackups(directory, now, 30)).toBe(2)
    expect(readdirSync(directory).sort()).toEqual(['.2026-08-01T020000Z-0badcafe', at('2026-09-01'), 'notes'])
    expect(await forgetBackups(directory, new Date('2027-09-30'), 30)).toBe(0)
    rmSync(directory, { recursive: true })
  })
})
