import {
  argon2,
  createCipheriv,
  createDecipheriv,
  createHash,
  createHmac,
  randomBytes,
  timingSafeEqual,
} from 'node:crypto'
import { promisify } from 'node:util'

const hash = promisify(argon2)
const cost = { parallelism: 1, tagLength: 32, memory: 65_536, passes: 3 }

/** What needs a key that the database does not hold. */
export type Secrets = {
  /** Keyed hash for looking a CPR number up without storing it (domain.md 6.1). */
  cprHash(cpr: string): Buffer
  /** The number itself, encrypted with AES-256-GCM: 12 bytes nonce, 16 bytes tag, then the text. */
  cprSeal(cpr: string): Buffer
  cprOpen(sealed: Buffer): string
  /** A file somebody sent, encrypted in the same way with a key of its own. */
  fileSeal(bytes: Buffer): Buffer
  fileOpen(sealed: Buffer): Buffer
  /** Sealed and opened for one owner only: `seal('totp', '101:…', secret)` opens for the same name and owner. */
  seal(name: string, owner: string, text: string): Buffer
  open(name: string, owner: string, sealed: Buffer): string
  /** Keyed hash of a recovery code. */
  codeHash(owner: string, code: string): Buffer
  /** A place or telephone number, bound to whose it is: moved to another row it cannot be opened. */
  placeSeal(place: string, whose: string): Buffer
  placeOpen(sealed: Buffer, whose: string): string
}

/** What a sealed place is bound to. */
export function placeOf(tenant: number, personId: string, kind: string): string {
  return `${tenant}/${personId}/${kind}`
}

/** Secrets from a 32-byte key that lies in the state directory, outside the database. */
export function secretsFrom(key: Buffer): Secrets {
  const part = (name: string) => createHmac('sha256', key).update(name).digest()
  const hashKey = part('cpr-hash')
  const cpr = sealing(part('cpr-seal'))
  const file = sealing(part('file-seal'))
  const signIn = sealing(part('sign-in-seal'))
  const codeKey = part('recovery-code')
  const place = sealing(part('place-seal'))
  return {
    cprHash: (text) => createHmac('sha256', hashKey).update(text).digest(),
    cprSeal: (text) => cpr.seal(Buffer.from(text, 'utf8')),
    cprOpen: (sealed) => cpr.open(sealed).toString('utf8'),
    fileSeal: file.seal,
    fileOpen: file.open,
    seal: (name, owner, text) => signIn.seal(Buffer.from(text, 'utf8'), `${name}:${owner}`),
    open: (name, owner, sealed) => signIn.open(sealed, `${name}:${owner}`).toString('utf8'),
    codeHash: (owner, code) => createHmac('sha256', codeKey).update(`${owner}:${code}`).digest(),
    placeSeal: (text, whose) => place.seal(Buffer.from(text, 'utf8'), whose),
    placeOpen: (sealed, whose) => place.open(sealed, whose).toString('utf8'),
  }
}

type Sealing = {
  seal: (bytes: Buffer, owner?: string) => Buffer
  open: (sealed: Buffer, owner?: string) => Buffer
}

function sealing(key: Buffer): Sealing {
  return {
    seal(bytes, owner = '') {
      const nonce = randomBytes(12)
      const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(owner))
      const text = Buffer.concat([cipher.update(bytes), cipher.final()])
      return Buffer.concat([nonce, cipher.getAuthTag(), text])
    },
    open(sealed, owner = '') {
      const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, 12))
      decipher.setAAD(Buffer.from(owner))
      decipher.setAuthTag(sealed.subarray(12, 28))
      return Buffer.concat([decipher.update(sealed.subarray(28)), decipher.final()])
    },
  }
}

/** Argon2id of node:crypto, 64 MiB and 3 passes, as `argon2id$salt$tag` in base64url (OWASP ASVS 5.0 11.4.2). */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16)
  const tag = await hash('argon2id', { ...cost, message: password.normalize('NFC'), nonce })
  return `argon2id$${nonce.toString('base64url')}$${tag.toString('base64url')}`
}

/** Whether a password fits a stored hash; compares in constant time. */
export async function passwordFits(password: string, stored: string): Promise<boolean> {
  const [kind, salt, tag] = stored.split('$')
  if (kind !== 'argon2id' || !salt || !tag) return false
  const made = await hash('argon2id', {
    ...cost,
    message: password.normalize('NFC'),
    nonce: Buffer.from(salt, 'base64url'),
  })
  const kept = Buffer.from(tag, 'base64url')
  return made.length === kept.length && timingSafeEqual(made, kept)
}

/** A session token: 256 random bits; the database keeps only their SHA-256. */
export function newToken(): Buffer {
  return randomBytes(32)
}

export function tokenHash(token: Buffer): Buffer {
  return createHash('sha256').update(token).digest()
}
