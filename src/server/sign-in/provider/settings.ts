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

/** Where citizens log in: a broker for MitID. Plain http is for a provider on the same machine, in a demonstration or a test. */
const citizens = z.object({
  id: common.id,
  name: common.name,
  tenant: common.tenant,
  issuer: z
    .url()
    .refine(
      (text) => /^https:|^http:\/\/(localhost|127\.0\.0\.1)(:\d+)?(\/|$)/.test(text),
      'issuer: adressen skal begynde med https://',
    ),
  clientId: oidc.shape.clientId,
  clientSecret: oidc.shape.clientSecret,
  scope: z.string().default('openid'),
  acrValues: z.string().optional(),
  minimumAssurance: z.enum(['substantial', 'high']).default('substantial'),
  assuranceClaim: common.assuranceClaim,
  /** The claim of the signed id token that holds the personal number. */
  cprClaim: z.string().default('https://data.gov.dk/model/core/eid/cprNumber'),
})
export type CitizenProviderSettings = z.infer<typeof citizens>
const file = z.object({
  providers: z.array(z.discriminatedUnion('kind', [oidc, saml])).default([]),
  citizens: z.array(citizens).default([]),
})
export type SignInFile = z.infer<typeof file>

/** Identity providers of this installation (docs/configuration.md). No file means none; a wrong one stops the start. */
export async function readSignInFile(path: string): Promise<SignInFile> {
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
  const doubles = [parsed.data.providers, parsed.data.citizens].flatMap((some) =>
    some.map(({ id }) => id).filter((id, index, all) => all.indexOf(id) !== index),
  )
  if (doubles.length) throw new Error(`Log-ind: ${path} har samme id to gange: ${doubles.join(', ')}`)
  return parsed.data
}
