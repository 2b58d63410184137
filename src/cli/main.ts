import type { Command } from './io.ts'

/** Every command and where it lives; loaded when it is called. */
const commands: Record<string, { says: string; load: () => Promise<Command> }> = {
  'list check': {
    says: 'Hvad en import af en liste ville tage imod og afvise, og hvorfor',
    load: async () => (await import('./list-check.ts')).listCheck,
  },
  'may-share': {
    says: 'Om en videregivelse må ske, afgjort ud fra en beskrevet situation',
    load: async () => (await import('./may-share.ts')).mayShareCommand,
  },
  load: {
    says: 'Krav på en familie: pres uge for uge, sammenstød og forslag',
    load: async () => (await import('./load.ts')).load,
  },
  suppress: {
    says: 'Diskretionsregler for tabeller: hvad der må vises',
    load: async () => (await import('./suppress.ts')).suppressTables,
  },
  economy: {
    says: 'Omkostninger, scenarier og nulpunkt',
    load: async () => (await import('./economy.ts')).economy,
  },
  evaluate: {
    says: 'Statistik for små grupper med sammenligning',
    load: async () => (await import('./evaluate.ts')).evaluate,
  },
  'audit verify': {
    says: 'Efterprøver en log, der er hentet ud',
    load: async () => (await import('./audit-verify.ts')).auditVerify,
  },
  'audit export': {
    says: 'Henter en kommunes log ud',
    load: async () => (await import('./audit-export.ts')).auditExport,
  },
  'mail receive': {
    says: 'Tager en mail til en familie imod, fra mailserveren',
    load: async () => (await import('./mail-receive.ts')).mailReceive,
  },
  'backup take': {
    says: 'Tager en krypteret sikkerhedskopi, også mens Samspil kører',
    load: async () => (await import('./backup.ts')).backupTake,
  },
  'backup list': {
    says: 'Hvilke sikkerhedskopier der ligger',
    load: async () => (await import('./backup.ts')).backupList,
  },
  'backup verify': {
    says: 'Efterprøver hver byte i en sikkerhedskopi',
    load: async () => (await import('./backup.ts')).backupVerify,
  },
  'backup restore': {
    says: 'Lægger en sikkerhedskopi i en tom mappe',
    load: async () => (await import('./backup.ts')).backupRestore,
  },
}

function help(): string {
  const lines = Object.entries(commands).map(([name, { says }]) => `  ${name.padEnd(14)} ${says}`)
  return [
    'samspil KOMMANDO [--json] [--help]',
    '',
    ...lines,
    '',
    'Svarkode: 0 udført, 1 svaret er nej eller en prøve fejlede, 2 input blev ikke forstået.',
  ].join('\n')
}

const words = process.argv.slice(2)
const name = Object.keys(commands).find(
  (command) => command === words.slice(0, command.split(' ').length).join(' '),
)
const io = { out: (line: string) => console.log(line), err: (line: string) => console.error(line) }
if (!name || !commands[name]) {
  const asked = words.length === 0 || words[0] === '--help'
  if (!asked) {
    io.err(`Kommandoen findes ikke: ${words[0]}. Se --help.`)
    io.err(`There is no such command: ${words[0]}. See --help.`)
  }
  if (asked) io.out(help())
  process.exitCode = asked ? 0 : 2
} else {
  const run = await commands[name].load()
  process.exitCode = await run(words.slice(name.split(' ').length), io)
}
