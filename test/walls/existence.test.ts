import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCluster } from '../database.ts'
import { password } from '../sign-in.ts'
import { compareTimes, quickSignIn, sameFamily, userNames, type Question } from './existence.ts'
import { postTo } from './route-walk.ts'
import { routeGround, type RouteGround } from './route-callers.ts'
import { routeServer } from './route-server.ts'

describe('what exists is not told (goal G10; T31)', { timeout: 120_000 }, () => {
  let ground: RouteGround
  let http: FastifyInstance
  let signIn: FastifyInstance
  let family: Question
  let name: Question
  beforeAll(async () => {
    ground = await routeGround()
    http = await routeServer(ground)
    signIn = await quickSignIn(ground.world.database)
    const login = `lise-${ground.world.tenant}`
    const staffId = ground.world.staff('line').staffId
    await ground.world.admin.did('staff.give-account', { staffId, login, password })
    family = sameFamily(http, ground.callers[0]?.cookie ?? '', ground.known['familyId'] ?? '')
    name = userNames(signIn, login, { cluster: testCluster(), name: ground.world.database.name })
  })
  afterAll(async () => {
    await http.close()
    await signIn.close()
  })

  // The goal measures 5 % over thousands of calls; here, beside other tests, only what is plainly slower would be seen.
  it.each([
    ['a family', () => family],
    ['a user name', () => name],
  ])('by the answer about %s, nor by plainly more time', async (_, question) => {
    const { unlike, difference } = await compareTimes(question(), 120)
    expect(unlike).toBe(0)
    expect(difference).toBeLessThan(40)
  })

  it('notices an answer that takes longer, and one that reads otherwise', async () => {
    expect((await compareTimes(family, 40, 2)).difference).toBeGreaterThan(40)
    const telling: Question = {
      says: 'x',
      ask: (exists) => postTo(http, exists ? '/api/staff.me' : '/api/staff.list', '', {}),
    }
    expect((await compareTimes(telling, 5)).unlike).toBe(0)
    const other: Question = {
      says: 'x',
      ask: (exists) => postTo(http, exists ? '/api/staff.me' : '/api/findes-ikke', '', {}),
    }
    expect((await compareTimes(other, 5)).unlike).toBe(10)
  })
})
