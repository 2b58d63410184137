import type { Client } from 'pg'
import { citizenCatalogue, type CitizenOperationName } from '#catalogue'
import { readConfig } from '#server/config.ts'
import type { Database } from '#server/database/open.ts'
import { buildHttp } from '#server/http.ts'
import { sampleOf } from '../inputs.ts'
import { namesTold } from './citizen-door.ts'
import { lawfulMarks, marksIn } from './hostile-ground.ts'
import { postTo } from './route-walk.ts'
import { askers } from './situations.ts'
import { taintGround } from './taint-ground.ts'
import { marksInTheLog } from './taint-walk.ts'

export type TastedByCitizen = {
  who: string
  call: CitizenOperationName
  status: number
  lawful: number
  leaked: string[]
  inLog: string[]
}

/**
 * Every operation of the citizens, by every kind of citizen, in a world where each word is a marker: what comes back must stand
 * on a page that the oracle opens to them, or be a given name of theirs or of a child in their custody. `fault`, as SQL, is
 * planted before and mended after.
 */
export async function tasteAsCitizens(
  owner: Client,
  database: Database,
  plant: { fault: string; mend: string } | null = null,
): Promise<TastedByCitizen[]> {
  const http = await buildHttp(readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' }), database)
  const tasted: TastedByCitizen[] = []
  for (const kind of askers.keys()) {
    if (askers[kind]?.[1] !== 'samspil_portal') continue
    const { ground, taster } = await taintGround(owner, database, kind)
    try {
      if (plant) await owner.query(plant.fault)
      const lawful = lawfulMarks(ground, taster.actor, taster.readable)
      for (const word of namesTold(ground.world, taster.actor)) lawful.add(word)
      for (const call of Object.keys(citizenCatalogue) as CitizenOperationName[]) {
        const input = sampleOf(citizenCatalogue[call].input)
        const { statusCode: status, body } = await postTo(http, `/api/citizen/${call}`, taster.cookie, input)
        const found = marksIn(body)
        const beyond = found.filter((word) => !lawful.has(word))
        tasted.push({
          who: taster.name,
          call,
          status,
          lawful: found.length - beyond.length,
          leaked: beyond.map((word) => {
            const { table = 'an unknown marker', column = word } = ground.marks.get(word) ?? {}
            return `${table}.${column}`
          }),
          inLog: await marksInTheLog(owner),
        })
      }
    } finally {
      if (plant) await owner.query(plant.mend)
      await ground.clean()
    }
  }
  await http.close()
  return tasted
}
