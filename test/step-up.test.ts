import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { execute } from '#core/execute.ts'
import { nothing, operation } from '#core/operation.ts'
import { afterStepUp, hasRole } from '#core/policy.ts'
import { tokenHash } from '#core/secrets.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from './database.ts'
import { newWorld, type Person, type World } from './world.ts'

const protectedAct = operation({
  kind: 'read',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ done: z.boolean() }),
  opens: nothing,
  allow: afterStepUp(hasRole('core')),
  run: async () => ({ done: true }),
  audit: () => ({}),
})

const attempt = (world: World, { caller }: Person) =>
  execute(world.database.road, protectedAct, { name: 'test.protected', caller, input: {} })

async function confirmed(world: World, { caller }: Person, ago: string): Promise<void> {
  await asOwner(testCluster(), world.database.name, (owner) =>
    owner.query(`update gate.session set stepped_up_at = now() - $2::interval where token_hash = $1`, [
      tokenHash(caller.token),
      ago,
    ]),
  )
}

describe('protected actions (security.md T35, ASVS 7.5.3)', () => {
  it('asks the person to confirm who they are, and holds for ten minutes', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    await expect(attempt(world, line)).rejects.toMatchObject({ kind: 'denied', code: 'step-up' })
    await confirmed(world, line, '1 minute')
    await expect(attempt(world, line)).resolves.toEqual({ done: true })
    await confirmed(world, line, '11 minutes')
    await expect(attempt(world, line)).rejects.toMatchObject({ code: 'step-up' })
  })

  it('gives nobody a right they do not have', async () => {
    const world = await newWorld()
    const stig = world.staff('stig')
    await confirmed(world, stig, '0 minutes')
    await expect(attempt(world, stig)).rejects.toMatchObject({ code: 'wrong-role' })
  })
})
