import fastify, { type FastifyInstance } from 'fastify'
import cookie from '@fastify/cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { today } from '#core/day.ts'
import { readConfig } from '#server/config.ts'
import { csv, meetings } from '#test/list-meetings.ts'
import { wordsOf } from '#test/word-file.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { mountPrint } from './mount.ts'
import { readPdf } from './pdf-text.ts'

const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })
const day = today(new Date())

describe('a department’s minutes as a file', () => {
  let app: FastifyInstance
  let world: World
  let meetingId: string

  const get = (person: Person, file: string) =>
    app.inject({
      method: 'GET',
      url: `/print/referat/${meetingId}/${file}`,
      headers: { cookie: `samspil=${person.caller.token.toString('base64url')}` },
    })

  beforeAll(async () => {
    world = await newWorld()
    const m = meetings(world)
    meetingId = await m.plan(day)
    await m.bring(meetingId, csv('Mia Dam;04-04-2012;;;Set ved stationen;', 'Bo Lind;01-01-2011;;;Set ude;'))
    await m.open(meetingId)
    for (const { signalId, seen } of await m.cards(meetingId)) {
      await m.line.did('detection.describe', { signalId, version: 1, strengths: 'Tegner', seen: null })
      await m.line.did('detection.decide', {
        signalId,
        version: 2,
        decision: 'adult-talks',
        reason: seen === 'Set ude' ? 'Træneren kender ham' : 'Læreren kender hende',
        notIncluded: null,
        whoThen: null,
        responsibleId: (seen === 'Set ude' ? m.jonas : world.staff('sofie')).staffId,
        dueOn: day,
        meetingId,
      })
    }
    await m.close(meetingId)
    app = fastify()
    await app.register(cookie)
    mountPrint(app, config, world.database)
  })
  afterAll(() => app.close())

  it('is a PDF with the standing notice and that department’s decisions alone', async () => {
    const answer = await get(world.staff('line'), 'S.pdf')
    expect(answer.statusCode).toBe(200)
    expect(answer.headers['content-disposition']).toContain('referat.pdf')
    const words = readPdf(answer.rawPayload).pages.join(' ')
    for (const there of ['Læreren kender hende', 'Sofie Lund', 'Fortroligt']) expect(words).toContain(there)
    for (const not of ['Træneren', 'Mia', 'Set ved stationen', 'Tegner']) expect(words).not.toContain(not)
  })

  it('is a Word file with the same words', async () => {
    const answer = await get(world.staff('line'), 'S.docx')
    expect(answer.statusCode).toBe(200)
    const words = wordsOf(answer.rawPayload)
    for (const there of ['§ 115', 'Læreren kender hende']) expect(words).toContain(there)
    for (const not of ['Træneren', 'Mia', 'Set ved stationen', 'Tegner']) expect(words).not.toContain(not)
    expect(answer.headers['content-type']).toContain('wordprocessingml')
  })

  it('is refused to who takes no part in early help, and for an address that is none', async () => {
    expect((await get(world.staff('sofie'), 'S.pdf')).statusCode).toBe(403)
    expect((await get(world.staff('mette'), 'S.pdf')).statusCode).toBe(403)
    expect((await get(world.staff('line'), 'S.txt')).statusCode).toBe(404)
    expect((await get(world.staff('line'), 's-p.pdf')).statusCode).toBe(404)
  })
})
