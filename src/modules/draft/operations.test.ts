import { beforeAll, describe, expect, it } from 'vitest'
import { execute } from '#core/execute.ts'
import { newToken, tokenHash } from '#core/secrets.ts'
import { catalogue } from '#catalogue'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

describe('drafts (ux.md section 3, autosave)', () => {
  let world: World
  let line: Person
  let jonas: Person
  let family: TestFamily
  const key = () => `contact:${family.familyId}`

  beforeAll(async () => {
    world = await newWorld()
    ;[line, jonas] = [world.staff('line'), world.staff('jonas')]
    family = await newFamily(line)
  })

  it('keeps what somebody writes and gives it back to them, the newest version only', async () => {
    await line.did('draft.save', { key: key(), familyId: family.familyId, body: { words: 'Noah vil gerne' } })
    await line.did('draft.save', {
      key: key(),
      familyId: family.familyId,
      body: { words: 'Noah vil gerne spille bold', steps: [1, null, { a: true }] },
    })
    const { draft } = await line.did('draft.mine', { key: key() })
    expect(draft?.body).toEqual({ words: 'Noah vil gerne spille bold', steps: [1, null, { a: true }] })
    expect(await line.did('draft.list', {})).toEqual([
      {
        key: key(),
        kind: 'contact',
        familyId: family.familyId,
        familyName: 'Familien Birk',
        updatedAt: draft?.updatedAt,
      },
    ])
  })

  it('is its author’s alone, also to a colleague on the same team and to the leader', async () => {
    await line.did('family.add-to-team', {
      familyId: family.familyId,
      staffId: jonas.staffId,
      kind: 'coordinator',
    })
    await line.did('draft.save', { key: key(), familyId: family.familyId, body: { words: 'kun mit' } })
    for (const other of [jonas, world.staff('mette')]) {
      expect(await other.did('draft.mine', { key: key() })).toEqual({ draft: null })
      expect(await other.did('draft.list', {})).toEqual([])
      expect(await other.did('draft.discard', { key: key() })).toEqual({ discarded: 0 })
    }
    await jonas.did('draft.save', {
      key: key(),
      familyId: family.familyId,
      body: { words: 'Jonas skriver sit eget' },
    })
    expect((await line.did('draft.mine', { key: key() })).draft?.body).toEqual({ words: 'kun mit' })
  })

  it('needs no family, and cannot be about a family one does not work with', async () => {
    await line.did('draft.save', { key: 'settings', familyId: null, body: {} })
    expect(await line.did('draft.list', {})).toContainEqual(
      expect.objectContaining({ key: 'settings', familyName: null }),
    )
    const stranger = world
      .staff('hanne')
      .did('draft.save', { key: key(), familyId: family.familyId, body: {} })
    await expect(stranger).rejects.toMatchObject({ kind: 'denied', code: 'not-on-team' })
  })

  it('is out of sight when the work with the family has ended (HG-05)', async () => {
    const lars = world.staff('lars')
    await line.did('family.add-to-team', { familyId: family.familyId, staffId: lars.staffId, kind: 'member' })
    await lars.did('draft.save', { key: key(), familyId: family.familyId, body: { words: 'halvfærdig' } })
    await line.did('family.leave-team', { familyId: family.familyId, staffId: lars.staffId })
    expect(await lars.did('draft.list', {})).toEqual([])
    expect(await lars.did('draft.mine', { key: key() })).toEqual({ draft: null })
  })

  it('holds at most 200 kB, counted in bytes', async () => {
    const save = (letters: string) =>
      line.did('draft.save', { key: 'long', familyId: null, body: { words: letters } })
    await expect(save('æ'.repeat(100_001))).rejects.toMatchObject({ kind: 'invalid' })
    expect(await save('æ'.repeat(99_900))).toHaveProperty('savedAt')
    await expect(
      line.did('draft.save', { key: 'Ikke et navn', familyId: null, body: {} }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })

  it('is gone when it is discarded', async () => {
    await line.did('draft.save', { key: 'gone:1', familyId: null, body: { words: 'væk' } })
    expect(await line.did('draft.discard', { key: 'gone:1' })).toEqual({ discarded: 1 })
    expect(await line.did('draft.mine', { key: 'gone:1' })).toEqual({ draft: null })
  })

  it('leaves no word of the text in the log, only what kind of draft it was', async () => {
    await line.did('draft.save', {
      key: 'contact:hemmelig-noegle',
      familyId: null,
      body: { words: 'ordet kanariefugl' },
    })
    const { rows } = await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query<{ facts: string }>(
        `select facts::text from audit.event where tenant = $1 and operation = 'draft.save'`,
        [world.tenant],
      ),
    )
    const log = rows.map((row) => row.facts).join('\n')
    expect(log).toContain('"draft": "contact"')
    expect(log).not.toMatch(/kanariefugl|hemmelig/)
  })

  it('is deleted after 30 days untouched, by the schedule alone', async () => {
    await line.did('draft.save', { key: 'old', familyId: null, body: {} })
    await change(
      world,
      `update data.draft set updated_at = now() - interval '31 days' where tenant = $1 and key = 'old'`,
      [world.tenant],
    )
    await expect(line.did('draft.purge', {})).rejects.toMatchObject({ kind: 'denied' })
    const token = newToken()
    await change(world, 'select gate.start_service($1, $2)', [
      world.tenant,
      tokenHash(token) as unknown as string,
    ])
    const run = await execute(world.database.road, catalogue['draft.purge'], {
      name: 'draft.purge',
      caller: { token, door: 'samspil_worker' },
      input: {},
    })
    expect(run).toEqual({ purged: 1 })
    expect((await line.did('draft.list', {})).map((draft) => draft.key)).not.toContain('old')
  })
})
