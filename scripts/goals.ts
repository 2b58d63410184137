import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { asOwner, openDatabase, prepareDatabase } from '#server/database/open.ts'
import { openPostgres } from '#server/postgres/open-postgres.ts'
import { fillBench, prepareBench } from '../bench/load.ts'
import { benchCaller, measureWorkspace } from '../bench/workspace.ts'
import { columnMatrix } from './goals/columns.ts'
import { emergency } from './goals/emergency.ts'
import { protectedText } from './goals/protected-text.ts'
import { smallCells } from './goals/figures.ts'
import { completeness } from './goals/completeness.ts'
import { costOfWalls } from './goals/cost.ts'
import { existence } from './goals/existence.ts'
import { extractTime } from './goals/extract.ts'
import { hostileSql } from './goals/hostile.ts'
import { logThroughput } from './goals/log.ts'
import { markersInLog } from './goals/markers.ts'
import type { Ground, Measured } from './goals/measure.ts'
import { noLogNoData } from './goals/no-log.ts'
import { sampling } from './goals/review.ts'
import { revocation } from './goals/revocation.ts'
import { everyRoute } from './goals/routes.ts'
import { forgeries, matrix, metamorphicLaws, policyMutants, randomWorlds } from './goals/rule.ts'
import { sealing } from './goals/sealing.ts'
import { tampering } from './goals/tamper.ts'
import { taint } from './goals/taint.ts'
import { lintsCatch } from './goals/walls.ts'
import { buildWorldsOn } from '#test/database.ts'

/** A3: opening a family, with its own log commit, at 1,000 families. */
async function opening({ database, owner }: Ground, families: string[]): Promise<Measured> {
  const { open, wallsRatio } = await measureWorkspace(database.road, owner, families, 200)
  return {
    id: 'A3',
    says: 'p95 in ms of opening a family: log row committed, walls, five facts',
    value: Math.round(open.p95 * 10) / 10,
    target: '<= 10',
    ok: open.p95 <= 10,
    control: {
      says: `the same without log and walls is faster (ratio ${wallsRatio.toFixed(1)})`,
      failed: wallsRatio > 1,
    },
  }
}

/**
 * Measures the goals of security.md that exist so far; each line names its target, and each control must fail.
 * `npm run goals -- G9 A7` measures those alone.
 */
async function main(): Promise<void> {
  const state = await mkdtemp(
    path.join(process.getuid?.() === 0 ? '/var/lib' : os.tmpdir(), 'samspil-goals-'),
  )
  const postgres = await openPostgres({ state, log: () => {} })
  try {
    const key = Buffer.alloc(32, 5)
    await prepareDatabase(postgres, 'goals', key)
    const database = await openDatabase(postgres, 'goals', { key, clock: () => new Date() })
    await asOwner(postgres, 'goals', async (owner) => {
      const ground: Ground = { cluster: postgres, database, owner }
      await prepareBench(owner)
      const families = await fillBench(owner, 1, 1_000)
      const caller = await benchCaller(owner)
      buildWorldsOn(postgres, database)
      const goals: Record<string, () => Promise<Measured> | Measured> = {
        G5: () => lintsCatch(ground),
        G1: () => matrix(ground),
        G2: () => columnMatrix(ground),
        G3: () => randomWorlds(ground),
        T02: () => metamorphicLaws(ground),
        G4: () => policyMutants(ground),
        G7: () => forgeries(ground),
        G6: () => hostileSql(ground, key),
        G8: revocation,
        G9: everyRoute,
        G10: () => existence(ground),
        G11: () => costOfWalls(ground, caller, families),
        G12: () => taint(ground),
        G13: protectedText,
        A3: () => opening(ground, families),
        A4: () => tampering(ground),
        A5: () => sealing(ground, caller),
        A6: () => logThroughput(ground, caller),
        A1: () => noLogNoData(ground, caller, families),
        A7: () => extractTime(ground, caller, families[0] ?? ''),
        A8: sampling,
        A9: () => emergency(ground),
        A10: () => markersInLog(ground, caller),
        A2: () => completeness(ground, caller, families, postgres),
        P1: smallCells,
      }
      const asked = process.argv.slice(2)
      for (const [id, goal] of Object.entries(goals))
        if (asked.length === 0 || asked.includes(id)) report(await goal())
    })
    await database.close()
  } finally {
    await postgres.stop()
    await rm(state, { recursive: true, force: true })
  }
}

function report({ id, says, value, target, ok, control }: Measured): void {
  console.log(
    `GOAL ${id} ${value} ${target.replaceAll(' ', '')} ${ok && control.failed ? 'ok' : 'fail'}   # ${says}; control: ${control.says}${control.failed ? '' : ' — THE CONTROL DID NOT FAIL'}`,
  )
  if (!ok || !control.failed) process.exitCode = 1
}

await main()
