import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { newToken } from '#core/secrets.ts'
import { readConfig } from '#server/config.ts'
import { asOwner } from '#server/database/open.ts'
import { buildHttp } from '#server/http.ts'
import { testCluster } from '#test/database.ts'
import { newWorld, type World } from '#test/world.ts'

const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })
const pdf = Buffer.from('%PDF-1.4\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n')

describe('concerns from outside and from colleagues', () => {
  let world: World
  let http: FastifyInstance
  let token: string
  let linkId: string

  const post = (name: string, body: unknown) =>
    http.inject({
      method: 'POST',
      url: `/api/${name}`,
      headers: { 'content-type': 'application/json' },
      remoteAddress: `10.0.0.${Math.floor(Math.random() * 250)}`,
      payload: JSON.stringify(body),
    })
  const concern = (more: object = {}) => ({
    token,
    once: randomUUID(),
    name: 'Noah Birk',
    birthDate: null,
    age: 13,
    seen: 'Han er begyndt at komme sent med nogle ældre drenge.',
    strengths: 'Han er god til at hjælpe de mindre.',
    senderName: 'Tina Bak',
    senderPart: 'Klubpædagog',
    senderPhone: '',
    told: 'no',
    files: [],
    ...more,
  })
  const owner = async <T extends object>(query: string) =>
    asOwner(
      testCluster(),
      world.database.name,
      async (client) => (await client.query<T>(query, [world.tenant])).rows,
    )
  const cardOf = async () =>
    (await world.staff('line').did('detection.board', {})).cards.filter(
      ({ strand }) => strand === 'EXTERNAL_ACTOR',
    )

  beforeAll(async () => {
    world = await newWorld()
    http = await buildHttp(config, world.database)
    token = newToken().toString('base64url')
    const made = await world
      .staff('line')
      .did('concern.make-link', { partner: 'Klubben Nord', token, expiresOn: '2027-06-01' })
    linkId = made.linkId
  })
  afterAll(() => http.close())

  it('a partner sees who they write to, and an unknown link learns nothing (no enumeration)', async () => {
    expect((await post('concern.form', { token })).json()).toEqual({
      municipality: 'Vestby',
      programme: 'Samspil Vestby',
      partner: 'Klubben Nord',
    })
    const other = await post('concern.form', { token: newToken().toString('base64url') })
    const nonsense = await post('concern.form', { token: 'x' })
    expect(other.statusCode).toBe(404)
    expect(nonsense.body).toBe(other.body)
  })

  it('is handed in once, gets a receipt, and its words stand behind the card, never on it', async () => {
    const sent = concern()
    const first = await post('concern.hand-in', sent)
    expect(first.json()).toEqual({ receipt: expect.stringMatching(/^[2-9A-HJ-NP-Z]{4}-[2-9A-HJ-NP-Z]{4}$/) })
    expect((await post('concern.hand-in', sent)).json()).toEqual(first.json())
    const [card, ...more] = await cardOf()
    expect(more).toEqual([])
    expect(card).toMatchObject({ seen: '', seenBy: 'Klubben Nord', age: 13, state: 'new', standing: 'own' })
    expect(JSON.stringify(card)).not.toMatch(/Noah|ældre drenge|Tina/)
    const words = await world.staff('line').did('concern.read', { signalId: card!.signalId })
    expect(words).toMatchObject({ senderName: 'Tina Bak', through: 'Klubben Nord', told: 'no', files: [] })
    expect(
      await world.staff('line').did('detection.show', { signalId: card!.signalId, why: 'contact' }),
    ).toMatchObject({
      givenName: 'Noah',
      familyName: 'Birk',
      birthDate: null,
    })
  })

  it('stands in the log with nobody as the one who did it (HG-14)', async () => {
    const rows = await owner<{ staff_id: string | null; facts: object }>(
      `select staff_id, facts from audit.event where tenant = $1 and operation = 'concern.hand-in' and kind = 'done'`,
    )
    expect(rows).toHaveLength(1)
    expect(rows[0]?.staff_id).toBeNull()
    expect(JSON.stringify(rows[0]?.facts)).not.toMatch(/Noah|Tina/)
  })

  it.each([
    ['an age is missing', { age: null }, 'Skriv en alder'],
    ['a CPR number stands in the text', { seen: 'Noah 740512-4003 kom sent' }, 'CPR'],
    ['nothing was seen', { seen: ' ' }, 'set eller hørt'],
    [
      'a web page as a picture',
      { files: [{ name: 'x.png', content: Buffer.from('<script>1</script>').toString('base64') }] },
      'PDF, JPEG',
    ],
    [
      'a picture behind a page',
      {
        files: [
          {
            name: 'x.png',
            content: Buffer.concat([Buffer.from('<b>'), Buffer.from([0x89, 0x50])]).toString('base64'),
          },
        ],
      },
      'PDF, JPEG',
    ],
    [
      'a picture with nothing in it',
      { files: [{ name: 'x.jpg', content: Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2]).toString('base64') }] },
      'kan ikke læses',
    ],
  ])('is refused when %s, with what to do', async (_, more, words) => {
    const answer = await post('concern.hand-in', concern(more))
    expect(answer.statusCode).toBe(400)
    expect(answer.body).toContain(words)
  })

  it('draws pictures anew, so that the place they were taken does not come along (T28)', async () => {
    const exif = { IFD0: { Copyright: 'HEMMELIGT STED', Make: 'Kameraet' } }
    const taken = await sharp({ create: { width: 40, height: 20, channels: 3, background: '#336699' } })
      .withExif(exif)
      .jpeg()
      .toBuffer()
    expect(taken.includes('HEMMELIGT STED')).toBe(true)
    const files = [
      {
        name: 'hjemme hos noah.jpg',
        content: Buffer.concat([taken, Buffer.from('HALE')]).toString('base64'),
      },
      { name: 'brev.pdf', content: pdf.toString('base64') },
    ]
    expect((await post('concern.hand-in', concern({ files, name: 'Ali Demir' }))).statusCode).toBe(200)
    const card = (await cardOf()).at(-1)!
    const line = world.staff('line')
    const words = await line.did('concern.read', { signalId: card.signalId })
    expect(words.files.map(({ kind, scan }) => `${kind} ${scan}`).toSorted()).toEqual([
      'jpeg not_scanned',
      'pdf not_scanned',
    ])
    const picture = words.files.find(({ kind }) => kind === 'jpeg')!
    const ask = { signalId: card.signalId, fileId: picture.fileId }
    await expect(line.did('concern.file', ask)).rejects.toMatchObject({ code: 'not-scanned' })
    await line.did('concern.open-file', ask)
    const { content } = await line.did('concern.file', ask)
    const kept = Buffer.from(content, 'base64')
    expect((await sharp(kept).metadata()).width).toBe(40)
    expect(kept.includes('HEMMELIGT STED') || kept.includes('HALE')).toBe(false)
    expect(
      (await line.did('concern.read', { signalId: card.signalId })).files.find(
        ({ fileId }) => fileId === picture.fileId,
      ),
    ).toMatchObject({ openedBy: 'Line Holst' })
    const [row] = await owner<{ content: Buffer }>(
      `select content from data.concern_file where tenant = $1 and kind = 'pdf'`,
    )
    expect(row?.content.includes('%PDF')).toBe(false)
  })

  it('is read by early help alone, and police see neither words nor files (T14)', async () => {
    const card = (await cardOf())[0]!
    for (const name of ['sofie', 'mette', 'stig', 'pia'] as const)
      await expect(world.staff(name).did('concern.read', { signalId: card.signalId })).rejects.toMatchObject({
        kind: 'denied',
      })
  })

  it('a link takes no more a day than it allows, and nothing once it is closed or over', async () => {
    await asOwner(testCluster(), world.database.name, (client) =>
      client.query('update data.concern_link set daily_limit = 2 where tenant = $1', [world.tenant]),
    )
    const full = await post('concern.hand-in', concern())
    expect(full.statusCode).toBe(429)
    expect(full.body).toContain('Ring til kommunen')
    await world.staff('jonas').did('concern.close-link', { linkId })
    expect((await post('concern.hand-in', concern())).statusCode).toBe(404)
    expect((await post('concern.form', { token })).statusCode).toBe(404)
    expect(await world.staff('line').did('concern.links', {})).toMatchObject([
      { partner: 'Klubben Nord', closed: true, received: 2, madeBy: 'Line Holst' },
    ])
  })

  it('slows down whoever tries many links from one address', async () => {
    const tries = await Promise.all(
      Array.from({ length: 25 }, () =>
        http.inject({
          method: 'POST',
          url: '/api/concern.form',
          headers: { 'content-type': 'application/json' },
          remoteAddress: '10.9.9.9',
          payload: JSON.stringify({ token: newToken().toString('base64url') }),
        }),
      ),
    )
    expect(tries.filter(({ statusCode }) => statusCode === 429).length).toBeGreaterThan(0)
  })

  it('a colleague without access to early help hands one in and cannot read it back', async () => {
    const sofie = world.staff('sofie')
    const { receipt } = await sofie.did('concern.report', {
      once: randomUUID(),
      strand: 'OUTREACH',
      name: '',
      birthDate: '2013-03-02',
      age: null,
      seen: 'Er holdt op med at komme i skole om fredagen.',
      strengths: '',
      told: 'unknown',
    })
    expect(receipt).toHaveLength(9)
    const card = (await world.staff('line').did('detection.board', {})).cards.find(
      ({ strand }) => strand === 'OUTREACH',
    )
    expect(card).toMatchObject({ seenBy: 'Sofie Lund, KUI-vejleder', seen: '', strengths: null })
    await expect(sofie.did('concern.read', { signalId: card!.signalId })).rejects.toMatchObject({
      kind: 'denied',
    })
    await expect(
      world.staff('pia').did('concern.report', {
        once: randomUUID(),
        strand: 'OUTREACH',
        name: '',
        birthDate: null,
        age: 12,
        seen: 'x',
        strengths: '',
        told: 'no',
      }),
    ).rejects.toMatchObject({ kind: 'denied' })
  })

  it('each way in has its own basis and days from a day on, and the days are kept (R-DET-01)', async () => {
    const before = await world.staff('line').did('concern.strands', {})
    expect(before).toHaveLength(7)
    expect(before.every(({ own, legalBasis }) => !own && legalBasis.length > 10)).toBe(true)
    const today = new Date().toISOString().slice(0, 10)
    await world.admin.did('concern.set-strand', {
      strand: 'OUTREACH',
      legalBasis: 'Barnets Lov § 30',
      source: 'Gadeplan',
      form: 'På telefonen',
      retentionDays: 30,
      validFrom: today,
    })
    expect(
      (await world.staff('line').did('concern.strands', {})).find(({ strand }) => strand === 'OUTREACH'),
    ).toMatchObject({
      own: true,
      retentionDays: 30,
    })
    const report = {
      once: randomUUID(),
      strand: 'OUTREACH' as const,
      name: '',
      birthDate: null,
      age: 12,
      seen: 'x',
      strengths: '',
      told: 'no' as const,
    }
    await world.staff('lars').did('concern.report', report)
    const card = (await world.staff('line').did('detection.board', {})).cards
      .filter(({ strand }) => strand === 'OUTREACH')
      .at(-1)!
    expect((Date.parse(card.deleteOn) - Date.parse(card.receivedOn)) / 86_400_000).toBe(30)
    await expect(
      world.admin.did('concern.set-strand', {
        strand: 'OUTREACH',
        legalBasis: 'x',
        source: 'x',
        form: 'x',
        retentionDays: 300,
        validFrom: '2024-01-01',
      }),
    ).rejects.toMatchObject({ code: 'gone' })
  })
})
