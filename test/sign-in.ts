import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { readConfig } from '#server/config.ts'
import { buildHttp } from '#server/http.ts'
import { newWorld, type World } from './world.ts'

export const password = 'en lang adgangskode'
const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })

/** A browser as the server sees it: it keeps cookies and comes from an address of its own. */
export type Browser = {
  cookies: Map<string, string>
  post: (name: string, body: unknown, headers?: Record<string, string>) => Promise<LightMyRequestResponse>
  get: (url: string) => Promise<LightMyRequestResponse>
}
export type House = { world: World; http: FastifyInstance; login: string; browser: () => Browser }

let address = 0

export function newBrowser(http: FastifyInstance): Browser {
  const cookies = new Map<string, string>()
  const remoteAddress = `10.9.${(address >> 8) & 255}.${address++ & 255}`
  const keep = (response: LightMyRequestResponse) => {
    for (const { name, value, maxAge } of response.cookies)
      if (maxAge === 0 || value === '') cookies.delete(name)
      else cookies.set(name, value)
    return response
  }
  const cookie = () => [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
  return {
    cookies,
    post: async (name, body, headers = {}) =>
      keep(
        await http.inject({
          method: 'POST',
          url: name.startsWith('/') ? name : `/api/${name}`,
          remoteAddress,
          headers: { 'content-type': 'application/json', cookie: cookie(), ...headers },
          payload: typeof body === 'string' ? body : JSON.stringify(body),
        }),
      ),
    get: async (url) =>
      keep(await http.inject({ method: 'GET', url, remoteAddress, headers: { cookie: cookie() } })),
  }
}

/** A world with its HTTP server, where Line has an account with a password. */
export async function newHouse(): Promise<House> {
  const world = await newWorld()
  const http = await buildHttp(config, world.database)
  const login = `line-${world.tenant}`
  await world.admin.did('staff.give-account', { staffId: world.staff('line').staffId, login, password })
  return { world, http, login, browser: () => newBrowser(http) }
}

export async function signedInBrowser(house: House): Promise<Browser> {
  const browser = house.browser()
  await browser.post('session.sign-in', { login: house.login, password })
  return browser
}
