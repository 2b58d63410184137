import { Validator } from '@seriousme/openapi-schema-validator'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FastifyInstance } from 'fastify'
import { catalogue, citizenCatalogue } from '#catalogue'
import { readConfig } from '#server/config.ts'
import { buildHttp } from '#server/http.ts'
import { newWorld, type World } from './world.ts'

const config = { ...readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' }) }
const password = 'en lang adgangskode'

describe('the HTTP shell', () => {
  let world: World
  let http: FastifyInstance
  let login: string
  let cookie: string

  const post = (name: string, body: unknown, headers: Record<string, string> = {}) =>
    http.inject({
      method: 'POST',
      url: `/api/${name}`,
      headers: { 'content-type': 'application/json', ...headers },
      payload: JSON.stringify(body),
    })
  const cookieOf = (response: Awaited<ReturnType<typeof post>>) =>
    String(response.headers['set-cookie']).split(';')[0] ?? ''

  beforeAll(async () => {
    world = await newWorld()
    http = await buildHttp(config, world.database)
    login = `line-${world.tenant}`
    await world.admin.did('staff.give-account', { staffId: world.staff('line').staffId, login, password })
    cookie = cookieOf(await post('session.sign-in', { login, password }))
  })
  afterAll(() => http.close())

  it('logs in with a cookie that scripts cannot read and other sites do not send', async () => {
    const response = await post('session.sign-in', { login: login.toUpperCase(), password })
    expect(response.statusCode).toBe(200)
    expect(response.headers['set-cookie']).toMatch(
      /^samspil=[\w-]{43}; Max-Age=36000; Path=\/; HttpOnly; SameSite=Strict$/,
    )
    expect((await post('staff.me', {}, { cookie })).json()).toMatchObject({ name: 'Line Holst' })
  })

  it('answers a wrong password and an unknown account alike', async () => {
    const [wrong, unknown] = await Promise.all([
      post('session.sign-in', { login, password: 'forkert' }),
      post('session.sign-in', { login: 'findes-ikke', password }),
    ])
    expect(wrong.statusCode).toBe(403)
    expect(wrong.body).toBe(unknown.body)
    expect(wrong.body).toContain('Brugernavn eller adgangskode passer ikke')
  })

  it('closes an account for a while after ten wrong passwords', async () => {
    const mine = `sofie-${world.tenant}`
    await world.admin.did('staff.give-account', {
      staffId: world.staff('sofie').staffId,
      login: mine,
      password,
    })
    for (let attempt = 0; attempt < 10; attempt++)
      await post(
        'session.sign-in',
        { login: mine, password: 'forkert' },
        { 'x-forwarded-for': `10.0.0.${attempt}` },
      )
    const { statusCode, body } = await post('session.sign-in', { login: mine, password })
    expect(statusCode).toBeGreaterThanOrEqual(403)
    expect(body).toMatch(/lukket i fem minutter|prøvet mange gange/)
  })

  it('keeps only the hash of the token, and ends the session at log-out', async () => {
    const mine = cookieOf(
      await http.inject({
        method: 'POST',
        url: '/api/session.sign-in',
        remoteAddress: '10.1.1.1',
        headers: { 'content-type': 'application/json' },
        payload: JSON.stringify({ login, password }),
      }),
    )
    expect((await post('staff.me', {}, { cookie: mine })).statusCode).toBe(200)
    await post('session.sign-out', {}, { cookie: mine })
    expect((await post('staff.me', {}, { cookie: mine })).statusCode).toBe(401)
  })

  it('refuses every operation without a session, with the same shape (goal G9)', async () => {
    const answers = await Promise.all(
      Object.keys(catalogue).map(async (name) => [name, await post(name, {})] as const),
    )
    expect(answers.length).toBeGreaterThan(20)
    expect(new Set(answers.map(([, answer]) => `${answer.statusCode} ${answer.body}`))).toEqual(
      new Set([
        '401 {"error":{"kind":"signed-out","code":"no-session","reason":"Du er logget ud. Log ind igen; det, du skrev, er her stadig."}}',
      ]),
    )
  })

  it.each([
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a sibling site', { 'sec-fetch-site': 'same-site' }],
    ['another origin', { origin: 'https://ond.example' }],
    ['a form', { 'content-type': 'text/plain' }],
  ])('refuses a write from %s', async (_, headers) => {
    expect(
      (await post('staff.sign-out-everywhere', {}, { cookie, ...headers })).statusCode,
    ).toBeGreaterThanOrEqual(403)
    expect((await post('staff.me', {}, { cookie })).statusCode).toBe(200)
  })

  it('answers bad input with a Danish message by field, and a fault with a reference alone', async () => {
    const bad = await post('family.start', { label: '' }, { cookie })
    expect(bad.statusCode).toBe(400)
    expect(bad.json().error.fields).toMatchObject({ label: 'Skriv familiens navn.' })
    expect((await post('family.start', '{"oops', { cookie })).statusCode).toBe(400)
  })

  it('sends strict headers on every answer', async () => {
    for (const response of [
      await post('staff.me', {}, { cookie }),
      await post('staff.me', {}),
      await http.inject('/api/openapi.json'),
    ]) {
      expect(response.headers['content-security-policy']).toContain(`default-src 'none'`)
      expect(response.headers['content-security-policy']).toContain(`script-src 'self'`)
      expect(response.headers['x-content-type-options']).toBe('nosniff')
      expect(response.headers['cache-control']).toBe('no-store')
    }
  })

  it('describes every operation in OpenAPI 3.1 that a public validator accepts', async () => {
    const document = (await http.inject('/api/openapi.json')).json()
    const { valid, errors } = await new Validator().validate(document)
    expect(errors).toBeUndefined()
    expect(valid).toBe(true)
    expect(document.openapi).toBe('3.1.0')
    const operations = [
      ...Object.keys(catalogue).map((name) => `/api/${name}`),
      ...Object.keys(citizenCatalogue).map((name) => `/api/citizen/${name}`),
    ]
    expect(Object.keys(document.paths)).toEqual(
      expect.arrayContaining([...operations, '/api/session.sign-in']),
    )
    const broken = structuredClone(document)
    broken.paths['/api/staff.me'].post.responses = 'ingen'
    expect((await new Validator().validate(broken)).valid).toBe(false)
  })

  it('is ready when its database answers', async () =>
    expect((await http.inject('/healthz')).json()).toEqual({ ready: true }))
})
