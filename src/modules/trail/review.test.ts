import { generateKeyPairSync } from 'node:crypto'
import { mkdtemp } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { beforeEach, describe, expect, it } from 'vitest'
import { keepOnce, type Keeper } from '#server/checkpoint/keep.ts'
import { allWitnesses } from '#server/checkpoint/witness.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { authorityBy, reviewDueOn } from './review-rules.ts'

let world: World
let family: TestFamily
let dina: Person
let line: Person
let keeper: Keeper

const sign = () => keepOnce(keeper, new Date(Date.now() + 3_600_000 * (keeper.known.size + Math.random())))

beforeEach(async () => {
  world = await newWorld()
  ;[dina, line] = [world.staff('dina'), world.staff('line')]
  const state = await mkdtemp(path.join(os.tmpdir(), 'samspil-review-'))
  keeper = {
    pool: world.database.road.doors.samspil_worker,
    state,
    key: generateKeyPairSync('ed25519').privateKey,
    witness: allWitnesses([]),
    log: () => {},
    known: new Map(),
  }
  family = await newFamily(line)
})

describe('the review of the log (security.md A8)', () => {
  it('is drawn only from what is signed, and the seed is the signature', async () => {
    await expect(dina.did('trail.draw-review', {})).rejects.toMatchObject({ code: 'no-checkpoint' })
    await sign()
    const { reviewId, sampled } = await dina.did('trail.draw-review', {})
    const review = await dina.did('trail.review', { reviewId })
    const checkpoints = keeper.known.get(String(world.tenant)) ?? []
    expect(review.seed).toBe(Buffer.from(checkpoints.at(-1)?.signature ?? '', 'base64url').toString('hex'))
    expect(review.sample.length).toBe(sampled)
    await expect(dina.did('trail.draw-review', {})).rejects.toMatchObject({ code: 'no-checkpoint' })
  })

  it('holds every break-glass, canary, refused and same-name visit, and can be drawn again', async () => {
    await dina.did('trail.plant-canary', {
      givenName: 'Vilfred',
      familyName: 'Tranekær',
      birthDate: '2012-02-29',
    })
    const [trap] = await dina.did('trail.canaries', {})
    const jonas = world.staff('jonas')
    await jonas.did('family.open', { familyId: trap?.familyId ?? '' }).catch(() => {})
    await newFamily(line, 'Familien Holst')
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(
        `update data.person set family_name = 'Holst' where tenant = $1 and family_id <> $2 and given_name = 'Noah'`,
        [world.tenant, family.familyId],
      ),
    )
    await world.database.road.doors.samspil_staff.query(
      `select audit.log($1, 'access.open', 'read', 'NOEDADGANG', $2, null, '{}')`,
      [world.staff('sofie').caller.token, family.familyId],
    )
    await sign()
    const { reviewId } = await dina.did('trail.draw-review', {})
    const review = await dina.did('trail.review', { reviewId })
    const whyOf = (staff: string) =>
      review.sample.filter((line) => line.staff === staff).flatMap(({ why }) => why)
    expect(whyOf('Jonas Krag')).toEqual(expect.arrayContaining(['canary', 'refused']))
    expect(whyOf('Sofie Lund')).toContain('break_glass')
    expect(whyOf('Line Holst')).toContain('same_name')
    expect(review.sample.some(({ staff }) => staff === 'Dina Kjær')).toBe(false)
    const drawn = review.sample.filter(({ why }) => why[0] === 'random')
    expect(drawn.length).toBe(Math.ceil(review.rest * 0.05))
    expect(review.repeatable).toBe(true)
    // The control: a visit that chance brought in is exchanged for another, and the draw no longer follows from its seed.
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(`update audit.review_visit set key = $2 where review_id = $1 and key = $3`, [
        reviewId,
        'ab'.repeat(32),
        drawn[0]?.key,
      ]),
    )
    expect((await dina.did('trail.review', { reviewId })).repeatable).toBe(false)
  })

  it('is judged line by line and closed when all are judged; a breach starts 72 hours', async () => {
    await sign()
    const { reviewId } = await dina.did('trail.draw-review', {})
    const close = () => dina.did('trail.close-review', { reviewId, conclusion: 'Ingen misbrug fundet.' })
    await expect(close()).rejects.toMatchObject({ code: 'not-judged' })
    const { sample } = await dina.did('trail.review', { reviewId })
    const [first, ...others] = sample
    await expect(
      dina.did('trail.judge', { reviewId, key: first?.key ?? '', judgement: 'breach', note: '' }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await dina.did('trail.judge', {
      reviewId,
      key: first?.key ?? '',
      judgement: 'breach',
      note: 'Så en nabo.',
    })
    for (const { key } of others)
      await dina.did('trail.judge', { reviewId, key, judgement: 'in_order', note: '' })
    const judged = (await dina.did('trail.review', { reviewId })).sample[0]
    expect(Date.parse(judged?.authorityBy ?? '') - Date.parse(judged?.judgedAt ?? '')).toBe(72 * 3_600_000)
    await close()
    await expect(close()).rejects.toMatchObject({ code: 'closed' })
    await expect(
      dina.did('trail.judge', { reviewId, key: first?.key ?? '', judgement: 'in_order', note: '' }),
    ).rejects.toMatchObject({ kind: 'missing' })
    expect((await dina.did('trail.reviews', {})).reviews).toMatchObject([
      { breaches: 1, judged: sample.length },
    ])
    const { rows } = await dina.did('trail.rows', {
      before: null,
      staffId: dina.staffId,
      familyNumber: null,
      refusedOnly: false,
    })
    expect(rows.map(({ operation }) => operation)).toEqual(
      expect.arrayContaining(['trail.draw-review', 'trail.judge', 'trail.close-review']),
    )
  })

  it('knows when the next one is due', () => {
    expect(reviewDueOn(new Date('2026-01-31T12:00:00Z'), 1)).toBe('2026-02-28')
    expect(authorityBy('explained', new Date())).toBeNull()
  })
})
