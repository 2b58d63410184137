import { beforeEach, describe, expect, it } from 'vitest'
import { newPicture, type TestPicture } from '#test/picture.ts'
import { logOf, shareBetween } from '#test/sharing.ts'

let at: TestPicture

beforeEach(async () => {
  at = await newPicture()
})

describe('answering (ux.md 3, autosave)', () => {
  it('keeps a choice, a number, words and people, and "Ved vi ikke endnu", which is complete', async () => {
    await at.answer(at.line, { value: 'outside' })
    await at.answer(at.line, { question: 'hope', subject: 'family', value: '7' })
    await at.answer(at.line, { question: 'wish', value: 'Jeg vil spille bold igen. ' })
    await at.answer(at.line, {
      question: 'household',
      subject: 'family',
      value: `p:${at.family.noah},p:${at.family.sanne}`,
    })
    await at.answer(at.line, { question: 'supervision', unknown: true })
    expect(await at.input(at.line, 'where', at.family.noah)).toMatchObject({
      state: 'answered',
      mine: { value: 'outside', source: null },
    })
    expect(await at.input(at.line, 'wish', at.family.noah)).toMatchObject({
      mine: { value: 'Jeg vil spille bold igen. ' },
    })
    expect(await at.input(at.line, 'supervision', at.family.noah)).toMatchObject({
      state: 'unknown',
      mine: { value: null },
    })
    expect((await at.show(at.line)).picture?.parts.find(({ part }) => part === 'risk_need')).toMatchObject({
      status: 'under_way',
      unknown: 1,
    })
  })

  it('is idempotent: the same answer twice is one answer with one version', async () => {
    const first = await at.answer(at.line, { value: 'home' })
    expect(await at.answer(at.line, { value: 'home' })).toEqual({ ...first, replaced: null })
    expect(await at.answer(at.line, { value: 'home', version: first.version })).toEqual({
      ...first,
      replaced: null,
    })
  })

  it('lets the last change of a field win, and tells who wrote what in between', async () => {
    const { version } = await at.answer(at.line, { value: 'home' })
    await at.answer(at.lars, { value: 'friends', version })
    const late = await at.answer(at.line, { value: 'outside', version })
    expect(late).toMatchObject({ version: version + 2, replaced: { by: 'Lars Toft', value: 'friends' } })
    expect(await at.input(at.lars, 'where', at.family.noah)).toMatchObject({
      mine: { value: 'outside', by: 'Line Holst' },
    })
    expect(await at.answer(at.lars, { value: 'home', version: late.version })).toMatchObject({
      replaced: null,
    })
  })

  it('says nothing when I overtake myself, as a page that was closed and opened again does', async () => {
    await at.answer(at.line, { value: 'home' })
    expect(await at.answer(at.line, { value: 'friends', version: null })).toMatchObject({
      version: 2,
      replaced: null,
    })
  })

  it('can be taken back, and then what is fetched shows again', async () => {
    await at.line.did('family.set-reach', {
      familyId: at.family.familyId,
      version: 1,
      interpreter: null,
      reachHint: 'SMS',
      silenceDays: 14,
      strengths: null,
    })
    const { version } = await at.answer(at.line, { question: 'reach', subject: 'family', value: 'Ring' })
    await at.answer(at.line, { question: 'reach', subject: 'family', value: '', version })
    expect(await at.input(at.line, 'reach')).toMatchObject({
      state: 'prefilled',
      mine: null,
      prefilled: { value: 'SMS' },
    })
    expect(
      await at.answer(at.lars, { question: 'reach', subject: 'family', value: 'Brev', version: null }),
    ).toMatchObject({ replaced: null })
  })

  it('belongs to the writer’s department: each answers for itself, and sees the other when it is shared (R-CON-02)', async () => {
    await at.answer(at.sofie, { value: 'outside' })
    expect(await at.input(at.line, 'where', at.family.noah)).toMatchObject({ state: 'open', theirs: [] })
    expect((await at.show(at.line)).hidden).toEqual([{ department: 'S', name: 'Skole', number: 1 }])
    expect(await at.answer(at.line, { value: 'home' })).toMatchObject({ version: 1, replaced: null })
    await at.shareWithF()
    expect(await at.input(at.line, 'where', at.family.noah)).toMatchObject({
      state: 'answered',
      mine: { value: 'home' },
      theirs: [{ value: 'outside', by: 'Sofie Lund', department: 'S' }],
    })
    expect((await at.show(at.line)).hidden).toEqual([])
    expect(await at.input(at.sofie, 'where', at.family.noah)).toMatchObject({
      mine: { value: 'outside' },
      theirs: [],
    })
  })

  it('that another department has given and shared counts: nobody is asked twice (WCAG 3.3.7)', async () => {
    await at.answer(at.sofie, { value: 'outside' })
    await at.shareWithF()
    expect(await at.input(at.line, 'where', at.family.noah)).toMatchObject({ state: 'theirs', mine: null })
  })

  it('is refused in Danish when it is no answer, and never about somebody who is not asked (R-CON-03)', async () => {
    await expect(at.answer(at.line, { value: 'moon' })).rejects.toMatchObject({
      kind: 'invalid',
      code: 'no-such-choice',
    })
    await expect(at.answer(at.line, { question: 'wish', value: 'cpr 710311-4009' })).rejects.toMatchObject({
      code: 'cpr-in-text',
      fields: { value: expect.stringContaining('CPR') },
    })
    await expect(
      at.answer(at.line, { question: 'worked', subject: 'family', value: 'Væk fra bandemiljøet' }),
    ).rejects.toMatchObject({ code: 'frightening-word' })
    await expect(at.answer(at.line, { subject: at.family.maja, value: 'home' })).rejects.toMatchObject({
      kind: 'missing',
    })
    await expect(
      at.answer(at.line, { question: 'household', subject: 'family', value: `p:${crypto.randomUUID()}` }),
    ).rejects.toMatchObject({ code: 'not-pickable' })
  })

  it('says who can read it, by person and class', async () => {
    const { readers } = await at.show(at.line)
    const about = (personId: string | null, content: string) =>
      readers.find((row) => row.personId === personId && row.class === content)?.readers.toSorted()
    expect(about(at.family.noah, 'CONF')).toEqual(['Lars', 'Line'])
    await shareBetween(at.world, at.family.familyId, {
      from: 'F',
      to: 'S',
      personIds: [at.family.noah],
      classes: ['CONF'],
      by: at.line.staffId,
    })
    const shared = (await at.show(at.line)).readers
    expect(shared.find((row) => row.personId === at.family.noah && row.class === 'CONF')?.readers).toContain(
      'Sofie',
    )
    expect(
      shared.find((row) => row.personId === at.family.noah && row.class === 'ART10_CRIME')?.readers,
    ).not.toContain('Sofie')
    expect(shared.find((row) => row.personId === null && row.class === 'CONF')?.readers).not.toContain(
      'Sofie',
    )
  })

  it('leaves the question in the log and not a word of the answer (HG-14)', async () => {
    await at.answer(at.line, { question: 'wish', value: 'Jeg vil spille bold igen.' })
    const log = await logOf(at.world, 'assessment.answer')
    expect(log.at(-1)?.facts).toEqual({
      familyIds: [at.family.familyId],
      ids: { assessmentId: at.assessmentId },
      codes: { question: 'wish', state: 'answered' },
    })
    expect(JSON.stringify(log)).not.toContain('bold')
  })
})
