import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { Provider } from 'oidc-provider'

/** A certified provider with its own log-in page, in this process; it says `claims` of everybody and sends them to `redirect`. */
export async function realProvider(
  redirect: string,
  claims: Record<string, unknown>,
): Promise<{ issuer: string; server: Server }> {
  const server = createServer()
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  const provider = new Provider(issuer, {
    clients: [
      {
        client_id: 'samspil',
        client_secret: 'en-hemmelig-noegle',
        redirect_uris: [redirect],
        response_types: ['code'],
        grant_types: ['authorization_code'],
      },
    ],
    pkce: { required: () => true },
    cookies: { keys: ['k'] },
    claims: { openid: ['sub', ...Object.keys(claims)] },
    conformIdTokenClaims: false,
    findAccount: (_: unknown, id: string) => ({
      accountId: id,
      claims: async () => ({ sub: id, ...claims }),
    }),
  })
  server.on('request', provider.callback())
  return { issuer, server }
}

/** A browser at the provider: follows redirects, keeps cookies, sends the two forms of its pages. */
export async function throughPages(start: string, redirect: string): Promise<string> {
  const jar = new Map<string, string>()
  let next = start
  let form: URLSearchParams | null = null
  for (let step = 0; step < 12; step++) {
    const response: Response = await fetch(next, {
      method: form ? 'POST' : 'GET',
      redirect: 'manual',
      headers: { cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; ') },
      ...(form ? { body: form } : {}),
    })
    form = null
    for (const line of response.headers.getSetCookie()) {
      const [, name, value] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (name) jar.set(name, value ?? '')
    }
    const location = response.headers.get('location')
    if (location) {
      next = new URL(location, next).href
      if (next.startsWith(redirect)) return next
      continue
    }
    const page = await response.text()
    next = new URL(/action="([^"]+)"/.exec(page)?.[1] ?? '', next).href
    const prompt = /name="prompt" value="([^"]+)"/.exec(page)?.[1] ?? ''
    form = new URLSearchParams({ prompt, login: 'lho-id', password: 'x' })
  }
  throw new Error('the provider never came back')
}
