import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmAll, newHouse, type House } from '#test/sign-in.ts'

const redirect = 'http://localhost:4600/sign-in/rigtig/callback'

/** A certified provider with its own log-in page, in this process. */
async function realProvider(): Promise<{ issuer: string; server: Server }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'samspil',
        client_secret: 'en-hemmelig-noegle',
        redirect_uris: [redirect],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['k'] },
    claims: { openid: ['sub', 'loa', 'preferred_username'] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, loa: 'High', preferred_username: 'lho' }),
    }),
  })
  server.on('request', provider.callback())
  return { issuer, server }
}

/** A browser at the provider: follows redirects, keeps cookies, sends the two forms of its pages. */
async function throughPages(start: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = start
  let form: URLSearchParams | null = null
  for (let step = 0; step < 12; step++) {
    const response: Response = await fetch(next, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: form } : {}),
    })
    form = null
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) jar.set(name, value ?? '')
    }
    const location = response.headers.get('location')
    if (location) {
      next = new URL(location, next).href
      if (next.startsWith(redirect)) return next
      continue
    }
    const page = await response.text()
    next = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', next).href
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
    form = new URLSearchParams({ prompt, login: 'lho-id', password: 'x' })
  }
  throw new Error('the provider never came back')
}

describe('log-in at a certified OpenID provider', () => {
  let house: House
  let real: { issuer: string; server: Server }
  beforeAll(async () => {
    real = await realProvider()
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
    const back = new URL(await throughPages(String(away.headers.location)))
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
    const back = new URL(await throughPages(String(away.headers.location)))
    const before = browser.cookies.get('samspil')
    const answer = await browser.get(`/sign-in/rigtig/finish${back.search}`)
    expect(browser.cookies.get('samspil')).not.toBe(before)
    expect([answer.statusCode, answer.body.includes('Bekræftet')]).toEqual([200, true])
    expect((await browser.post('session.confirm-ways', {})).json()).toMatchObject({ confirmed: true })
  })
})
