import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { demoCitizens } from '../scripts/demo/citizens.ts'
import { standIn } from '../scripts/demo/stand-in.ts'
import { testCluster } from './database.ts'
import { newFamily } from './family.ts'
import { newHouse, type Browser, type House } from './sign-in.ts'

const [elif, stranger] = [
  { name: 'Elif <b>', says: 'opdigtet', cpr: '650584-1006' },
  { name: 'Bent', says: 'ukendt', cpr: '610170-1007' },
]

describe('the stand-in for MitID of the demonstration', () => {
  let house: House
  let server: Server
  let provider: ReturnType<typeof standIn>
  beforeAll(async () => {
    server = createServer((request, response) => void provider.answer(request, response))
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}/proeve-mitid`
    const client = { clientId: 'demo', clientSecret: 'hemmelig-hemmelig' }
    const backTo = 'http://localhost:4600/min-side/sign-in/'
    provider = standIn({ issuer, ...client, backTo, people: [elif, stranger] })
    house = await newHouse(undefined, (tenant) => [
      { id: 'proeve', name: 'prøve', tenant, issuer, ...client },
    ])
    const family = await newFamily(house.world.staff('line'))
    await asOwner(testCluster(), house.world.database.name, (owner) =>
      owner.query('update data.person set cpr_hash = $3 where tenant = $1 and id = $2', [
        house.world.tenant,
        family.sanne,
        house.world.database.road.secrets.cprHash('6505841006'),
      ]),
    )
  })
  afterAll(async () => {
    server.close()
    await house.http.close()
  })

  /** Goes away, chooses somebody by place in the list, and comes back. */
  async function choose(browser: Browser, person: number, change: (way: URL) => void = () => {}) {
    const away = String((await browser.get('/min-side/sign-in/proeve')).headers.location)
    const page = await (await fetch(away)).text()
    const ways = [...page.matchAll(/href="([^"]+)"/g)].map((match) =>
      (match[1] ?? '').replaceAll('&amp;', '&'),
    )
    const way = new URL(ways[person] ?? '')
    change(way)
    const back = await fetch(way, { redirect: 'manual' })
    const location = back.headers.get('location')
    if (!location) return { page, status: back.status, location: null }
    const { pathname, search } = new URL(location)
    expect(pathname).toBe('/min-side/sign-in/proeve/callback')
    const answer = await browser.get(`/min-side/sign-in/proeve/finish${search}`)
    return { page, status: answer.statusCode, location: answer.headers.location, search }
  }

  it('says that it is not MitID, and logs in whoever is chosen by code, PKCE and a signed token', async () => {
    const browser = house.browser()
    const { page, location } = await choose(browser, 0)
    expect(page).toContain('Det her er ikke MitID')
    expect(page).toContain('opdigtede')
    expect(page).not.toContain('<b>')
    expect(location).toBe('/min-side')
    expect((await browser.post('citizen/portal.mine', {})).json()).toMatchObject({ givenName: 'Sanne' })
  })

  it('has one whom nobody knows, who is told so', async () =>
    expect((await choose(house.browser(), 1)).location).toBe('/min-side?fejl=ukendt'))

  it('goes back to the demonstration alone, and takes a code once', async () => {
    const elsewhere = await choose(house.browser(), 0, (way) =>
      way.searchParams.set('redirect_uri', 'https://ond.example/'),
    )
    expect([elsewhere.status, elsewhere.location]).toEqual([400, null])
    const other = house.browser()
    const { search } = await choose(house.browser(), 0)
    expect((await other.get(`/min-side/sign-in/proeve/finish${search ?? ''}`)).headers.location).toBe(
      '/min-side?fejl=afvist',
    )
  })

  it('is nowhere in the product: nothing in src/ knows it', () => {
    const root = path.join(import.meta.dirname, '../src')
    const knows = (text: string) => /scripts\/demo|stand-in\.ts|proeve-mitid/.test(text)
    const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
      /\.tsx?$/.test(name),
    )
    expect(files.length).toBeGreaterThan(500)
    expect(files.filter((name) => knows(readFileSync(path.join(root, name), 'utf8')))).toEqual([])
    expect(knows(`import { standIn } from '../../scripts/demo/stand-in.ts'`)).toBe(true)
  })

  it('has invented numbers alone, of the range where 60 is added to the day', () => {
    expect(demoCitizens.length).toBeGreaterThan(4)
    expect(demoCitizens.filter(({ cpr }) => !/^[6-9]\d{5}-\d{4}$/.test(cpr))).toEqual([])
  })
})
