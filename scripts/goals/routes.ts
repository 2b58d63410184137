import { catalogue, citizenCatalogue } from '#catalogue'
import { otherRoutes } from '#server/inventory.ts'
import { walkOthers } from '#test/walls/other-routes.ts'
import { routeGround } from '#test/walls/route-callers.ts'
import { callsOf, lists, routeServer, whileOpen } from '#test/walls/route-server.ts'
import { planCitizenWalk, planWalk, walk } from '#test/walls/route-walk.ts'
import type { Measured } from './measure.ts'

/** G9: every address by everybody without its key or role; addresses that are not declared, described and there. */
export async function everyRoute(): Promise<Measured> {
  const ground = await routeGround()
  const http = await routeServer(ground)
  const { declared, described, missing } = await lists(http)
  const strange = declared.filter((name) => !described.includes(name)).length + missing.length
  const calls = [...planWalk(ground), ...planCitizenWalk(ground)]
  // Each door tells strangers in its own words where to log in.
  const faults = [...(await walk(http, planWalk(ground))), ...(await walk(http, planCitizenWalk(ground)))]
  const others = await walkOthers(http, ground)
  for (const { call, who, what } of [...faults, ...others.faults].slice(0, 20))
    console.error('G9', call, who, what)
  const opened = callsOf(calls, 'staff.teams')
  const planted = await whileOpen('staff.teams', () => walk(http, opened))
  const app = await routeServer(ground)
  const started = (() => {
    try {
      app.get('/api/hemmelig', () => 'x')
      return true
    } catch {
      return false
    }
  })()
  await app.close()
  await http.close()
  const count = [catalogue, citizenCatalogue, otherRoutes].flatMap((all) => Object.keys(all)).length
  return {
    id: 'G9',
    says: `of ${calls.length + others.calls} calls to ${count} addresses without log-in or with a wrong role, not refused or not alike; ${strange} addresses undeclared or not in OpenAPI`,
    value: faults.length + others.faults.length + strange,
    target: '0',
    ok: faults.length + others.faults.length + strange === 0 && declared.length === described.length,
    control: {
      says: `a rule that lets anybody in is found ${planted.length} times; the server does not start with an undeclared address`,
      failed: planted.length > 0 && !started,
    },
  }
}
