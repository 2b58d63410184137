import { z } from 'zod'
import type { Context } from '#core/context.ts'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { operation, theFamily } from '#core/operation.ts'
import { onTheTeam } from '#core/policy.ts'
import { found, Refusal } from '#core/refusal.ts'
import { fileNote, noteList, readersBefore, wholeNote, type FileNote } from './note-contract.ts'
import { findCorrected, findNote, findPersonOf, insertNote, listNotes } from './note-queries.ts'
import { filingField, filingReasons, whyNotFile } from './note-rules.ts'
import { getReaderFacts, listHiddenRows } from './readers-queries.ts'
import { readersByClass, readersOf } from './readers-rules.ts'

const purpose = 'SAGSBEHANDLING'

/**
 * Puts a note in the journal. It belongs to the writer's department and is never changed; a correction is a new note that
 * names the old one (HG-12). What came out of a § 115 meeting keeps that mark through every correction (HG-02).
 */
export const file = operation({
  kind: 'write',
  purpose,
  input: fileNote,
  output: z.object({ noteId: id }),
  opens: theFamily,
  allow: onTheTeam,
  async run(context, note) {
    const { tx, actor, now } = context
    const department = departmentOf(context)
    if (note.personId !== null) found(await findPersonOf(tx, note.familyId, note.personId), 'Personen')
    const corrected = await correctedBy(context, note)
    const why = whyNotFile(note, { today: today(now), department, roles: actor.roles, corrected })
    if (why) {
      const field = filingField(why, note)
      const fields = field ? { [field]: filingReasons[why] } : undefined
      throw new Refusal(field ? 'invalid' : 'conflict', why, filingReasons[why], fields)
    }
    const provenance = note.provenance ?? corrected?.provenance ?? null
    return insertNote(context, { ...note, department, provenance, corrects: note.corrects ?? null })
  },
  audit: ({ familyId, personId, class: content, corrects }, { noteId }) => ({
    familyIds: [familyId],
    ...(personId ? { personIds: [personId] } : {}),
    ids: { noteId, ...(corrects ? { corrects } : {}) },
    codes: { class: content },
  }),
})

/** The subjects and dates of the notes that the reader may see, and how many there are that they may not. */
export const list = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: noteList,
  opens: theFamily,
  allow: onTheTeam,
  run: async ({ tx }, { familyId }) => ({
    notes: await listNotes(tx, familyId),
    hidden: await listHiddenRows(tx, 'note'),
  }),
  audit: ({ familyId }, { notes }) => ({ familyIds: [familyId], counts: { notes: notes.length } }),
})

/** One note in full, with who can read it. */
export const show = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id, noteId: id }),
  output: wholeNote,
  opens: theFamily,
  allow: onTheTeam,
  async run({ tx, actor }, { familyId, noteId }) {
    const note = found(await findNote(tx, familyId, noteId), 'Notatet')
    const readers = readersOf(note, await getReaderFacts(tx, familyId))
    return { ...note, readers, ours: actor.departments.includes(note.department) }
  },
  audit: ({ familyId, noteId }, { personId, class: content }) => ({
    familyIds: [familyId],
    ...(personId ? { personIds: [personId] } : {}),
    ids: { noteId },
    codes: { class: content },
  }),
})

/** Who will be able to read what I am about to write: said under the field before it is filed (ux.md 3, reader line). */
export const readers = operation({
  kind: 'read',
  purpose,
  input: z.object({ familyId: id }),
  output: readersBefore,
  opens: theFamily,
  allow: onTheTeam,
  async run(context, { familyId }) {
    const department = departmentOf(context)
    const facts = await getReaderFacts(context.tx, familyId)
    return readersByClass(department, facts.people, facts)
  },
  audit: () => ({}),
})

/** The department that what I write belongs to. */
function departmentOf({ actor }: Context): string {
  return found(actor.departments[0], 'Din afdeling')
}

async function correctedBy({ tx }: Context, { familyId, corrects }: FileNote) {
  return corrects === undefined ? null : found(await findCorrected(tx, familyId, corrects), 'Notatet')
}
