import type { SendMail } from '../mail/smtp.ts'
import type { Checkpoint } from './format.ts'

const PATIENCE_MS = 10_000

/** A way to hand checkpoints to somebody outside. */
export type WitnessWay = {
  /** Ends the name of the file that says how far this witness has come. */
  mark: 'witnessed' | 'mailed'
  /** How many checkpoints go in one piece. */
  atOnce: number
  /** Why it was not taken, in Danish for the server's log; or null. Never throws. */
  send: (checkpoints: readonly Checkpoint[]) => Promise<string | null>
}

/** Each checkpoint as JSON with POST; taken when the answer is 2xx. */
export function byPost(url: string): WitnessWay {
  const post = async (checkpoint: Checkpoint | undefined) => {
    try {
      const answer = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(checkpoint),
        redirect: 'error',
        signal: AbortSignal.timeout(PATIENCE_MS),
      })
      await answer.body?.cancel()
      return answer.ok ? null : `svar ${answer.status}`
    } catch {
      return 'ingen forbindelse'
    }
  }
  return { mark: 'witnessed', atOnce: 1, send: ([checkpoint]) => post(checkpoint) }
}

/**
 * The checkpoints that are new as one e-mail, with the lines of KOMMUNE.jsonl as a file: put after each other in order, the
 * files of the mailbox are what `samspil audit verify --checkpoints` reads. Holds hashes and numbers, and nothing about anybody.
 */
export function byMail(mail: SendMail, to: string): WitnessWay {
  const send = async (checkpoints: readonly Checkpoint[]) => {
    const [first, last] = [checkpoints[0], checkpoints.at(-1)]
    if (!first || !last) return null
    const numbers = first === last ? first.number : `${first.number}-${last.number}`
    const came = await mail({
      to,
      subject: `Samspil: kontrolpunkt ${numbers} for kommune ${first.tenant}`,
      text: `Gem denne mail uændret. Den er vidne til, at loggen i Samspil for kommune ${first.tenant} ved række ${last.seq} havde hash\n${last.hash}\n`,
      file: {
        name: `${first.tenant}-${numbers}.jsonl`,
        text: checkpoints.map((one) => `${JSON.stringify(one)}\n`).join(''),
      },
    })
    return came === 'sent'
      ? null
      : came === 'away'
        ? 'mailserveren svarer ikke'
        : 'vidnets mailadresse blev afvist'
  }
  return { mark: 'mailed', atOnce: 500, send }
}
