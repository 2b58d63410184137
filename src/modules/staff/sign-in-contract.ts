import { z } from 'zod'
import { id, instant, words } from '#core/fields.ts'

export const signInMethod = z.enum(['password', 'totp', 'recovery', 'passkey', 'oidc', 'saml'])
export const assurance = z.enum(['one_factor', 'two_factor', 'low', 'substantial', 'high'])

/** One's own security: what one can log in with, and where one is logged in. */
export const mySignIn = z.object({
  login: z.string().nullable(),
  idleMinutes: z.int(),
  /** Whether the municipality asks for a second factor. */
  secondFactor: z.boolean(),
  totp: z.boolean(),
  /** Recovery codes that are left. */
  recovery: z.int(),
  passkeys: z.array(z.object({ id, name: z.string(), addedAt: instant, usedAt: instant.nullable() })),
  sessions: z.array(
    z.object({
      id,
      method: signInMethod,
      assurance,
      device: z.string().nullable(),
      address: z.string().nullable(),
      startedAt: instant,
      seenAt: instant,
      current: z.boolean(),
    }),
  ),
})
export type MySignIn = z.infer<typeof mySignIn>

export const oneSession = z.object({ sessionId: id })
export const onePasskey = z.object({ passkeyId: id })
export const namePasskey = onePasskey.extend({ name: words(60, 'Giv nøglen et navn, fx Min telefon.') })
export const newPassword = z.object({
  current: z.string().min(1, 'Skriv den adgangskode, du har nu.').max(200),
  password: z.string().min(12, 'Den nye adgangskode skal have mindst 12 tegn.').max(200),
})
export const signInPolicy = z.object({
  secondFactor: z.boolean(),
  idleMinutes: z
    .int('Skriv et helt antal minutter.')
    .min(5, 'Mindst 5 minutter.')
    .max(720, 'Højst 720 minutter.'),
})

const providerId = z
  .string()
  .regex(/^[a-z0-9-]{1,40}$/, 'Skriv navnet på kommunens log-ind, som det står i opsætningen.')
const outsideName = z.string().trim().min(1, 'Skriv brugernavnet hos kommunen.').max(200)
export const enterIdentity = z
  .object({
    staffId: id,
    provider: providerId,
    name: outsideName.nullable(),
    subject: outsideName.nullable(),
  })
  .refine(({ name, subject }) => name !== null || subject !== null, {
    path: ['name'],
    error: 'Skriv brugernavnet hos kommunen.',
  })
export const identities = z.object({
  identities: z.array(
    z.object({
      id,
      provider: z.string(),
      name: z.string().nullable(),
      subject: z.string().nullable(),
      boundAt: instant.nullable(),
    }),
  ),
})
