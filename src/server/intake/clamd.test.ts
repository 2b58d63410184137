import { createServer, type Server, type Socket } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { scan } from './clamd.ts'

/**
 * A daemon that speaks INSTREAM as ClamAV's does: a command, chunks with their length before them, an empty chunk at the end.
 * The same client was tried by hand against ClamAV 1.4 with a signature for the EICAR file: infected, clean, and not scanned
 * for a file over the daemon's limit.
 */
function daemon(answerTo: (file: Buffer) => string | null): Server {
  return createServer((socket: Socket) => {
    let heard = Buffer.alloc(0)
    socket.on('data', (part) => {
      heard = Buffer.concat([heard, typeof part === 'string' ? Buffer.from(part) : part])
      const file = fileIn(heard)
      if (file === null) return
      const answer = answerTo(file)
      if (answer === null) socket.destroy()
      else socket.end(`${answer}\0`)
    })
  })
}

/** The file that was sent, once its end is there; null until then. */
function fileIn(heard: Buffer): Buffer | null {
  const command = 'zINSTREAM\0'
  if (heard.subarray(0, command.length).toString() !== command) return null
  const parts: Buffer[] = []
  for (let at = command.length; at + 4 <= heard.length;) {
    const length = heard.readUInt32BE(at)
    if (length === 0) return Buffer.concat(parts)
    parts.push(heard.subarray(at + 4, at + 4 + length))
    at += 4 + length
  }
  return null
}

describe('asking ClamAV about an attachment (security.md T28)', () => {
  const bad = Buffer.concat([Buffer.alloc(200_000, 65), Buffer.from('en skadelig fil')])
  let server: Server
  let address: string
  beforeAll(async () => {
    server = daemon((file) => {
      if (file.includes('afbryd')) return null
      if (file.includes('for stor')) return 'INSTREAM size limit exceeded. ERROR'
      return file.includes('skadelig') ? 'stream: Own.Eicar FOUND' : 'stream: OK'
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const listening = server.address()
    address = `127.0.0.1:${typeof listening === 'object' && listening ? listening.port : 0}`
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it.each([
    ['a clean file', Buffer.from('hej'), 'clean'],
    ['an empty file', Buffer.alloc(0), 'clean'],
    ['a harmful one, longer than a chunk', bad, 'infected'],
    ['one over the daemon’s limit', Buffer.from('for stor'), 'not_scanned'],
    ['a daemon that goes away', Buffer.from('afbryd'), 'not_scanned'],
  ])('%s', async (_, file, verdict) => expect(await scan(file, address)).toBe(verdict))

  it('is never clean without a daemon', async () => {
    expect(await scan(Buffer.from('hej'), undefined)).toBe('not_scanned')
    expect(await scan(Buffer.from('hej'), '127.0.0.1:1')).toBe('not_scanned')
    expect(await scan(Buffer.from('hej'), '/nowhere/at/all.sock')).toBe('not_scanned')
  })
})
