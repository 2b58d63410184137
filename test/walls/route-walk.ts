import type { FastifyInstance, LightMyRequestResponse } from 'fastify'
import { catalogue, citizenCatalogue, type OperationName } from '#catalogue'
import type { Actor } from '#core/context.ts'
import type { Operation } from '#core/operation.ts'
import { purposesOf, type RoleName } from '#db/access-terms.ts'
import { inputFor, type Known } from '../inputs.ts'
import type { RouteCaller, RouteGround } from './route-callers.ts'

export type Answer = { status: number; shape: string; body: string }
/** One call of one operation by somebody who may not; `same` calls must get the same answer, word for word. */
export type WalkedCall = { name: string; who: string; cookie: string; input: unknown; same: string }
export type Fault = { call: string; who: string; what: string }

const operations = catalogue as unknown as Record<OperationName, Operation<unknown, unknown>>
let from = 0

/** An address of its own for each call, so that none is refused for being one too many. */
export function nextAddress(): string {
  from++
  return `10.${(from >> 16) & 255}.${(from >> 8) & 255}.${from & 255}`
}

export async function postTo(
  http: FastifyInstance,
  url: string,
  cookie: string,
  body: unknown,
): Promise<LightMyRequestResponse> {
  return http.inject({
    method: 'POST',
    url,
    remoteAddress: nextAddress(),
    headers: { 'content-type': 'application/json', ...(cookie ? { cookie } : {}) },
    payload: JSON.stringify(body),
  })
}

/** What an answer is like: its status, its type, whether it may be stored, and the fields of the error. */
export function answerOf(response: LightMyRequestResponse): Answer {
  const { statusCode: status, body, headers } = response
  const type = String(headers['content-type']).split(';')[0]
  const error = type === 'application/json' ? (JSON.parse(body) as { error?: object }).error : undefined
  const shape = `${status} ${type} ${headers['cache-control'] ?? '-'} ${Object.keys(error ?? {})
    .sort()
    .join(',')}`
  return { status, shape, body }
}

function mayNot(operation: Operation<unknown, unknown>, caller: RouteCaller, input: unknown): boolean {
  const actor: Actor = {
    tenant: 0,
    staffId: '',
    roles: caller.roles,
    relation: null,
    via: null,
    barred: null,
    departments: [],
    steppedUp: true,
  }
  const purpose = caller.roles.some((role) =>
    purposesOf[role as RoleName].some((one) => one === operation.purpose),
  )
  return caller.roles.length === 0 || !purpose || !operation.allow.holds(actor, input)
}

/**
 * Every operation by every stranger, and by everybody whose roles (or missing relation) do not reach it: about the family
 * that exists, and about one that does not, which must be answered alike. `short`: one of each for every operation.
 */
export function planWalk({ known, unknown, callers, strangers }: RouteGround, short = false): WalkedCall[] {
  const names = Object.keys(catalogue) as OperationName[]
  const some = <T>(all: T[], turn: number) => (short && all.length ? [all[turn % all.length] as T] : all)
  return names.flatMap((name, turn) => {
    const inputs: Known[] = [known, unknown]
    const [input, nobody] = inputs.map((ids) => inputFor(name, ids))
    const made = some(strangers, turn).map((one) => ({
      name,
      who: one.name,
      cookie: one.cookie,
      input,
      same: '',
    }))
    const wrong = some(
      callers.filter((caller) => mayNot(operations[name], caller, input)),
      turn,
    )
    return [
      ...made,
      ...wrong.flatMap((caller) =>
        [input, ...(operations[name].opens(input).family ? [nobody] : [])].map((each) => ({
          name,
          who: caller.name,
          cookie: caller.cookie,
          input: each,
          same: `${name} ${caller.name}`,
        })),
      ),
    ]
  })
}

/**
 * Every operation of the citizens by whoever is no citizen: strangers and all colleagues, with their own cookie and with their
 * token in the place of a citizen's.
 */
export function planCitizenWalk({ callers, strangers }: RouteGround): WalkedCall[] {
  const wrong = [...callers, ...strangers.filter(({ cookie }) => !cookie.startsWith('samspil-citizen='))]
  return Object.keys(citizenCatalogue).flatMap((name) =>
    wrong
      .flatMap(({ name: who, cookie }) => [
        { who, cookie },
        { who: `${who}, as a citizen`, cookie: cookie.replace('samspil=', 'samspil-citizen=') },
      ])
      .filter(({ who }) => who !== 'a citizen’s token as a colleague’s, as a citizen')
      .map((one) => ({ ...one, name: `citizen/${name}`, input: {}, same: '' })),
  )
}

const signedOut = '401 application/json no-store code,kind,reason'
const denied = '403 application/json no-store code,kind,reason'

const TOGETHER = 6

/** Sends the calls through the server and tells which were not refused, not with the shape, or not alike. */
export async function walk(http: FastifyInstance, calls: readonly WalkedCall[]): Promise<Fault[]> {
  const faults: Fault[] = []
  const before = new Map<string, string>()
  const left = calls.values()
  const walker = async () => {
    for (const { name, who, cookie, input, same } of left) {
      const { shape, body } = answerOf(await postTo(http, `/api/${name}`, cookie, input))
      const told = (what: string) => faults.push({ call: name, who, what })
      if (shape !== (same ? denied : signedOut)) told(`${shape}: ${body.slice(0, 160)}`)
      const first = before.get(same)
      if (first !== undefined && first !== body) told(`answered otherwise than before: ${body.slice(0, 160)}`)
      before.set(same, body)
    }
  }
  await Promise.all(Array.from({ length: TOGETHER }, walker))
  return faults
}
