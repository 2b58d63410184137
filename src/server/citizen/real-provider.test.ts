import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { realProvider, throughPages } from '#test/real-provider.ts'
import { newHouse, type House } from '#test/sign-in.ts'

const redirect = 'http://localhost:4600/min-side/sign-in/rigtig/callback'

describe('a citizen’s log-in at a certified OpenID provider (S10)', () => {
  let house: House
  let real: { issuer: string; server: Server }
  beforeAll(async () => {
    real = await realProvider(redirect, { acr_level: 'urn:mitid:substantial', cpr: '6505841006' })
    house = await newHouse(undefined, (tenant) => [
      {
        id: 'rigtig',
        name: 'MitID',
        tenant,
        issuer: real.issuer,
        clientId: 'samspil',
        clientSecret: 'en-hemmelig-noegle',
        assuranceClaim: 'acr_level',
        cprClaim: 'cpr',
      },
    ])
    const family = await newFamily(house.world.staff('line'))
    await asOwner(testCluster(), house.world.database.name, (owner) =>
      owner.query('update data.person set cpr_hash = $3 where tenant = $1 and id = $2', [
        house.world.tenant,
        family.maja,
        house.world.database.road.secrets.cprHash('6505841006'),
      ]),
    )
  })
  afterAll(async () => {
    real.server.close()
    await house.http.close()
  })

  it('holds with its PKCE, its fresh log-in and its way of writing the level', async () => {
    const browser = house.browser()
    const away = await browser.get('/min-side/sign-in/rigtig')
    const back = new URL(await throughPages(String(away.headers.location), redirect))
    const answer = await browser.get(`/min-side/sign-in/rigtig/finish${back.search}`)
    expect(answer.headers.location).toBe('/min-side')
    expect((await browser.post('citizen/portal.mine', {})).json()).toMatchObject({ givenName: 'Maja' })
  })
})
