import type { Context, Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import { asksAgain, opensVersion } from './agreement-rules.ts'
import type { Change } from './contract.ts'

/** The family's plan; the first goal begins it. Two who begin at once begin the same one. */
export async function findOrStartPlan({ tx, actor, now }: Context, familyId: string) {
  await tx.run(sql`
    insert into data.plan (tenant, family_id, started_at, started_by) values (${actor.tenant}, ${familyId}, ${now}, ${actor.staffId}) on conflict (tenant, family_id) do nothing`)
  return tx.one<{ planId: string; versionNo: number }>(
    sql`select id as plan_id, version_no from data.plan where family_id = ${familyId}`,
  )
}

export function listAnsweredVersions(tx: Tx, familyId: string) {
  return tx.many<{ versionNo: number }>(
    sql`select distinct version_no from data.agreement where family_id = ${familyId}`,
  )
}

type NewVersion = {
  familyId: string
  planId: string
  changed: Change[]
  why: string | null
  asksAgain: boolean
}

export async function insertVersion({ tx, actor, now }: Context, made: NewVersion) {
  const { versionNo } = await tx.one<{ versionNo: number }>(sql`
    update data.plan set version_no = version_no + 1, version = version + 1 where family_id = ${made.familyId} and id = ${made.planId} returning version_no`)
  await tx.run(sql`
    insert into data.plan_version (tenant, plan_id, version_no, family_id, changed, why, asks_again, made_at, made_by)
    values (${actor.tenant}, ${made.planId}, ${versionNo}, ${made.familyId}, ${made.changed}::text[], ${made.why}, ${made.asksAgain}, ${now}, ${actor.staffId})`)
  return versionNo
}

/** A plan that somebody has answered becomes a new version by itself when its goals change: a yes is to certain goals. */
export async function openVersionIfAsked(
  context: Context,
  familyId: string,
  plan: { planId: string; versionNo: number },
  change: Change | null,
): Promise<number> {
  const answers = await listAnsweredVersions(context.tx, familyId)
  if (change === null || !opensVersion(change, answers, plan.versionNo)) return plan.versionNo
  return insertVersion(context, {
    familyId,
    planId: plan.planId,
    changed: [change],
    why: null,
    asksAgain: asksAgain([change]),
  })
}
