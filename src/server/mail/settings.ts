import { z } from 'zod'

export type SmtpSettings = { url: string; from: string }
export type TextSettings = {
  url: string
  token: string | undefined
  /** Names of the gateway's fields for the number and the words, and what else it wants each time. */
  toField: string
  textField: string
  always: Record<string, string>
  form: 'json' | 'form'
}
/** By what this server can reach people; what is not set up is off. */
export type MessageSettings = { smtp?: SmtpSettings; text?: TextSettings }

const fields = z.string().transform((value, context) => {
  try {
    return z.record(z.string(), z.string()).parse(JSON.parse(value))
  } catch {
    context.addIssue('SAMSPIL_SMS_FIELDS skal være JSON med felter og tekst, fx {"from":"Samspil"}')
    return z.NEVER
  }
})

/** The part of the environment that says how messages are sent (docs/configuration.md). */
export const messageEnvironment = {
  SAMSPIL_SMTP_URL: z
    .url({
      protocol: /^smtps?$/,
      error:
        'SAMSPIL_SMTP_URL skal begynde med smtp:// eller smtps://, fx smtps://bruger:kode@mail.kommune.dk',
    })
    .optional(),
  SAMSPIL_MAIL_FROM: z
    .email({ error: 'SAMSPIL_MAIL_FROM skal være den mailadresse, beskeder sendes fra' })
    .optional(),
  SAMSPIL_WITNESS_MAIL: z
    .email({ error: 'SAMSPIL_WITNESS_MAIL skal være den mailadresse, der får loggens kontrolpunkter' })
    .optional(),
  SAMSPIL_SMS_URL: z
    .url({
      protocol: /^https?$/,
      error: 'SAMSPIL_SMS_URL skal være sms-udbyderens http- eller https-adresse',
    })
    .optional(),
  SAMSPIL_SMS_TOKEN: z.string().min(1).optional(),
  SAMSPIL_SMS_TO_FIELD: z.string().min(1).default('to'),
  SAMSPIL_SMS_TEXT_FIELD: z.string().min(1).default('text'),
  SAMSPIL_SMS_FIELDS: fields.optional(),
  SAMSPIL_SMS_FORM: z
    .enum(['json', 'form'], { error: 'SAMSPIL_SMS_FORM skal være json eller form' })
    .default('json'),
}

type Values = z.infer<z.ZodObject<typeof messageEnvironment>>

/** Settings that hold only together: one alone is a mistake and not half a setting. */
export function messageFaults(values: Values): string[] {
  const { SAMSPIL_SMTP_URL: smtp, SAMSPIL_MAIL_FROM: from, SAMSPIL_WITNESS_MAIL: witness } = values
  return [
    ...((smtp === undefined) === (from === undefined)
      ? []
      : ['SAMSPIL_SMTP_URL og SAMSPIL_MAIL_FROM hører sammen: sæt begge, eller ingen af dem']),
    ...(witness !== undefined && smtp === undefined
      ? ['SAMSPIL_WITNESS_MAIL kræver en mailserver: sæt SAMSPIL_SMTP_URL og SAMSPIL_MAIL_FROM']
      : []),
  ]
}

export function messageSettings(values: Values): MessageSettings {
  const { SAMSPIL_SMTP_URL: smtp, SAMSPIL_MAIL_FROM: from, SAMSPIL_SMS_URL: sms } = values
  return {
    ...(smtp && from ? { smtp: { url: smtp, from } } : {}),
    ...(sms
      ? {
          text: {
            url: sms,
            token: values.SAMSPIL_SMS_TOKEN,
            toField: values.SAMSPIL_SMS_TO_FIELD,
            textField: values.SAMSPIL_SMS_TEXT_FIELD,
            always: values.SAMSPIL_SMS_FIELDS ?? {},
            form: values.SAMSPIL_SMS_FORM,
          },
        }
      : {}),
  }
}
