import type { Context } from '#core/context.ts'
import { today } from '#core/day.ts'
import { listOwnTypes } from '#modules/mandate/queries.ts'
import { typesOn } from '#modules/mandate/type-rules.ts'
import { listDepartments } from '#modules/municipality/queries.ts'
import type { StepChoices } from './place-contract.ts'
import { choicesOf } from './place-rules.ts'

/** What a step can be placed under today. */
export async function getChoices({ tx, now }: Context): Promise<StepChoices> {
  return choicesOf(await listDepartments(tx), typesOn(await listOwnTypes(tx), today(now)))
}
