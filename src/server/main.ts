import closeWithGrace from 'close-with-grace'
import { readConfig } from './config.ts'
import { startSamspil } from './start.ts'

if (Number(process.versions.node.split('.')[0]) < 24) {
  console.error(
    `Samspil kræver Node 24 eller nyere; det her er ${process.version}. Start med npm start, som bruger projektets egen Node.`,
  )
  process.exit(1)
}

const config = readConfig(process.env)
const samspil = await startSamspil(config, (line) => console.log(line))
samspil.postgres.onRestart((event) => {
  if (event.kind === 'given-up') process.exit(1)
})
await samspil.schedule.runOnce()
await samspil.http.listen({ port: config.port, host: config.host })
// Before it is said that we answer: whoever reads it may stop us at once.
closeWithGrace({ delay: 10_000 }, () => samspil.stop())
console.log(`Samspil svarer på ${config.url}`)
