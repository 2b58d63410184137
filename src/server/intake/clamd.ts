import { connect, type Socket } from 'node:net'

export type Verdict = 'clean' | 'infected' | 'not_scanned'

const PATIENCE_MS = 20_000
const CHUNK = 64 * 1024

/**
 * Asks ClamAV's daemon about a file with its INSTREAM command. `address` is host:port or the path of a socket; without one,
 * and whenever the daemon does not answer as it should, the file is "not scanned", never "clean".
 */
export async function scan(bytes: Buffer, address: string | undefined): Promise<Verdict> {
  if (address === undefined) return 'not_scanned'
  const answer = await ask(bytes, address).catch(() => '')
  if (/^stream: OK$/m.test(answer)) return 'clean'
  return /^stream: .+ FOUND$/m.test(answer) ? 'infected' : 'not_scanned'
}

function open(address: string): Socket {
  if (address.startsWith('/')) return connect(address)
  const at = address.lastIndexOf(':')
  return connect({ host: address.slice(0, at), port: Number(address.slice(at + 1)) })
}

function ask(bytes: Buffer, address: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const socket = open(address)
    const heard: Buffer[] = []
    socket.setTimeout(PATIENCE_MS, () => socket.destroy(new Error('clamd does not answer')))
    socket.on('error', reject)
    socket.on('data', (part: Buffer) => heard.push(part))
    socket.on('close', () => resolve(Buffer.concat(heard).toString('latin1').replaceAll('\0', '\n')))
    socket.write('zINSTREAM\0')
    for (let from = 0; from < bytes.length; from += CHUNK) {
      const part = bytes.subarray(from, from + CHUNK)
      const length = Buffer.alloc(4)
      length.writeUInt32BE(part.length)
      socket.write(length)
      socket.write(part)
    }
    socket.write(Buffer.alloc(4))
  })
}
