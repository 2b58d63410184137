import path from 'node:path'
import { z } from 'zod'
import { messageEnvironment, messageFaults, messageSettings, type MessageSettings } from './mail/settings.ts'
import { stateDirectory } from './postgres/state-directory.ts'

const environment = z.object({
  PORT: z.coerce
    .number({ error: 'PORT skal være et tal mellem 1 og 65535' })
    .int()
    .min(0)
    .max(65_535)
    .default(4600),
  HOST: z.string().default('127.0.0.1'),
  SAMSPIL_STATE: z.string().optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//, 'DATABASE_URL skal begynde med postgresql://')
    .optional(),
  SAMSPIL_PG_BIN: z.string().optional(),
  SAMSPIL_URL: z
    .url({ error: 'SAMSPIL_URL skal være den adresse, browseren bruger, fx https://samspil.kommune.dk' })
    .optional(),
  SAMSPIL_SESSION_HOURS: z.coerce.number().min(1).max(24).default(10),
  SAMSPIL_CLAMD: z
    .string()
    .regex(/^(\/.+|[^\s/:]+:\d+)$/, 'SAMSPIL_CLAMD skal være vært:port eller stien til en socket')
    .optional(),
  SAMSPIL_WITNESS_URL: z
    .url({
      protocol: /^https?$/,
      error:
        'SAMSPIL_WITNESS_URL skal være en http- eller https-adresse, som loggens kontrolpunkter sendes til',
    })
    .optional(),
  ...messageEnvironment,
  SAMSPIL_SIGN_IN: z.string().optional(),
  SAMSPIL_PROXY: z
    .string()
    .regex(/^[\d.:a-fA-F/, ]+$/, 'SAMSPIL_PROXY skal være proxyens IP-adresse, flere med komma imellem')
    .optional(),
  SAMSPIL_BACKUP: z
    .string()
    .refine((text) => path.isAbsolute(text), 'SAMSPIL_BACKUP skal være hele stien til en mappe')
    .optional(),
  SAMSPIL_BACKUP_DAYS: z.coerce
    .number({ error: 'SAMSPIL_BACKUP_DAYS skal være et helt tal fra 1 til 365' })
    .int('SAMSPIL_BACKUP_DAYS skal være et helt tal fra 1 til 365')
    .min(1, 'SAMSPIL_BACKUP_DAYS skal være mindst 1')
    .max(365, 'SAMSPIL_BACKUP_DAYS skal være højst 365')
    .default(30),
  SAMSPIL_DEMO: z.enum(['0', '1']).default('0'),
})

/** Settings of the process; docs/configuration.md describes each. */
export type Config = {
  port: number
  host: string
  state: string
  databaseUrl: string | undefined
  binaries: string | undefined
  url: string
  secure: boolean
  sessionHours: number
  witnessUrl: string | undefined
  /** The mailbox of somebody outside who keeps the log's checkpoints. */
  witnessMail: string | undefined
  /** How e-mail and text messages are sent. */
  messages: MessageSettings
  /** Where identity providers stand. */
  signInFile: string
  /** Reverse proxies whose word for the caller's address is believed. */
  proxies: string[]
  /** Where a backup is put each day, and for how many days each is kept; null: none is taken. */
  backup?: { directory: string; keepDays: number } | null
  demo: boolean
  /** Where ClamAV's daemon listens; without it attachments stay closed until a colleague decides. */
  clamd?: string | undefined
  /** Where the server's own log goes instead of standard output; a proof reads it there. */
  log?: { write: (line: string) => void }
}

/** Reads and checks the environment. Throws one Danish message that names every wrong variable. */
export function readConfig(env: NodeJS.ProcessEnv): Config {
  const parsed = environment.safeParse(env)
  if (!parsed.success)
    throw new Error(
      `Opsætningen er forkert. ${parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')}`,
    )
  const values = parsed.data
  const faults = messageFaults(values)
  if (faults.length > 0) throw new Error(`Opsætningen er forkert. ${faults.join('; ')}`)
  const url = values.SAMSPIL_URL ?? `http://localhost:${values.PORT}`
  return {
    port: values.PORT,
    host: values.HOST,
    state: stateDirectory(env),
    databaseUrl: values.DATABASE_URL,
    binaries: values.SAMSPIL_PG_BIN,
    url,
    secure: url.startsWith('https://'),
    sessionHours: values.SAMSPIL_SESSION_HOURS,
    witnessUrl: values.SAMSPIL_WITNESS_URL,
    witnessMail: values.SAMSPIL_WITNESS_MAIL,
    messages: messageSettings(values),
    signInFile: values.SAMSPIL_SIGN_IN ?? path.join(stateDirectory(env), 'sign-in.json'),
    proxies: (values.SAMSPIL_PROXY ?? '').split(/[, ]+/).filter(Boolean),
    backup: values.SAMSPIL_BACKUP
      ? { directory: values.SAMSPIL_BACKUP, keepDays: values.SAMSPIL_BACKUP_DAYS }
      : null,
    demo: values.SAMSPIL_DEMO === '1',
    clamd: values.SAMSPIL_CLAMD,
  }
}
