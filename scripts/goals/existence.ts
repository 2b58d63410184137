import { newToken, tokenHash } from '#core/secrets.ts'
import { newWorld } from '#test/world.ts'
import {
  compareTimes,
  newFamilies,
  quickSignIn,
  sameFamily,
  userNames,
  wholeSignIn,
  type Compared,
} from '#test/walls/existence.ts'
import { routeServer } from '#test/walls/route-server.ts'
import { benchTenant } from '../../bench/load.ts'
import type { Ground, Measured } from './measure.ts'

const CALLS = 2_000
const REPEATS = 3

/** Sessions of forty colleagues who work with none of the families. */
async function outsiders({ owner }: Ground): Promise<string[]> {
  const cookies: string[] = []
  for (let number = 300; number < 340; number++) {
    const token = newToken()
    await owner.query(
      `insert into gate.session (token_hash, tenant, staff_id, door, expires_at) values ($1, $2, md5($3)::uuid, 'samspil_staff', now() + interval '1 day')`,
      [tokenHash(token), benchTenant, `s${number}`],
    )
    cookies.push(`samspil=${token.toString('base64url')}`)
  }
  return cookies
}

const told = ({ says, difference, median }: Compared) =>
  `${says} ${difference.toFixed(1)} % of ${median.toFixed(1)} ms`

/**
 * G10: the same question about what exists and what does not, in pairs. A log-in hashes for so long that the rest drowns in
 * it; so its road through the database is timed without the hash, and compared with how long the whole log-in takes.
 */
export async function existence(ground: Ground): Promise<Measured> {
  const { owner, database, cluster } = ground
  const cookies = await outsiders(ground)
  const { rows } = await owner.query<{ id: string }>(
    'select id from data.family where tenant = $1 order by id',
    [benchTenant],
  )
  const families = rows.map(({ id }) => id)
  const world = await newWorld()
  const login = `lise-${world.tenant}`
  const staffId = world.staff('line').staffId
  await world.admin.did('staff.give-account', { staffId, login, password: 'en lang adgangskode' })
  const [http, quick] = [await routeServer({ world }), await quickSignIn(database)]
  const place = { cluster, name: database.name }
  const again = sameFamily(http, cookies[0] ?? '', families[0] ?? '')
  const whole = await compareTimes(wholeSignIn(http, login, place), 50)
  const all: Compared[] = [{ ...whole, difference: 0 }]
  for (let repeat = 0; repeat < REPEATS; repeat++) {
    all.push(await compareTimes(again, CALLS / 2))
    all.push(await compareTimes(newFamilies(http, cookies, families, repeat), families.length - 60))
    const road = await compareTimes(userNames(quick, login, place), CALLS / 2)
    all.push({ ...road, difference: (road.difference * road.median) / whole.median })
  }
  const slower = await compareTimes(again, CALLS / 2, 0.1)
  await http.close()
  await quick.close()
  const worst = Math.max(...all.map(({ difference }) => difference))
  const unlike = all.reduce((sum, one) => sum + one.unlike, 0)
  return {
    id: 'G10',
    says: `largest difference in % (median of pairs) between what exists and what does not, ${REPEATS} repeats of ${CALLS} calls; ${unlike} pairs unlike (${all.map(told).join('; ')})`,
    value: Math.round(worst * 10) / 10,
    target: '< 5',
    ok: worst < 5 && unlike === 0,
    control: {
      says: `an answer that takes a tenth longer differs ${slower.difference.toFixed(1)} %`,
      failed: slower.difference > 5,
    },
  }
}
