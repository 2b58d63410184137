import { describe, expect, it } from 'vitest'
import { today } from '#core/day.ts'
import { file, meetings } from '#test/list-meetings.ts'
import { newWorld } from '#test/world.ts'

const listOf = (heading: string) =>
  file(Buffer.from(`${heading};Født\nIda Holm;09-09-2010\n`).toString('base64'))

describe('what a sender’s headings mean (R-DET-11)', () => {
  it('is remembered for that sender, by name, and for no other', async () => {
    const m = meetings(await newWorld())
    const sent = listOf('Hvem')
    const first = await m.line.did('detection.preview-list', sent)
    expect(first).toMatchObject({
      source: 'Politiet',
      sources: ['Politiet'],
      mappingProblem: 'no-name-column',
    })
    const meetingId = await m.plan(today(new Date()))
    await m.line.did('detection.import-list', {
      meetingId,
      ...sent,
      mapping: { name: 0, birthDate: 1 },
      source: 'Nabokommunens SSP',
    })
    expect(
      await m.line.did('detection.preview-list', { ...sent, source: 'Nabokommunens SSP' }),
    ).toMatchObject({
      source: 'Nabokommunens SSP',
      sources: ['Politiet', 'Nabokommunens SSP'],
      mappingProblem: null,
      accepted: [{ name: 'Ida Holm' }],
    })
    expect(await m.line.did('detection.preview-list', sent)).toMatchObject({
      mappingProblem: 'no-name-column',
    })
  })
})
