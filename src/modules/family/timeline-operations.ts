import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { askTimeline, timeline as timelineShape } from './timeline-contract.ts'
import { listEntries, listHidden, type EntryRow } from './timeline-queries.ts'
import { kindsOf, strandOf } from './timeline-rules.ts'

/** What happened in and around the family, across departments, newest first, in pages (ux.md 2.3). */
export const timeline = operation({
  kind: 'read',
  purpose: 'SAGSBEHANDLING',
  input: askTimeline,
  output: timelineShape,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx }, { familyId, strand, personId, department, before, limit }) {
    const rows = await listEntries(tx, {
      familyId,
      kinds: kindsOf(strand),
      personId: personId ?? null,
      department: department ?? null,
      before: before ?? null,
      limit: limit + 1,
    })
    const departments = await listHidden(tx)
    const page = rows.slice(0, limit)
    const last = rows.length > limit ? page.at(-1) : undefined
    return {
      entries: page.map(toEntry),
      before: last ? { at: last.sortAt, entryId: last.entryId } : null,
      hidden: departments
        .filter(({ number }) => number > 0)
        .map(({ code, name, number }) => ({ department: code, name, number })),
      departments: departments.map(({ code, name }) => ({ code, name })),
    }
  },
  audit: ({ familyId }, { entries }) => ({ familyIds: [familyId], counts: { entries: entries.length } }),
})

function toEntry({ sortAt, timed, onDay, ...row }: EntryRow) {
  return { ...row, strand: strandOf(row.kind), at: timed ? sortAt : onDay }
}
