import type { Entry } from './outbox.ts'

/**
 * The device's own keeping of contacts and signals that wait for a connection: IndexedDB, each one encrypted with a key that no
 * script can read out. It shields what lies on the disk; whoever is signed in on the open device reads it as the person.
 */
const DATABASE = 'samspil-outbox'
const ENTRIES = 'entries'
const KEYS = 'keys'

type Sealed = { key: string; iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer }

export async function readOutbox(): Promise<Entry[]> {
  return within(async (database) => {
    const sealed = await done<Sealed[]>(database.transaction(ENTRIES).objectStore(ENTRIES).getAll())
    if (sealed.length === 0) return []
    const secret = await deviceKey(database)
    return Promise.all(sealed.map((one) => unseal(secret, one)))
  })
}

export async function putInOutbox(entry: Entry): Promise<void> {
  await within(async (database) => {
    const sealed = await seal(await deviceKey(database), entry)
    await done(database.transaction(ENTRIES, 'readwrite').objectStore(ENTRIES).put(sealed, entry.key))
  })
}

export async function dropFromOutbox(key: string): Promise<void> {
  await within((database) =>
    done(database.transaction(ENTRIES, 'readwrite').objectStore(ENTRIES).delete(key)),
  )
}

async function within<T>(use: (database: IDBDatabase) => Promise<T>): Promise<T> {
  const request = indexedDB.open(DATABASE, 1)
  request.addEventListener('upgradeneeded', () => {
    request.result.createObjectStore(ENTRIES)
    request.result.createObjectStore(KEYS)
  })
  const database = await done(request)
  try {
    return await use(database)
  } finally {
    database.close()
  }
}

/** The device's key, made at first use. It is not extractable: it can be used here and read nowhere. */
async function deviceKey(database: IDBDatabase): Promise<CryptoKey> {
  const known = await done<CryptoKey | undefined>(database.transaction(KEYS).objectStore(KEYS).get('device'))
  if (known) return known
  const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
    'encrypt',
    'decrypt',
  ])
  await done(database.transaction(KEYS, 'readwrite').objectStore(KEYS).put(made, 'device'))
  return made
}

async function seal(secret: CryptoKey, entry: Entry): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12))
  const plain = new TextEncoder().encode(JSON.stringify(entry))
  return { key: entry.key, iv, data: await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, secret, plain) }
}

async function unseal(secret: CryptoKey, { iv, data }: Sealed): Promise<Entry> {
  const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, secret, data)
  return JSON.parse(new TextDecoder().decode(plain)) as Entry
}

function done<T>(request: IDBRequest<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result))
    request.addEventListener('error', () => reject(request.error ?? new Error('the device keeps nothing')))
  })
}
