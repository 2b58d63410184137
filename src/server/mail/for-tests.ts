import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'

/** A real mail server on this machine that keeps what it is given; `refuse` turns a recipient down, `closed` says "not now". */
export async function mailServer() {
  const mails: { to: string[]; raw: string }[] = []
  const control = { refuse: '', closed: false }
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _, done) => {
      if (control.closed) return done(Object.assign(new Error('busy'), { responseCode: 451 }))
      if (address === control.refuse)
        return done(Object.assign(new Error('nobody here'), { responseCode: 550 }))
      return done()
    },
    onData: (stream, { envelope }, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        mails.push({
          to: envelope.rcptTo.map(({ address }) => address),
          raw: readable(Buffer.concat(parts).toString('latin1')),
        })
        done()
      })
    },
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { url: `smtp://127.0.0.1:${port}`, mails, control, close }
}

/** A letter as its reader sees it: quoted-printable (RFC 2045) and encoded words (RFC 2047) undone. */
function readable(raw: string): string {
  const bytes = (text: string) =>
    text.replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)))
  const words = raw
    .replaceAll(/\?=\s+=\?UTF-8\?Q\?/gi, '')
    .replaceAll(/=\?UTF-8\?Q\?([^?]*)\?=/gi, (_, word: string) => bytes(word.replaceAll('_', ' ')))
    .replaceAll(/=\?UTF-8\?B\?([^?]*)\?=/gi, (_, word: string) =>
      Buffer.from(word, 'base64').toString('latin1'),
    )
  return Buffer.from(bytes(words.replaceAll('=\r\n', '')), 'latin1').toString('utf8')
}

/** A real gateway for text messages: keeps what is posted, and answers as told. */
export async function textServer() {
  const posts: { type: string; authorization: string; body: string }[] = []
  const control = { status: 200 }
  const server = createServer((request, response) => {
    const parts: Buffer[] = []
    request.on('data', (part: Buffer) => parts.push(part))
    request.on('end', () => {
      if (control.status === 200)
        posts.push({
          type: request.headers['content-type'] ?? '',
          authorization: request.headers.authorization ?? '',
          body: Buffer.concat(parts).toString('utf8'),
        })
      response.writeHead(control.status).end()
    })
  })
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => void server.close(() => resolve()))
  return { url: `http://127.0.0.1:${port}/sms`, posts, control, close }
}
