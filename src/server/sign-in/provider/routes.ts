import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import { newToken, tokenHash } from '#core/secrets.ts'
import { tokenOf } from '../../session.ts'
import { beginSession, giveToken, type Exchange } from '../begin.ts'
import type { SignInKit } from '../kit.ts'
import { seldom } from '../password-routes.ts'
import { faultOf, Rejected, type Answer, type Waiting } from './answer.ts'
import { assuranceOf, ceilingOf, levelOf, meets } from './claim-rules.ts'
import type { ProviderGate } from './gate.ts'
import { oidcProvider } from './oidc.ts'
import { newAsked } from './oidc-road.ts'
import { confirmed, hop } from './pages.ts'
import { samlProvider } from './saml.ts'
import type { ProviderSettings } from './settings.ts'

type Provider = ReturnType<typeof oidcProvider> | ReturnType<typeof samlProvider>
type At = { Params: { provider: string } }
const reasons = { token: 'afvist', expired: 'afvist', unknown: 'ukendt', level: 'niveau' } as const

/** A path of our own to go on to, never another host. */
function ownPath(wanted: unknown): string {
  return typeof wanted === 'string' && /^\/(?![/\\])[^\s]*$/.test(wanted) ? wanted : '/'
}

/** Log-in and confirmation at the municipality's identity providers. */
export function mountProviders(
  app: FastifyInstance,
  kit: SignInKit,
  gate: ProviderGate,
  settings: readonly ProviderSettings[],
): void {
  const base = (id: string) => `${kit.config.url}/sign-in/${id}`
  const providers = new Map<string, Provider>(
    settings.map((one) => [
      one.id,
      one.kind === 'oidc'
        ? oidcProvider(one, `${base(one.id)}/callback`)
        : samlProvider(one, `${base(one.id)}/acs`, `${base(one.id)}/metadata`),
    ]),
  )
  const named = (request: FastifyRequest<At>): Provider => {
    const found = providers.get(request.params.provider)
    if (!found) throw new Refusal('missing', 'no-provider', 'Det log-ind findes ikke her.')
    return found
  }

  app.get<At & { Querystring: { retur?: string; bekraeft?: string } }>(
    '/sign-in/:provider',
    seldom,
    async (request, reply) => {
      const provider = named(request)
      const token = request.query.bekraeft === '1' ? tokenOf(request, kit.config) : null
      const waiting: Waiting = {
        provider: provider.settings.id,
        back: ownPath(request.query.retur),
        confirms: token ? await gate.sessionId(token) : null,
        ...newAsked(),
        request: '',
      }
      const address = await provider.begin(waiting).catch((error: unknown) => {
        request.log.error({ fault: error instanceof Error ? faultOf(error) : '' }, 'identity provider away')
        return '/log-ind?fejl=afvist'
      })
      await kit.pending.put(reply, 'provider', waiting)
      return reply.redirect(address)
    },
  )

  app.get<At>('/sign-in/:provider/callback', seldom, async (request, reply) => {
    named(request)
    return hop(reply, `/sign-in/${request.params.provider}/finish?${queryOf(request)}`)
  })

  app.post<At & { Body: { SAMLResponse?: unknown } }>(
    '/sign-in/:provider/acs',
    { ...seldom, bodyLimit: 200_000 },
    async (request, reply) => {
      named(request)
      const answer = typeof request.body?.SAMLResponse === 'string' ? request.body.SAMLResponse : ''
      return hop(
        reply,
        `/sign-in/${request.params.provider}/finish?svar=${await kit.pending.park('saml-answer', { answer })}`,
      )
    },
  )

  app.get<At>('/sign-in/:provider/finish', seldom, async (request, reply) => {
    const provider = named(request)
    const { id, tenant, kind } = provider.settings
    try {
      const waiting = await kit.pending.take<Waiting>({ request, reply }, 'provider')
      if (!waiting || waiting.body.provider !== id) throw new Rejected('expired')
      const answer = await provider.finish(waiting.body, await answerText(kit, provider, request))
      return await settle({ kit, gate, provider }, { request, reply }, waiting.body, answer)
    } catch (error) {
      if (!(error instanceof Rejected)) throw error
      request.log.warn({ provider: id, why: error.why, fault: faultOf(error) }, 'log-in refused')
      await kit.gate.refuse({ tenant }, 'session.sign-in', kind, error.why)
      return reply.redirect(`/log-ind?fejl=${reasons[error.why]}`)
    }
  })

  app.get<At>('/sign-in/:provider/metadata', async (request, reply) => {
    const provider = named(request)
    if (!('metadata' in provider))
      throw new Refusal('missing', 'no-metadata', 'Det log-ind har ingen metadata.')
    return reply.type('application/samlmetadata+xml').send(provider.metadata())
  })
}

function queryOf(request: FastifyRequest): string {
  return request.url.split('?')[1] ?? ''
}

/** What the provider sent: the query of the callback, or the document that was parked when it was posted. */
async function answerText(kit: SignInKit, provider: Provider, request: FastifyRequest): Promise<string> {
  if (provider.settings.kind === 'oidc') return queryOf(request)
  const parked = await kit.pending.fetch<{ answer: string }>(
    new URLSearchParams(queryOf(request)).get('svar') ?? '',
    'saml-answer',
  )
  if (!parked) throw new Rejected('expired')
  return parked.body.answer
}

type House = { kit: SignInKit; gate: ProviderGate; provider: Provider }

/** The answer proves who somebody is; what they may is ours. Level, use once, a known person; then a session or a confirmation. */
async function settle({ kit, gate, provider }: House, exchange: Exchange, waiting: Waiting, answer: Answer) {
  const { settings } = provider
  const level = levelOf(answer.level)
  if (!(await gate.useAnswer(answer.once))) throw new Rejected('token')
  if (!meets(level, settings.minimumAssurance)) throw new Rejected('level')
  const who = await gate.identify(settings.tenant, settings.id, answer)
  if (!who) throw new Rejected('unknown')
  await gate.noteKey(who, settings.id, answer.key)
  if (waiting.confirms) {
    const token = newToken()
    if (!(await gate.stepUp(waiting.confirms, who, settings.kind, tokenHash(token))))
      throw new Rejected('token')
    giveToken(kit, exchange.reply, token)
    return confirmed(exchange.reply)
  }
  await beginSession(kit, exchange, who, {
    method: settings.kind,
    assurance: assuranceOf(level),
    ceiling: ceilingOf(answer.roles, settings),
  })
  return exchange.reply.redirect(waiting.back)
}
