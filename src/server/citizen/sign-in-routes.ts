import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import { newToken } from '#core/secrets.ts'
import type { Exchange } from '../sign-in/begin.ts'
import type { SignInKit } from '../sign-in/kit.ts'
import { seldom } from '../sign-in/password-routes.ts'
import { faultOf, Rejected, type Asked } from '../sign-in/provider/answer.ts'
import type { ProviderGate } from '../sign-in/provider/gate.ts'
import { newAsked } from '../sign-in/provider/oidc-road.ts'
import { hop } from '../sign-in/provider/pages.ts'
import type { CitizenProviderSettings } from '../sign-in/provider/settings.ts'
import { endCitizenSession, startCitizenSession } from './citizen-gate.ts'
import { citizenProvider, type CitizenAnswer } from './citizen-provider.ts'
import { citizenCallerOf, citizenTokenOf, setCitizenCookie } from './citizen-session.ts'

type Provider = ReturnType<typeof citizenProvider>
type At = { Params: { provider: string } }
type Ground = { kit: SignInKit; gate: ProviderGate; signIn: Parameters<typeof startCitizenSession>[0] }
const reasons = { token: 'afvist', expired: 'afvist', unknown: 'ukendt', level: 'niveau' } as const
const page = '/min-side'
const sessionSeconds = 8 * 3600

/** Log-in and log-out of citizens, at addresses of their own: nothing here reads or sets a colleague's cookie. */
export function mountCitizenSignIn(
  app: FastifyInstance,
  ground: Ground,
  settings: readonly CitizenProviderSettings[],
): void {
  const { kit, signIn } = ground
  const providers = new Map<string, Provider>(
    settings.map((one) => [
      one.id,
      citizenProvider(one, `${kit.config.url}${page}/sign-in/${one.id}/callback`, kit.secrets),
    ]),
  )
  const named = (request: FastifyRequest<At>): Provider => {
    const found = providers.get(request.params.provider)
    if (!found) throw new Refusal('missing', 'no-provider', 'Det log-ind findes ikke her.')
    return found
  }

  app.post('/api/citizen/session.hello', async (request) => ({
    signedIn: await isSignedIn(request, ground),
    providers: settings.map(({ id, name }) => ({ id, name })),
  }))

  app.post('/api/citizen/session.sign-out', async (request, reply) => {
    const token = citizenTokenOf(request, kit.config)
    if (token) await endCitizenSession(signIn, token)
    setCitizenCookie(reply, kit.config, '', 0)
    return { ok: true }
  })

  app.get<At>(`${page}/sign-in/:provider`, seldom, async (request, reply) => {
    const provider = named(request)
    const asked = newAsked()
    const address = await provider.begin(asked).catch((error: unknown) => {
      request.log.error({ fault: error instanceof Error ? faultOf(error) : '' }, 'citizen provider away')
      return `${page}?fejl=afvist`
    })
    await kit.pending.put(reply, 'citizen-provider', { ...asked, provider: provider.settings.id })
    return reply.redirect(address)
  })

  app.get<At>(`${page}/sign-in/:provider/callback`, seldom, async (request, reply) => {
    named(request)
    return hop(reply, `${page}/sign-in/${request.params.provider}/finish?${queryOf(request)}`, 'Vores plan')
  })

  app.get<At>(`${page}/sign-in/:provider/finish`, seldom, async (request, reply) => {
    const provider = named(request)
    const { id } = provider.settings
    try {
      const waiting = await kit.pending.take<Asked & { provider: string }>(
        { request, reply },
        'citizen-provider',
      )
      if (!waiting || waiting.body.provider !== id) throw new Rejected('expired')
      const answer = await provider.finish(waiting.body, queryOf(request))
      if (!(await ground.gate.useAnswer(`citizen:${id}:${waiting.body.state}`))) throw new Rejected('token')
      await begin(ground, { request, reply }, provider.settings, answer)
      return reply.redirect(page)
    } catch (error) {
      if (!(error instanceof Rejected)) throw error
      request.log.warn({ provider: id, why: error.why, fault: faultOf(error) }, 'citizen log-in refused')
      return reply.redirect(`${page}?fejl=${reasons[error.why]}`)
    }
  })
}

/**
 * A session with a new token; the one that this browser had before ends, so that nobody is made to use one that another has
 * prepared (ASVS 7.2.4). Whoever has no page here is told so in one way, whether they are known or not (T05).
 */
async function begin(
  { kit, signIn }: Ground,
  { request, reply }: Exchange,
  { tenant, issuer }: CitizenProviderSettings,
  answer: CitizenAnswer,
): Promise<void> {
  const former = citizenTokenOf(request, kit.config)
  if (former) await endCitizenSession(signIn, former)
  const token = newToken()
  if (!(await startCitizenSession(signIn, { tenant, issuer, ...answer }, token))) {
    setCitizenCookie(reply, kit.config, '', 0)
    throw new Rejected('unknown')
  }
  setCitizenCookie(reply, kit.config, token.toString('base64url'), sessionSeconds)
}

async function isSignedIn(request: FastifyRequest, { kit, signIn }: Ground): Promise<boolean> {
  if (!citizenTokenOf(request, kit.config)) return false
  return citizenCallerOf(request, kit.config, signIn).then(
    () => true,
    () => false,
  )
}

function queryOf(request: FastifyRequest): string {
  return request.url.split('?')[1] ?? ''
}
