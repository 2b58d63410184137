import type { FastifyInstance } from 'fastify'
import { handIn } from '#modules/concern/contract.ts'
import { otherRoutes } from '#server/inventory.ts'
import { sampleOf } from '../inputs.ts'
import { idOf } from './planting.ts'
import type { RouteGround } from './route-callers.ts'
import { answerOf, nextAddress, type Fault } from './route-walk.ts'

type Sent = { who: string; cookie?: string; bearer?: string; family: string; secret: string }

/** What is sent with an address, so that only the key is wrong. */
const bodies: Record<string, unknown> = {
  'POST /api/session.second-factor': { code: '123456' },
  'POST /api/session.totp-confirm': { code: '123456' },
  'POST /api/session.passkey-sign-in': { passkey: { id: 'x', response: {} } },
  'POST /api/session.sign-in': { login: 'findes-ikke', password: 'forkert' },
  'POST /api/session.step-up': { password: 'forkert' },
  'POST /api/concern.hand-in': sampleOf(handIn),
}

/** Which roles an address with a session is for; nobody here works with the family, so the others are for none. */
const rolesFor: Record<string, string> = {
  'GET /print/concern/:signalId/:fileId': 'early_help',
  'GET /print/referat/:meetingId/:file': 'early_help',
  'GET /print/kontrol/log.jsonl': 'auditor',
  'GET /print/kontrol/kontrolpunkter.jsonl': 'auditor',
  'GET /print/kontrol/checkpoint.pub': 'auditor',
}

/** The shape that a wrong key is answered with; `finish` goes back to the log-in page. */
const refusals: Record<string, RegExp> = {
  session: /^40[13] (application\/json|text\/html) no-store (code,kind,reason)?$/,
  begun: /^(40[13] application\/json no-store code,kind,reason|302 undefined - )$/,
  directory: /^401 application\/scim\+json no-store $/,
  secret: /^404 application\/json (no-store|-) code,kind,reason$/,
}

async function send(http: FastifyInstance, name: string, sent: Sent, method?: 'HEAD') {
  const [verb = '', url = ''] = name.split(' ')
  const address = url
    .replace(':familyId', sent.family)
    .replace('/print/plan/:file', `/print/plan/${sent.family}.pdf`)
    .replace(':meetingId/:file', `${idOf(3)}/S.pdf`)
    .replace('/kalender/:file', `/kalender/${sent.secret}.ics`)
    .replace(/:(signalId|fileId|id)\b/g, idOf(3))
    .replace(':file', `${idOf(2)}.pdf`)
    .replace(':provider', 'proof')
  const body = {
    ...(bodies[name] as object),
    ...(url.startsWith('/api/concern') ? { token: sent.secret } : {}),
  }
  return http.inject({
    method: method ?? verb,
    url: address,
    remoteAddress: nextAddress(),
    headers: {
      ...(verb === 'GET' || verb === 'DELETE' ? {} : { 'content-type': 'application/json' }),
      ...(sent.cookie ? { cookie: sent.cookie } : {}),
      ...(sent.bearer ? { authorization: `Bearer ${sent.bearer}` } : {}),
    },
    ...(verb === 'GET' || verb === 'DELETE' ? {} : { payload: JSON.stringify(body) }),
  })
}

function senders(name: string, ground: RouteGround, short: boolean): Sent[] {
  const { known } = ground
  const callers = short ? ground.callers.filter((_, place) => place % 4 === 0) : ground.callers
  const strangers = short ? ground.strangers.slice(0, 2) : ground.strangers
  const key = otherRoutes[name]?.key
  const base = { family: known['familyId'] ?? '', secret: 'A'.repeat(43) }
  const wrong = key === 'session' && name.startsWith('GET /print') ? callers : []
  const roles = rolesFor[name]
  return [
    ...strangers.map(({ name: who, cookie }) => ({ ...base, who, cookie })),
    ...wrong
      .filter((caller) => roles === undefined || !caller.roles.includes(roles))
      .flatMap(({ name: who, cookie }) =>
        [base.family, idOf(9)].map((family) => ({ ...base, who, cookie, family })),
      ),
    ...(key === 'directory'
      ? [...callers, ...strangers].map(({ name: who, cookie }) => ({
          ...base,
          who: `${who}, as bearer`,
          bearer: cookie.includes('..') || who.includes('directory') ? 'x' : (cookie.split('=')[1] ?? ''),
        }))
      : []),
    ...(key === 'secret' ? ['kort', 'B'.repeat(43)].map((secret) => ({ ...base, who: secret, secret })) : []),
  ]
}

/** Words that stand in the database of the walk; an address that asks nobody gives none of them. */
const planted = /Birk|Noah|Sanne|Maja|Holst|Vestby|line-\d/

/**
 * Every address that is no operation, by everybody who lacks its key: refused with the shape of its kind, alike whether the
 * family, the link or the person exists; and an address that asks nobody tells nothing. HEAD gives what GET does.
 */
export async function walkOthers(
  http: FastifyInstance,
  ground: RouteGround,
  short = false,
): Promise<{ calls: number; faults: Fault[] }> {
  const faults: Fault[] = []
  const count = { calls: 0 }
  for (const [name, { key }] of Object.entries(otherRoutes)) {
    const seen = new Map<string, string>()
    for (const sent of senders(name, ground, short)) {
      const response = await send(http, name, sent)
      const { shape, status, body } = answerOf(response)
      count.calls++
      const told = (what: string) => faults.push({ call: name, who: sent.who, what })
      if (planted.test(body)) told(`tells ${planted.exec(body)?.[0]}`)
      if (key === 'anyone') {
        if (status >= 500) told(shape)
        continue
      }
      if (!refusals[key]?.test(shape)) told(`${shape}: ${body.slice(0, 120)}`)
      const alike = `${status} ${ground.callers.some((caller) => caller.name === sent.who) ? sent.who : ''}`
      if ((seen.get(alike) ?? body) !== body)
        told(`answered otherwise than the others: ${body.slice(0, 120)}`)
      seen.set(alike, body)
      if (
        seen.size === 1 &&
        name.startsWith('GET ') &&
        (await send(http, name, sent, 'HEAD')).statusCode !== status
      )
        told('HEAD is answered otherwise')
    }
  }
  return { calls: count.calls, faults }
}
