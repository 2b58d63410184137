import { readFile } from 'node:fs/promises'
import { z } from 'zod'

const common = {
  id: z.string().regex(/^[a-z0-9-]{1,40}$/, 'id: brug små bogstaver, tal og bindestreg'),
  name: z.string().min(1),
  tenant: z.int(),
  /** The NSIS level that a log-in must have at least; `none` for a provider that states none. */
  minimumAssurance: z.enum(['none', 'low', 'substantial', 'high']).default('substantial'),
  assuranceClaim: z.string().default('https://data.gov.dk/concept/core/nsis/loa'),
  /** The name by which an administrator knows somebody, before the provider's own id is known. */
  nameClaim: z.string(),
  /** Where roles come with the log-in: they are an upper bound of the ones that are given here, and never give any. */
  rolesClaim: z.string().optional(),
  roles: z.record(z.string(), z.string()).default({}),
}
const oidc = z.object({
  kind: z.literal('oidc'),
  ...common,
  issuer: z.url(),
  clientId: z.string().min(1),
  clientSecret: z.string().min(16),
  scope: z.string().default('openid profile'),
  nameClaim: z.string().default('preferred_username'),
})
const saml = z.object({
  kind: z.literal('saml'),
  ...common,
  /** Entity id of the provider, and the address its log-in begins at. */
  issuer: z.string().min(1),
  entryPoint: z.url(),
  certificates: z
    .array(z.string().includes('BEGIN CERTIFICATE').or(z.string().includes('BEGIN PUBLIC KEY')))
    .min(1),
  nameClaim: z.string().default('urn:oid:0.9.2342.19200300.100.1.1'),
})
export type OidcSettings = z.infer<typeof oidc>
export type SamlSettings = z.infer<typeof saml>
export type ProviderSettings = OidcSettings | SamlSettings
const file = z.object({ providers: z.array(z.discriminatedUnion('kind', [oidc, saml])) })

/** Identity providers of this installation (docs/configuration.md). No file means none; a wrong one stops the start. */
export async function readProviders(path: string): Promise<ProviderSettings[]> {
  const text = await readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return '{"providers": []}'
    throw error
  })
  let json: unknown
  try {
    json = JSON.parse(text)
  } catch (error) {
    throw new Error(`Log-ind: ${path} er ikke gyldig JSON.`, { cause: error })
  }
  const parsed = file.safeParse(json)
  if (!parsed.success) {
    const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`)
    throw new Error(`Log-ind: ${path} er forkert. ${faults.join('; ')}`)
  }
  const { providers } = parsed.data
  const doubles = providers.map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index)
  if (doubles.length) throw new Error(`Log-ind: ${path} har samme id to gange: ${doubles.join(', ')}`)
  return providers
}
