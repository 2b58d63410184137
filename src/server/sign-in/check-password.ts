import { hashPassword, newToken, passwordFits } from '#core/secrets.ts'
import type { SignInGate, Who } from './gate.ts'

export type CheckPassword = (
  login: string,
  password: string,
) => Promise<{ who: Who | null; right: boolean; open: boolean }>

/** How passwords are hashed and compared; a proof of times puts a quick one here, so that nothing hides behind the work. */
export type Hashing = { hash: typeof hashPassword; fits: typeof passwordFits }

/** Compares a password with the account's, or with one that nobody knows: the same work for a login that nobody has. */
export async function passwordChecker(
  gate: SignInGate,
  { hash, fits: compare }: Hashing = { hash: hashPassword, fits: passwordFits },
): Promise<CheckPassword> {
  const decoy = await hash(newToken().toString('base64url'))
  return async (login, password) => {
    const { open, tenant, staffId, passwordHash } = await gate.tryPassword(login)
    const fits = await compare(password, passwordHash ?? decoy)
    const who = tenant !== null && staffId !== null ? { tenant, staffId } : null
    return { who, right: who !== null && fits && open, open }
  }
}
