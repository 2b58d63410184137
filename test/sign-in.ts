import { rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
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
export type House = {
  world: World
  http: FastifyInstance
  login: string
  log: string[]
  browser: () => Browser
}

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

/**
 * A world with its HTTP server, where Line has an account with a password; `providers` are written as an installation's own
 * file would be, and so are `citizens`. `log` is what the server wrote.
 */
export async function newHouse(
  providers?: (tenant: number) => object[],
  citizens?: (tenant: number) => object[],
): Promise<House> {
  const world = await newWorld()
  const signInFile = path.join(os.tmpdir(), `samspil-sign-in-${world.tenant}.json`)
  if (providers ?? citizens)
    await writeFile(
      signInFile,
      JSON.stringify({ providers: providers?.(world.tenant), citizens: citizens?.(world.tenant) }),
    )
  const log: string[] = []
  const http = await buildHttp(
    { ...config, signInFile, log: { write: (line) => void log.push(line) } },
    world.database,
  )
  await rm(signInFile, { force: true })
  const login = `line-${world.tenant}`
  await world.admin.did('staff.give-account', { staffId: world.staff('line').staffId, login, password })
  return { world, http, login, log, browser: () => newBrowser(http) }
}

export async function signedInBrowser(house: House): Promise<Browser> {
  const browser = house.browser()
  await browser.post('session.sign-in', { login: house.login, password })
  return browser
}

/** Every session confirmed, as after a step-up. */
export const confirmAll = ({ world }: House): Promise<void> => world.confirm()
