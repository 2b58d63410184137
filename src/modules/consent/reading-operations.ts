import { z } from 'zod'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { matrix, whoSees } from './contract.ts'
import { peopleOf } from './matrix-rules.ts'
import { getFacts, listDepartments, listShares, listToldToPolice } from './queries.ts'
import { viewsOf } from './view-rules.ts'

const purpose = 'SAGSBEHANDLING'
const input = z.object({ familyId: id })

/** Persons by departments: who has said yes to what, on whose word, until when, and who is to be asked again (ux.md 2.16). */
export const show = operation({
  kind: 'read',
  purpose,
  input,
  output: matrix,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId }) {
    const { subjects, basis, reviewMonths, ...facts } = await getFacts(context, familyId)
    const departments = await listDepartments(context.tx, familyId)
    const codes = departments.map(({ code }) => code)
    return {
      basis,
      departments,
      reviewMonths,
      people: peopleOf({ ...facts, basis, people: subjects }, codes),
    }
  },
  audit: () => ({}),
})

/** Who sees what now, in plain words and as each person may be told it. It tells of what the database lets through. */
export const plainly = operation({
  kind: 'read',
  purpose,
  input,
  output: whoSees,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId }) {
    const { subjects, ages, on } = await getFacts(context, familyId)
    const departments = await listDepartments(context.tx, familyId)
    return {
      views: viewsOf({
        people: subjects,
        shares: await listShares(context.tx, familyId),
        toldPolice: (await listToldToPolice(context.tx, familyId)).map(({ personId }) => personId),
        departments,
        ages,
        on,
      }),
    }
  },
  audit: () => ({}),
})
