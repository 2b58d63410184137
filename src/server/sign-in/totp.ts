import { randomBytes } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import { encode } from 'uqr'
import type { FactorGate } from './factor-gate.ts'
import type { Who } from './gate.ts'
import { ownerOf, type SignInKit } from './kit.ts'

const period = 30

function clockOf(secret: string, label: string): TOTP {
  return new TOTP({ issuer: 'Samspil', label, secret: Secret.fromBase32(secret), digits: 6, period })
}

/** A new secret of 160 bits (RFC 4226 R6), in base32. */
export function newSecretCode(): string {
  return new Secret({ size: 20 }).base32
}

/** What an app reads: the address, and the same as modules of a QR code, drawn by the page as one SVG path. */
export function enrolment(secret: string, label: string) {
  const uri = clockOf(secret, label).toString()
  const { data, size } = encode(uri, { border: 2 })
  const path = data
    .flatMap((row, y) => row.flatMap((dark, x) => (dark ? [`M${x} ${y}h1v1h-1z`] : [])))
    .join('')
  return { secret: secret.match(/.{1,4}/g)?.join(' ') ?? secret, uri, qr: { size, path } }
}

/** The step of 30 seconds that a code belongs to, one before or after now at most; null when it fits none. */
export function stepOf(secret: string, code: string, now: Date): number | null {
  const delta = clockOf(secret, '').validate({ token: code, timestamp: now.getTime(), window: 1 })
  return delta === null ? null : Math.floor(now.getTime() / 1000 / period) + delta
}

const letters = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'

/** Ten codes for the day the phone is lost, 50 bits each, without letters that look alike. */
export function newRecoveryCodes(): string[] {
  return Array.from({ length: 10 }, () => {
    const code = [...randomBytes(10)].map((byte) => letters[byte % 32]).join('')
    return `${code.slice(0, 5)}-${code.slice(5)}`
  })
}

export function plainCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}

/**
 * Whether a code from the app, or one of the recovery codes, is right, and uses it up. Ten tries close it for five minutes;
 * a try is counted before the code is looked at.
 */
export async function codeFits(
  kit: Pick<SignInKit, 'factors' | 'secrets' | 'clock'>,
  who: Who,
  typed: string,
): Promise<'totp' | 'recovery' | null> {
  const open = await kit.factors.tryCode(who)
  const code = plainCode(typed)
  const used = /^\d{6}$/.test(code)
    ? await useCode(kit, who, code, open)
    : await useRecovery(kit, who, code, open)
  if (used) await kit.factors.forgetCodeTries(who)
  return used
}

async function useCode(
  { factors, secrets, clock }: { factors: FactorGate } & Pick<SignInKit, 'secrets' | 'clock'>,
  who: Who,
  code: string,
  open: boolean,
): Promise<'totp' | null> {
  const known = await factors.totpOf(who)
  if (!open || !known?.confirmed) return null
  const step = stepOf(secrets.open('totp', ownerOf(who), known.secretSealed), code, clock())
  return step !== null && (await factors.useTotp(who, step)) ? 'totp' : null
}

async function useRecovery(
  { factors, secrets }: Pick<SignInKit, 'factors' | 'secrets'>,
  who: Who,
  code: string,
  open: boolean,
): Promise<'recovery' | null> {
  if (!open || code.length !== 10) return null
  return (await factors.useRecoveryCode(who, secrets.codeHash(ownerOf(who), code))) ? 'recovery' : null
}
