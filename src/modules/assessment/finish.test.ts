import { beforeEach, describe, expect, it } from 'vitest'
import { newFamily } from '#test/family.ts'
import { change } from '#test/rows.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { lightV1 } from './light-v1-definition.ts'

let world: World
let line: Person
let lars: Person
let familyId: string
let noah: string
let assessmentId: string

const page = (person = line) => person.did('assessment.show', { familyId })
const versionOf = async (part: string) =>
  (await page()).picture?.parts.find((row) => row.part === part)?.version ?? 0
const finishPart = async (
  part: 'action_plan' | 'risk_need' | 'overall',
  status: 'confirmed' | 'skipped' | 'open',
  reason: string | null = null,
) =>
  line.did('assessment.finish-part', {
    familyId,
    assessmentId,
    part,
    status,
    reason,
    version: await versionOf(part),
  })

/** Says "Ved vi ikke endnu" to everything that waits in a part, or in all. */
async function answerAll(part?: string): Promise<void> {
  const waiting =
    (await page()).picture?.inputs.filter(
      (row) => (!part || row.part === part) && !row.optional && !row.mine,
    ) ?? []
  for (const { question, subject } of waiting)
    await line.did('assessment.answer', {
      familyId,
      assessmentId,
      question,
      subject,
      value: null,
      unknown: true,
      version: null,
    })
}

async function finishAll(): Promise<void> {
  await answerAll()
  for (const { code } of lightV1.parts)
    await line.did('assessment.finish-part', {
      familyId,
      assessmentId,
      part: code,
      status: 'confirmed',
      reason: null,
      version: await versionOf(code),
    })
  await line.did('assessment.finish', { familyId, assessmentId, version: 1 })
}

beforeEach(async () => {
  world = await newWorld()
  ;[line, lars] = [world.staff('line'), world.staff('lars')]
  ;({ familyId, noah } = await newFamily(line))
  await line.did('family.add-to-team', { familyId, staffId: lars.staffId, kind: 'member' })
  await change(world, `update data.family set basis = 'ukn_order' where tenant = $1`, [world.tenant])
  ;({ assessmentId } = await line.did('assessment.start', {
    familyId,
    profile: 'light',
    withPersons: [noah],
  }))
})

describe('finishing a part (R-ASM-02)', () => {
  it('needs an answer to each of its inputs; "Ved vi ikke endnu" is one, and the optional note may stay empty', async () => {
    await expect(finishPart('risk_need', 'confirmed')).rejects.toMatchObject({ code: 'inputs_wait' })
    await answerAll('risk_need')
    expect(await finishPart('risk_need', 'confirmed')).toEqual({ version: 2 })
    expect((await page()).picture?.parts.find(({ part }) => part === 'risk_need')).toMatchObject({
      status: 'confirmed',
      waiting: 0,
      minutesLeft: 0,
    })
  })

  it('or a reason for skipping it, which is kept and shown', async () => {
    await expect(finishPart('risk_need', 'skipped')).rejects.toMatchObject({
      kind: 'invalid',
      code: 'no-reason',
      fields: { reason: expect.any(String) },
    })
    await finishPart('risk_need', 'skipped', 'Familien vil vente med den del.')
    expect((await page(lars)).picture?.parts.find(({ part }) => part === 'risk_need')).toMatchObject({
      status: 'skipped',
      reason: 'Familien vil vente med den del.',
    })
  })

  it('can be undone, and tells when a colleague has done it in the meantime', async () => {
    await finishPart('overall', 'skipped', 'Senere')
    await finishPart('overall', 'open')
    expect((await page()).picture?.parts.find(({ part }) => part === 'overall')).toMatchObject({
      status: 'not_started',
      reason: null,
    })
    await expect(
      lars.did('assessment.finish-part', {
        familyId,
        assessmentId,
        part: 'overall',
        status: 'skipped',
        reason: 'x',
        version: 1,
      }),
    ).rejects.toMatchObject({ kind: 'conflict', code: 'version' })
  })
})

