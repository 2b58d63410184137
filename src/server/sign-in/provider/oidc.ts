import type { Answer, Waiting } from './answer.ts'
import { oidcRoad } from './oidc-road.ts'
import type { OidcSettings } from './settings.ts'

/** A colleague's log-in at an OpenID Connect provider; a confirmation of who one is must be fresh. */
export function oidcProvider(settings: OidcSettings, callback: string) {
  const road = oidcRoad(settings, callback)
  return {
    settings,
    begin: (waiting: Waiting): Promise<string> => road.begin(waiting, waiting.confirms !== null),
    async finish(waiting: Waiting, query: string): Promise<Answer> {
      const { claims, key } = await road.finish(waiting, query, waiting.confirms !== null)
      const name = claims[settings.nameClaim]
      return {
        subject: claims.sub,
        name: typeof name === 'string' && name !== '' ? name : null,
        level: claims[settings.assuranceClaim],
        roles: settings.rolesClaim ? claims[settings.rolesClaim] : undefined,
        once: `${settings.id}:${waiting.state}`,
        key,
      }
    },
  }
}
