import { buildWebIfOld } from './web-build.ts'

// Production: the screens as the code beside them says, then the server.
await buildWebIfOld((line) => console.log(line))
await import('#server/main.ts')
