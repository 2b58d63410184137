import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { catalogue } from '#catalogue'
import type { Operation } from '#core/operation.ts'
import { access } from '#db/access.ts'
import type { ColumnClass } from '#db/access-terms.ts'
import { contentOf, needDeclared, otherRoutes } from '#server/inventory.ts'
import { walkOthers } from './other-routes.ts'
import { routeGround, type RouteGround } from './route-callers.ts'
import { callsOf, lists, routeServer, whileOpen } from './route-server.ts'
import { planCitizenWalk, planWalk, postTo, walk, type WalkedCall } from './route-walk.ts'

/** The classes of the columns that an operation's SQL names, by module, from catalogue/. */
function contentInSql(texts: readonly string[]): Map<string, Set<ColumnClass>> {
  const found = new Map<string, Set<ColumnClass>>()
  for (const part of texts.flatMap((text) => text.split(/^-- /m).slice(1))) {
    const module = /^[a-z-]+/.exec(part)?.[0] ?? ''
    const classes = found.get(module) ?? new Set()
    for (const statement of part.split(/;$/m)) {
      const words = new Set(statement.match(/\w+/g))
      for (const [, table = ''] of statement.matchAll(/\bdata\.(\w+)/g))
        for (const [name, columns] of Object.entries(access[table]?.columns ?? {}))
          if (columns.split(' ').some((column) => words.has(column))) classes.add(name as ColumnClass)
    }
    found.set(module, classes)
  }
  return found
}

const undeclared = (texts: readonly string[]) =>
  [...contentInSql(texts)].flatMap(([module, classes]) =>
    [...classes].filter(
      (one) => !(contentOf as Record<string, readonly ColumnClass[]>)[module]?.includes(one),
    ),
  )

describe('every address of the server (goal G9; HG-05)', { timeout: 120_000 }, () => {
  let ground: RouteGround
  let http: FastifyInstance
  let calls: WalkedCall[]
  beforeAll(async () => {
    ground = await routeGround()
    http = await routeServer(ground)
    calls = planWalk(ground, true)
  })
  afterAll(() => http.close())

  it('is declared with purpose, class and key; one that is not stops the start', async () => {
    const { declared, described, missing } = await lists(http)
    expect(described).toEqual(declared)
    expect(missing).toEqual([])
    const all = Object.values(otherRoutes)
    expect(all.filter(({ purpose, content, says }) => !purpose || content.length === 0 || !says)).toEqual([])
    const app = await routeServer(ground)
    expect(() => app.get('/api/hemmelig', () => 'x')).toThrow(/GET \/api\/hemmelig is not in/)
    expect(() => needDeclared('POST', '/api/constructor', new Set())).toThrow()
    await app.close()
  })

  it('has the classes of the columns that its SQL names', () => {
    const directory = path.join(import.meta.dirname, '../../catalogue')
    const texts = readdirSync(directory)
      .filter((file) => file.endsWith('.sql'))
      .map((file) => readFileSync(path.join(directory, file), 'utf8'))
    expect(contentInSql(texts).size).toBeGreaterThan(15)
    expect(undeclared(texts)).toEqual([])
    expect(undeclared(['-- staff.list\nselect given_name from data.person;'])).toEqual(['ORD'])
  })

  it('refuses everybody without a session or with the wrong role alike, whether the family exists or not', async () => {
    expect(calls.length).toBeGreaterThan(500)
    expect(await walk(http, calls)).toEqual([])
  })

  it('of the citizens is closed to every colleague, and a citizen reads their own there and nothing elsewhere', async () => {
    const wrong = planCitizenWalk(ground)
    expect(wrong.length).toBeGreaterThan(30)
    expect(await walk(http, wrong)).toEqual([])
    const own = await postTo(http, '/api/citizen/portal.mine', ground.citizen, {})
    expect([own.statusCode, own.headers['cache-control'], own.json()]).toMatchObject([
      200,
      'no-store',
      { givenName: 'Sanne' },
    ])
    expect(calls.filter(({ cookie }) => cookie === ground.citizen).length).toBeGreaterThan(10)
    // A citizen's own cookie is no fault of the walk: the negative control.
    const let_in = wrong.slice(0, 1).map((call) => ({ ...call, cookie: ground.citizen }))
    expect(await walk(http, let_in)).toHaveLength(1)
  })

  it('notices an operation that anybody may call, one that asks nobody, and one that tells what exists', async () => {
    const opened = callsOf(planWalk(ground), 'staff.teams')
    expect((await whileOpen('staff.teams', () => walk(http, opened))).length).toBeGreaterThan(0)
    const careless = fastify()
    careless.post('/api/staff.me', async () => ({ name: 'Line' }))
    careless.post<{ Body: { familyId: string } }>('/api/plan.show', async ({ body }, reply) =>
      reply
        .code(403)
        .header('cache-control', 'no-store')
        .send({
          error: { kind: 'denied', code: 'x', reason: String(body.familyId === ground.known['familyId']) },
        }),
    )
    const [open, telling] = (['staff.me', 'plan.show'] as const).map((name) =>
      planWalk(ground).filter((call) => call.name === name && Boolean(call.same) === (name === 'plan.show')),
    )
    expect((await walk(careless, open ?? [])).length).toBe(ground.strangers.length)
    expect((await walk(careless, telling ?? [])).length).toBeGreaterThan(5)
    await careless.close()
  })

  it('outside the operations is refused by its kind: files, provisioning, secret addresses, begun log-ins', async () => {
    const { calls: sent, faults } = await walkOthers(http, ground, true)
    expect(faults).toEqual([])
    expect(sent).toBeGreaterThan(200)
  })

  it('lets the narrow doors call little: the police, the steering group, control (HG-02, T14)', () => {
    const may = (...roles: string[]) =>
      (Object.entries(catalogue) as unknown as [string, Operation<never, unknown>][])
        .filter(([, { allow }]) =>
          allow.holds(
            {
              tenant: 0,
              staffId: '',
              roles,
              relation: null,
              via: null,
              barred: null,
              departments: [],
              steppedUp: true,
            },
            {} as never,
          ),
        )
        .map(([name]) => name)
    const own =
      /^(municipality\.get|consent\.bases|staff\.(me|my-|choose-messages|end-session|sign-out|rename-|remove-|change-password).*)$/
    const beyond = (role: string, allowed: RegExp) =>
      may(role).filter((name) => !own.test(name) && !allowed.test(name))
    expect(beyond('police', /^detection\.(show|meetings|room)$/)).toEqual([])
    expect(beyond('steering', /^(figures|evaluation|economy)\./)).toEqual([])
    expect(beyond('auditor', /^trail\./)).toEqual([])
    expect(beyond('police', /^$/)).not.toEqual([])
  })
})
