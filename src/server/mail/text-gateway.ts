import type { TextSettings } from './settings.ts'
import type { Came } from './smtp.ts'

const PATIENCE_MS = 10_000

/** Sends one text message. Never throws; says what came of it. */
export type SendText = (message: { to: string; text: string }) => Promise<Came>

/**
 * A telephone number as gateways want it (E.164): eight digits are Danish. Null for what is no number.
 */
export function phoneNumber(written: string): string | null {
  const digits = written.replaceAll(/[\s().-]/g, '').replace(/^00/, '+')
  if (/^\d{8}$/.test(digits)) return `+45${digits}`
  return /^\+\d{8,15}$/.test(digits) ? digits : null
}

/** Text messages through a gateway that takes one POST for each: JSON or a form, with a bearer token. */
export function textThrough(settings: TextSettings): SendText {
  return async ({ to, text }) => {
    const number = phoneNumber(to)
    if (number === null) return 'turned_down'
    const fields = { ...settings.always, [settings.toField]: number, [settings.textField]: text }
    try {
      const answer = await fetch(settings.url, {
        method: 'POST',
        headers: {
          'content-type': settings.form === 'json' ? 'application/json' : 'application/x-www-form-urlencoded',
          ...(settings.token ? { authorization: `Bearer ${settings.token}` } : {}),
        },
        body: settings.form === 'json' ? JSON.stringify(fields) : new URLSearchParams(fields).toString(),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      await answer.body?.cancel()
      if (answer.ok) return 'sent'
      // A number that the gateway does not take is for good; a wrong token or a busy gateway is not about the message.
      return answer.status === 400 || answer.status === 404 || answer.status === 422 ? 'turned_down' : 'away'
    } catch {
      return 'away'
    }
  }
}
