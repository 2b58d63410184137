import type { Pool } from 'pg'
import { transaction } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { Who } from './gate.ts'

export type Factors = { totp: boolean; passkeys: string[]; recovery: number; required: boolean }
export type KnownPasskey = Who & { publicKey: Buffer; counter: string; transports: string[] }
export type NewPasskey = {
  credential: string
  publicKey: Buffer
  counter: number
  transports: string[]
  name: string
}

/** All SQL of passkeys, codes and recovery codes. */
export function factorGate(pool: Pool) {
  const gate = transaction(pool)
  return {
    factorsOf: ({ tenant, staffId }: Who) =>
      gate.one<Factors>(
        sql`select totp, passkeys, recovery, required from gate.factors_of(${tenant}, ${staffId})`,
      ),
    nameOf: async ({ tenant, staffId }: Who) =>
      (await gate.one<{ name: string | null }>(sql`select gate.name_of(${tenant}, ${staffId}) as name`))
        .name ?? 'Samspil',
    addPasskey: ({ tenant, staffId }: Who, key: NewPasskey) =>
      gate.run(
        sql`select gate.add_passkey(${tenant}, ${staffId}, ${key.credential}, ${key.publicKey}, ${key.counter}, ${key.transports}, ${key.name})`,
      ),
    passkeyOf: (credential: string) =>
      gate.maybe<KnownPasskey>(
        sql`select tenant, staff_id, public_key, counter, transports from gate.passkey_of(${credential})`,
      ),
    usePasskey: (credential: string, counter: number) =>
      gate.run(sql`select gate.use_passkey(${credential}, ${counter})`),
    putTotp: ({ tenant, staffId }: Who, sealed: Buffer) =>
      gate.run(sql`select gate.put_totp(${tenant}, ${staffId}, ${sealed})`),
    totpOf: ({ tenant, staffId }: Who) =>
      gate.maybe<{ secretSealed: Buffer; confirmed: boolean }>(
        sql`select secret_sealed, confirmed from gate.totp_of(${tenant}, ${staffId})`,
      ),
    useTotp: async ({ tenant, staffId }: Who, step: number) =>
      (await gate.one<{ fresh: boolean }>(sql`select gate.use_totp(${tenant}, ${staffId}, ${step}) as fresh`))
        .fresh,
    confirmTotp: ({ tenant, staffId }: Who) => gate.run(sql`select gate.confirm_totp(${tenant}, ${staffId})`),
    putRecoveryCodes: ({ tenant, staffId }: Who, hashes: Buffer[]) =>
      gate.run(sql`select gate.put_recovery_codes(${tenant}, ${staffId}, ${hashes})`),
    useRecoveryCode: async ({ tenant, staffId }: Who, hash: Buffer) =>
      (
        await gate.one<{ used: boolean }>(
          sql`select gate.use_recovery_code(${tenant}, ${staffId}, ${hash}) as used`,
        )
      ).used,
    tryCode: async ({ tenant, staffId }: Who) =>
      (await gate.one<{ open: boolean }>(sql`select gate.try_code(${tenant}, ${staffId}) as open`)).open,
    forgetCodeTries: ({ tenant, staffId }: Who) =>
      gate.run(sql`select gate.forget_code_tries(${tenant}, ${staffId})`),
  }
}
export type FactorGate = ReturnType<typeof factorGate>
