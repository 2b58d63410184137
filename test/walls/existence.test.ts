import type { FastifyInstance } from 'fastify'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { testCluster } from '../database.ts'
import { newFamily } from '../family.ts'
import { password } from '../sign-in.ts'
import {
  byCitizen,
  compareTimes,
  quickSignIn,
  sameFamily,
  userNames,
  whyNot,
  type Question,
} from './existence.ts'
import { postTo } from './route-walk.ts'
import { routeGround, type RouteGround } from './route-callers.ts'
import { routeServer } from './route-server.ts'

describe('what exists is not told (goal G10; T31)', { timeout: 120_000 }, () => {
  let ground: RouteGround
  let http: FastifyInstance
  let signIn: FastifyInstance
  let family: Question
  let name: Question
  let citizen: Question
  beforeAll(async () => {
    ground = await routeGround()
    http = await routeServer(ground)
    signIn = await quickSignIn(ground.world.database)
    const login = `lise-${ground.world.tenant}`
    const staffId = ground.world.staff('line').staffId
    await ground.world.admin.did('staff.give-account', { staffId, login, password })
    family = sameFamily(http, ground.callers[0]?.cookie ?? '', ground.known['familyId'] ?? '')
    const { familyId } = await newFamily(ground.world.staff('line'), 'Familien Lind')
    citizen = byCitizen(http, ground.citizen, familyId)
    name = userNames(signIn, login, { cluster: testCluster(), name: ground.world.database.name })
  })
  afterAll(async () => {
    await http.close()
    await signIn.close()
  })

  // Times are measured by `npm run goals -- G10`, on a machine that does nothing else.
  it.each([
    ['a family', () => family],
    ['a user name', () => name],
    ['a family, at the citizens’ door', () => citizen],
  ])('by the answer about %s', async (_, question) =>
    expect((await compareTimes(question(), 20)).unlike).toBe(0),
  )

  it('by asking why one cannot see it, until one has been shown it', async () => {
    const familyId = ground.known['familyId'] ?? ''
    const unlike = async (who: number) =>
      (await compareTimes(whyNot(http, ground.callers[who]?.cookie ?? '', familyId), 3)).unlike
    for (const who of ground.callers.keys()) expect(await unlike(who), ground.callers[who]?.name).toBe(0)
    const searches = ground.callers.findIndex(({ roles }) => roles.includes('core'))
    await postTo(http, '/api/access.find', ground.callers[searches]?.cookie ?? '', { text: 'Familien Birk' })
    expect(await unlike(searches)).toBe(6)
  })

  it('notices an answer that reads otherwise', async () => {
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
