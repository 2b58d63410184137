import cookie from '@fastify/cookie'
import fastify, { type FastifyInstance, type LightMyRequestResponse } from 'fastify'
import { createHash, randomInt, randomUUID } from 'node:crypto'
import { readConfig } from '#server/config.ts'
import { asOwner, type Cluster, type Database } from '#server/database/open.ts'
import { mountErrors } from '#server/errors.ts'
import { passwordChecker } from '#server/sign-in/check-password.ts'
import { factorGate } from '#server/sign-in/factor-gate.ts'
import { signInGate } from '#server/sign-in/gate.ts'
import { mountPasswords } from '#server/sign-in/password-routes.ts'
import { pendings } from '#server/sign-in/pending.ts'
import { postTo } from './route-walk.ts'

/** Something that can be asked about what exists and about what does not. `between` runs before each pair, untimed. */
export type Question = {
  says: string
  ask: (exists: boolean, turn: number) => Promise<LightMyRequestResponse>
  between?: (turn: number) => Promise<unknown>
}
/** `difference` in %, the median of the pairs; `unlike` pairs that differ in status or body; `median` in ms of what is not there. */
export type Compared = { says: string; difference: number; unlike: number; median: number }

/** Pairs that are asked before times are kept; a part of the pairs where these are few. */
const WARM = 60

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? 0
}

function spin(milliseconds: number): void {
  for (const until = performance.now() + milliseconds; performance.now() < until;);
}

const plain = ({ statusCode, body }: LightMyRequestResponse) =>
  `${statusCode} ${body.replaceAll(/"reference":"\w+"/g, '')}`

/**
 * Asks in pairs, in an order that chance decides, in one process and warmed, so that whatever else the machine does falls on
 * both alike; each pair is compared within itself. `slower` is the planted fault: what exists takes this share longer.
 */
export async function compareTimes(question: Question, pairs: number, slower = 0): Promise<Compared> {
  const ratios: number[] = []
  const without: number[] = []
  let unlike = 0
  for (let turn = -Math.min(WARM, pairs); turn < pairs; turn++) {
    await question.between?.(turn)
    const answers: string[] = []
    const times = [0, 0]
    const first = randomInt(2)
    for (const which of [first, 1 - first]) {
      const began = performance.now()
      const answer = await question.ask(which === 1, turn)
      if (which === 1 && slower > 0) spin((performance.now() - began) * slower)
      times[which] = performance.now() - began
      answers.push(plain(answer))
    }
    if (answers[0] !== answers[1]) unlike++
    if (turn < 0) continue
    const [none = 0, one = 0] = times
    ratios.push(one / none)
    without.push(none)
  }
  const difference = Math.abs(medianOf(ratios) - 1) * 100
  return { says: question.says, difference, unlike, median: medianOf(without) }
}

/** A family that somebody without a relation asks about again and again, and one that there is not. */
export function sameFamily(http: FastifyInstance, cookieOf: string, familyId: string): Question {
  const nobody = randomUUID()
  return {
    says: 'the same family again',
    ask: (exists) => postTo(http, '/api/family.open', cookieOf, { familyId: exists ? familyId : nobody }),
  }
}

/** The same, asked why it cannot be seen. */
export function whyNot(http: FastifyInstance, cookieOf: string, familyId: string): Question {
  const nobody = randomUUID()
  return {
    says: 'why a family cannot be seen',
    ask: (exists) => postTo(http, '/api/access.why', cookieOf, { familyId: exists ? familyId : nobody }),
  }
}

/** A family of others that a citizen names at their own door, beside one that there is not: what they get is their own. */
export function byCitizen(http: FastifyInstance, cookieOf: string, familyId: string): Question {
  const nobody = randomUUID()
  return {
    says: 'a family, at the citizens’ door',
    ask: (exists) =>
      postTo(http, '/api/citizen/portal.mine', cookieOf, { familyId: exists ? familyId : nobody }),
  }
}

/** Families that each colleague asks about for the first time; another `round` gives each family to another colleague. */
export function newFamilies(
  http: FastifyInstance,
  cookies: readonly string[],
  families: readonly string[],
  round: number,
): Question {
  return {
    says: 'a family for the first time',
    ask: (exists, turn) => {
      const place = turn < 0 ? families.length + turn : turn
      const familyId = exists ? (families[place] ?? '') : randomUUID()
      return postTo(http, '/api/family.open', cookies[(place + round) % cookies.length] ?? '', { familyId })
    },
  }
}

/** The log-in with a hash that costs nothing: whatever is left of the time is the road through the database. */
export async function quickSignIn({ road, signIn: pool }: Database): Promise<FastifyInstance> {
  const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })
  const app = fastify()
  await app.register(cookie)
  mountErrors(app)
  const kit = {
    config,
    gate: signInGate(pool),
    factors: factorGate(pool),
    pending: pendings(config, pool),
    secrets: road.secrets,
    clock: road.clock,
  }
  const word = (password: string) => createHash('sha256').update(password).digest('hex')
  const hashing = {
    hash: async (password: string) => word(password),
    fits: async (password: string, stored: string) => word(password) === stored,
  }
  mountPasswords(app, kit, await passwordChecker(kit.gate, hashing))
  return app
}

/** The log-in as it is, hash and all. */
export function wholeSignIn(http: FastifyInstance, login: string, place: Place): Question {
  return { ...userNames(http, login, place), says: 'a user name, with the work of the hash' }
}

type Place = { cluster: Cluster; name: string }

/** A user name that somebody has, with a wrong password, and one that nobody has. */
export function userNames(http: FastifyInstance, login: string, { cluster, name }: Place): Question {
  return {
    says: 'a user name',
    ask: (exists) =>
      postTo(http, '/api/session.sign-in', '', {
        login: exists ? login : `x${login.slice(1)}`,
        password: 'forkert',
      }),
    between: async (turn) => {
      // Ten tries close a name, known or not; here it is the first tries that are compared.
      if (turn % 8 === 0) await asOwner(cluster, name, (owner) => owner.query('delete from gate.attempt'))
    },
  }
}
