import { createTransport } from 'nodemailer'
import type { SmtpSettings } from './settings.ts'

const PATIENCE_MS = 10_000

/** What came of sending: taken by the other end; not now (`away`, worth another try); or never (`turned_down`). */
export type Came = 'sent' | 'away' | 'turned_down'
export type Mail = {
  to: string
  subject: string
  text: string
  urgent?: boolean
  file?: { name: string; text: string }
}
/** Sends one e-mail. Never throws; says what came of it. */
export type SendMail = (mail: Mail) => Promise<Came>

const here = /^(localhost|127\.0\.0\.1|\[::1\])$/

/**
 * E-mail through the municipality's SMTP server. `smtps` is encrypted from the first byte, `smtp` must become so before
 * anything is said (STARTTLS), except to this machine itself. One recipient, plain text, nothing fetched or read from disk.
 */
export function mailThrough({ url, from }: SmtpSettings): SendMail {
  const server = new URL(url)
  const transport = createTransport({
    url,
    requireTLS: server.protocol === 'smtp:' && !here.test(server.hostname),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  })
  return async ({ to, subject, text, urgent, file }) => {
    try {
      await transport.sendMail({
        from: { name: 'Samspil', address: from },
        to: { name: '', address: to },
        subject,
        text,
        headers: { 'Auto-Submitted': 'auto-generated' },
        ...(file
          ? {
              attachments: [
                {
                  filename: file.name,
                  content: file.text,
                  contentType: 'application/jsonl',
                  contentTransferEncoding: 'base64' as const,
                },
              ],
            }
          : {}),
        ...(urgent ? { priority: 'high' as const } : {}),
      })
      return 'sent'
    } catch (error) {
      return cameOf(error)
    }
  }
}

/** A refused recipient is for good (5xx of RFC 5321 about the address or the letter); everything else is tried again. */
function cameOf(error: unknown): Came {
  const { code, responseCode } = error as { code?: string; responseCode?: number }
  const never =
    code === 'EENVELOPE' && (responseCode === undefined || (responseCode >= 500 && responseCode !== 530))
  return never ? 'turned_down' : 'away'
}
