import { inflateRaw } from 'node:zlib'

/** A file inside a zip archive. `start` and `packed` are byte positions of its data. */
type Entry = { name: string; method: number; encrypted: boolean; at: number; start: number; packed: number }

/** What a zip archive holds, once it is certain that unpacking it is safe. */
export type ZipContent = { names: string[]; mimetype: string } | 'damaged' | 'encrypted' | 'too-large'

const STORED = 0
const DEFLATED = 8
const ENCRYPTED_FLAG = 1
// A data descriptor, with signature and long sizes, is the most that may stand between two files.
const LARGEST_GAP = 24

/**
 * Opens a zip archive far enough to know that it is whole and that nothing in it grows beyond `limit` bytes in all.
 * A spreadsheet of 2 MB can be made to unpack to gigabytes; the sizes written in it are not believed, they are measured.
 */
export async function inspectZip(bytes: Buffer, limit: number): Promise<ZipContent> {
  const entries = readDirectory(bytes)
  if (entries === null) return 'damaged'
  if (entries.some(({ encrypted }) => encrypted)) return 'encrypted'
  let left = limit
  let mimetype = ''
  for (const entry of entries) {
    const content = await unpack(bytes, entry, left)
    if (typeof content === 'string') return content
    left -= content.length
    if (entry.name === 'mimetype') mimetype = content.toString('latin1')
  }
  return { names: entries.map(({ name }) => name), mimetype }
}

/** The files as the directory at the end lists them, or null if the archive is cut off or hides bytes between them. */
function readDirectory(bytes: Buffer): Entry[] | null {
  const end = bytes.lastIndexOf('PK\u0005\u0006', undefined, 'latin1')
  if (end === -1 || end + 22 > bytes.length) return null
  const directory = bytes.readUInt32LE(end + 16)
  const entries: Entry[] = []
  let at = directory
  for (let left = bytes.readUInt16LE(end + 10); left > 0; left -= 1) {
    const entry = readEntry(bytes, at)
    if (entry === null) return null
    entries.push(entry)
    at += 46 + bytes.readUInt16LE(at + 28) + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return leavesNoGap(entries, directory) ? entries : null
}

function readEntry(bytes: Buffer, at: number): Entry | null {
  if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) return null
  const local = bytes.readUInt32LE(at + 42)
  if (local + 30 > bytes.length || bytes.readUInt32LE(local) !== 0x04034b50) return null
  const nameEnd = at + 46 + bytes.readUInt16LE(at + 28)
  return {
    name: bytes.toString('utf8', at + 46, nameEnd),
    method: bytes.readUInt16LE(at + 10),
    encrypted: (bytes.readUInt16LE(at + 8) & ENCRYPTED_FLAG) !== 0,
    at: local,
    start: local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28),
    packed: bytes.readUInt32LE(at + 20),
  }
}

/** A reader that walks from file to file must see the same files as one that believes the directory. */
function leavesNoGap(entries: Entry[], directory: number): boolean {
  let reached = 0
  for (const { at, start, packed } of entries.toSorted((a, b) => a.at - b.at)) {
    if (at < reached || at - reached > LARGEST_GAP) return false
    reached = start + packed
  }
  return entries.length > 0 && directory >= reached && directory - reached <= LARGEST_GAP
}

async function unpack(bytes: Buffer, entry: Entry, limit: number): Promise<Buffer | 'damaged' | 'too-large'> {
  const packed = bytes.subarray(entry.start, entry.start + entry.packed)
  if (entry.method === STORED) return packed.length <= limit ? packed : 'too-large'
  if (entry.method !== DEFLATED) return 'damaged'
  return new Promise((resolve) => {
    inflateRaw(packed, { maxOutputLength: Math.max(limit, 1) }, (error, content) => {
      if (error === null) resolve(content)
      else resolve('code' in error && error.code === 'ERR_BUFFER_TOO_LARGE' ? 'too-large' : 'damaged')
    })
  })
}
