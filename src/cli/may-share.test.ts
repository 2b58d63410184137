import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { mayShareCommand } from './may-share.ts'

const yes = { givenBy: 'sanne', state: 'given', from: '2026-03-01', until: '2027-03-01', withdrawnAt: null }
const situation = {
  class: 'CONF',
  from: 'S',
  to: 'F',
  now: '2026-09-04T10:00:00Z',
  person: { personId: 'noah', birthDate: '2012-05-14', custodyHolders: ['sanne'] },
  consents: [
    { department: 'S', ...yes },
    { department: 'F', ...yes },
  ],
}

describe('samspil may-share', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'may-share-'))
  })
  afterAll(() => rm(folder, { recursive: true }))

  async function run(content: unknown, ...flags: string[]) {
    const file = path.join(folder, 'situation.json')
    await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content))
    const said: string[] = []
    const code = await mayShareCommand([file, ...flags], {
      out: (line) => said.push(line),
      err: (line) => said.push(line),
    })
    return { code, said: said.join('\n') }
  }

  it('says yes with the reason and ends with 0', async () => {
    expect(await run(situation)).toEqual({
      code: 0,
      said: expect.stringMatching(/^Ja\. Der er sagt ja til deling mellem S og F til og med 1\.3\.2027/),
    })
  })
  it('says no with the reason and ends with 1', async () => {
    expect(await run({ ...situation, consents: [] }, '--json')).toEqual({
      code: 1,
      said: expect.stringContaining('"code": "no-yes-never"'),
    })
  })
  it('uses the ages of the situation where they are given', async () => {
    expect((await run({ ...situation, ages: { selfFrom: 12, adultFrom: 18 } })).code).toBe(1)
  })
  it.each([
    ['no JSON', '{'],
    ['another shape', { class: 'SECRET' }],
    ['a moment without a zone', { ...situation, now: '2026-09-04T10:00:00' }],
  ])('ends with 2 for %s', async (_, content) => expect((await run(content)).code).toBe(2))
  it('ends with 2 without a file, and 0 for help and the schema', async () => {
    const said: string[] = []
    const io = { out: (line: string) => said.push(line), err: (line: string) => said.push(line) }
    expect(await mayShareCommand([], io)).toBe(2)
    expect(await mayShareCommand(['--help'], io)).toBe(0)
    expect(await mayShareCommand(['--schema'], io)).toBe(0)
    expect(Object.keys(JSON.parse(said.at(-1) ?? '{}') as object)).toEqual(['input', 'output', 'complaint'])
  })
  it('decides its own example as it says', async () => {
    const said: string[] = []
    await mayShareCommand(['--help'], { out: (line) => said.push(line), err: () => {} })
    const example = /\{"class"[\s\S]*\}\]\}/.exec(said.join('\n'))?.[0] ?? ''
    expect((await run(example)).code).toBe(0)
  })
})
