import closeWithGrace from 'close-with-grace'
import { existsSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import { readConfig, type Config } from '#server/config.ts'
import { demoFile } from '#server/demo-accounts.ts'
import { startSamspil } from '#server/start.ts'
import { prepareCitizens } from './demo/citizens.ts'
import { buildDemo, demoAccountList, demoPassword } from './demo/build.ts'
import { buildWebIfOld } from './web-build.ts'

const say = (line: string) => console.log(line)

/** Settings of a demonstration: a state directory of its own, so that it never touches an installation's data. */
export function demoConfig(env: NodeJS.ProcessEnv): Config {
  const config = readConfig(env)
  return { ...config, demo: true, state: env.SAMSPIL_STATE ? config.state : path.join(config.state, 'demo') }
}

/** Builds the browser part when it is missing or old, starts, loads the municipality of Vestby and serves it. */
export async function demo(config: Config): Promise<() => Promise<void>> {
  await buildWebIfOld(say)
  say('Starter databasen …')
  const citizens = await prepareCitizens(config)
  const samspil = await startSamspil({ ...config, signInFile: citizens.signInFile }, say)
  await citizens.mount(samspil.http)
  if (!existsSync(demoFile(config.state))) {
    say('Indlæser demonstrationskommunen Vestby. Alle personer er opdigtede …')
    await buildDemo(samspil, config, say)
  }
  await samspil.schedule.runOnce()
  await samspil.http.listen({ port: config.port, host: config.host })
  say('')
  for (const account of demoAccountList)
    say(`  ${account.login.padEnd(8)} ${account.name.padEnd(14)} ${account.role}`)
  say(
    `\nAdgangskode til dem alle: ${demoPassword}\nFamiliernes side: ${config.url}/min-side (prøve-log-ind, ikke MitID)\nSamspil er klar på ${config.url}`,
  )
  return samspil.stop
}

if (import.meta.main) {
  const config = demoConfig(process.env)
  if (process.argv.includes('--fresh')) await rm(config.state, { recursive: true, force: true })
  const stop = await demo(config)
  closeWithGrace({ delay: 10_000 }, stop)
}