describe('the time it takes (R-ASM-02)', () => {
  it('is metered by part, added up, and shown with every picture', async () => {
    for (const seconds of [120, 60])
      await line.did('assessment.time', { familyId, assessmentId, part: 'overall', seconds })
    await lars.did('assessment.time', { familyId, assessmentId, part: 'risk_need', seconds: 300 })
    const [picture] = await line.did('assessment.history', { familyId })
    expect(picture).toMatchObject({
      assessmentId,
      minutesSpent: 8,
      finishedAt: null,
      startedBy: 'Line Holst',
      madeWith: [{ name: 'Noah' }],
    })
    expect(picture?.parts.find(({ part }) => part === 'overall')?.secondsSpent).toBe(180)
  })

  it('still takes what was spent just before finishing, and nothing later', async () => {
    await finishAll()
    const late = { familyId, assessmentId, part: 'overall' as const, seconds: 20 }
    expect(await line.did('assessment.time', late)).toEqual({})
    await change(
      world,
      `update data.assessment set finished_at = now() - interval '10 minutes' where tenant = $1`,
      [world.tenant],
    )
    await expect(line.did('assessment.time', late)).rejects.toMatchObject({ code: 'finished' })
  })

  it('takes at most five minutes at a time, so that a forgotten window does not count', async () => {
    await expect(
      line.did('assessment.time', { familyId, assessmentId, part: 'overall', seconds: 301 }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await expect(
      line.did('assessment.time', { familyId, assessmentId, part: 'overall', seconds: 0 }),
    ).rejects.toMatchObject({ kind: 'invalid' })
  })
})

describe('finishing the picture', () => {
  it('waits for every part, and is done by one of the pair', async () => {
    await expect(line.did('assessment.finish', { familyId, assessmentId, version: 1 })).rejects.toMatchObject(
      { code: 'parts_open' },
    )
    expect((await page()).picture?.whyNotFinish).toBe('parts_open')
    await expect(lars.did('assessment.finish', { familyId, assessmentId, version: 1 })).rejects.toMatchObject(
      { kind: 'denied', code: 'not-in-pair' },
    )
    await finishAll()
    expect((await page()).picture).toMatchObject({
      finishedAt: expect.any(String),
      minutesLeft: 0,
      next: null,
      whyNotFinish: 'finished',
    })
  })

  it('makes it stand: nothing is answered or fetched into it afterwards', async () => {
    await finishAll()
    const late = {
      familyId,
      assessmentId,
      question: 'where',
      subject: noah,
      value: 'home',
      unknown: false,
      version: null,
    }
    await expect(line.did('assessment.answer', late)).rejects.toMatchObject({
      kind: 'conflict',
      code: 'finished',
    })
    await expect(finishPart('overall', 'open')).rejects.toMatchObject({ code: 'finished' })
    expect((await page()).picture?.inputs.some(({ prefilled }) => prefilled !== null)).toBe(false)
  })

  it('lets a new one begin, which offers what the last one said and leaves that one as it was', async () => {
    await line.did('assessment.answer', {
      familyId,
      assessmentId,
      question: 'where',
      subject: noah,
      value: 'outside',
      unknown: false,
      version: null,
    })
    await finishAll()
    const first = assessmentId
    ;({ assessmentId } = await line.did('assessment.start', { familyId, profile: 'light', withPersons: [] }))
    const where = (await page()).picture?.inputs.find(({ question }) => question === 'where')
    expect(where).toMatchObject({
      state: 'prefilled',
      mine: null,
      prefilled: { value: 'outside', source: 'former' },
    })
    const former = await line.did('assessment.show', { familyId, assessmentId: first })
    expect(former.picture?.inputs.find(({ question }) => question === 'where')).toMatchObject({
      state: 'answered',
      mine: { value: 'outside' },
    })
    expect(await line.did('assessment.history', { familyId })).toHaveLength(2)
  })

  it('changes who it is made with, among those who take part', async () => {
    expect(
      await lars.did('assessment.set-with', { familyId, assessmentId, withPersons: [], version: 1 }),
    ).toEqual({ version: 2 })
    await expect(
      lars.did('assessment.set-with', { familyId, assessmentId, withPersons: [noah], version: 1 }),
    ).rejects.toMatchObject({ code: 'version' })
  })
})
