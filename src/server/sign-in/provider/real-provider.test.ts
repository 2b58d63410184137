import type { Server } from 'node:http'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { realProvider, throughPages } from '#test/real-provider.ts'
import { confirmAll, newHouse, type House } from '#test/sign-in.ts'

const redirect = 'http://localhost:4600/sign-in/rigtig/callback'

describe('log-in at a certified OpenID provider', () => {
  let house: House
  let real: { issuer: string; server: Server }
  beforeAll(async () => {
    real = await realProvider(redirect, { loa: 'High', preferred_username: 'lho' })
    house = await newHouse((tenant) => [
      {
        kind: 'oidc',
        id: 'rigtig',
        name: 'Vestby Kommune',
        tenant,
        issuer: real.issuer,
        clientId: 'samspil',
        clientSecret: 'en-hemmelig-noegle',
        assuranceClaim: 'loa',
        scope: 'openid',
      },
    ])
    await confirmAll(house)
  })
  afterAll(async () => {
    real.server.close()
    await house.http.close()
  })
  const round = async () => {
    const browser = house.browser()
    const away = await browser.get('/sign-in/rigtig')
    const back = new URL(await throughPages(String(away.headers.location), redirect))
    return { browser, answer: await browser.get(`/sign-in/rigtig/finish${back.search}`) }
  }

  it('says which log-ins there are', async () =>
    expect((await house.browser().post('session.hello', {})).json().providers).toEqual([
      { id: 'rigtig', name: 'Vestby Kommune' },
    ]))

  it('turns away whom nobody has entered', async () =>
    expect((await round()).answer.headers.location).toBe('/log-ind?fejl=ukendt'))

  it('lets in whom the administrator has entered, with the level of the log-in', async () => {
    const { world } = house
    await world.admin.did('staff.bind-identity', {
      staffId: world.staff('line').staffId,
      provider: 'rigtig',
      name: 'LHO',
      subject: null,
    })
    const { browser, answer } = await round()
    expect(answer.headers.location).toBe('/')
    expect((await browser.post('staff.me', {})).json()).toMatchObject({
      name: 'Line Holst',
      roles: ['core', 'early_help'],
    })
    expect((await browser.post('staff.my-sign-in', {})).json().sessions).toContainEqual(
      expect.objectContaining({ method: 'oidc', assurance: 'high', current: true }),
    )
  })

  it('confirms the open session by a fresh log-in of the same person', async () => {
    const { browser } = await round()
    const away = await browser.get('/sign-in/rigtig?bekraeft=1')
    expect(new URL(String(away.headers.location)).searchParams.get('prompt')).toBe('login')
    const back = new URL(await throughPages(String(away.headers.location), redirect))
    const before = browser.cookies.get('samspil')
    const answer = await browser.get(`/sign-in/rigtig/finish${back.search}`)
    expect(browser.cookies.get('samspil')).not.toBe(before)
    expect([answer.statusCode, answer.body.includes('Bekræftet')]).toEqual([200, true])
    expect((await browser.post('session.confirm-ways', {})).json()).toMatchObject({ confirmed: true })
  })
})
