import type { Operation } from '#core/operation.ts'
import * as draft from '#modules/draft/operations.ts'
import * as familyCorrections from '#modules/family/correction-operations.ts'
import * as family from '#modules/family/operations.ts'
import * as familyPeople from '#modules/family/people-operations.ts'
import * as familyReading from '#modules/family/reading-operations.ts'
import * as familyTimeline from '#modules/family/timeline-operations.ts'
import * as figures from '#modules/figures/operations.ts'
import * as journalMeasures from '#modules/journal/measure-operations.ts'
import * as journalNotes from '#modules/journal/note-operations.ts'
import * as municipality from '#modules/municipality/operations.ts'
import * as staff from '#modules/staff/operations.ts'

/**
 * Every operation of the system by its name. The browser takes the types from here (`import type`), the server mounts
 * each as POST /api/<name>, and the tests write catalogue/ from it.
 */
export const catalogue = {
  'municipality.get': municipality.get,
  'municipality.add-department': municipality.addADepartment,
  'municipality.configure': municipality.configure,
  'municipality.set-parameter': municipality.setParameter,
  'staff.me': staff.whoAmI,
  'staff.add': staff.add,
  'staff.give-account': staff.giveAccount,
  'staff.add-team': staff.addTeam,
  'staff.seat': staff.seat,
  'staff.sign-out-everywhere': staff.signOutEverywhere,
  'draft.save': draft.save,
  'draft.mine': draft.mine,
  'draft.list': draft.list,
  'draft.discard': draft.discard,
  'draft.purge': draft.purge,
  'family.start': family.start,
  'family.add-person': family.addAPerson,
  'family.relate': family.relate,
  'family.add-to-team': family.addToTeam,
  'family.leave-team': family.leaveTeam,
  'family.add-to-network': family.addToNetwork,
  'family.record-case': family.recordACase,
  'family.record-whereabouts': family.recordPlace,
  'family.reveal-whereabouts': family.revealPlace,
  'family.set-reach': family.setHowToReach,
  'family.move': family.move,
  'family.list': familyReading.list,
  'family.open': familyReading.open,
  'family.overview': familyReading.overview,
  'family.people': familyPeople.people,
  'family.timeline': familyTimeline.timeline,
  'family.update-person': familyCorrections.updateAPerson,
  'family.unrelate': familyCorrections.unrelate,
  'family.remove-from-network': familyCorrections.removeFromNetwork,
  'family.close-case': familyCorrections.closeACase,
  'journal.file': journalNotes.file,
  'journal.list': journalNotes.list,
  'journal.show': journalNotes.show,
  'journal.readers': journalNotes.readers,
  'journal.record-measure': journalMeasures.recordAMeasure,
  'journal.settle-measure': journalMeasures.settle,
  'journal.measures': journalMeasures.measures,
  'figures.release': figures.release,
  'figures.page': figures.page,
}

type All = typeof catalogue
/** Names, inputs and outputs of all operations, as the browser sees them. */
export type Catalogue = { [Name in keyof All]: All[Name] extends Operation<infer I, infer O> ? { input: I; output: O; kind: All[Name]['kind'] } : never }
export type OperationName = keyof Catalogue
