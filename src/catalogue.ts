import type { CitizenOperation } from '#core/citizen-operation.ts'
import type { Operation } from '#core/operation.ts'
import { access } from './catalogue-access.ts'
import { staff } from './catalogue-staff.ts'
import { trail } from './catalogue-trail.ts'
import { earlyHelp } from './catalogue-early-help.ts'
import { course } from './catalogue-course.ts'
import { measures } from './catalogue-measures.ts'
import { wordings } from './catalogue-wording.ts'
import * as assessmentAnswers from '#modules/assessment/answer-operations.ts'
import * as assessment from '#modules/assessment/operations.ts'
import * as appointment from '#modules/contact/appointment-operations.ts'
import * as contact from '#modules/contact/contact-operations.ts'
import * as contactLog from '#modules/contact/log-operations.ts'
import * as promise from '#modules/contact/promise-operations.ts'
import * as takeBack from '#modules/contact/take-back-operations.ts'
import * as windowLine from '#modules/contact/line-operations.ts'
import * as window from '#modules/contact/window-operations.ts'
import * as consent from '#modules/consent/operations.ts'
import * as disclosures from '#modules/consent/disclosure-operations.ts'
import * as consentTexts from '#modules/consent/text-operations.ts'
import * as consentReading from '#modules/consent/reading-operations.ts'
import * as demandAround from '#modules/demand/around-operations.ts'
import * as demandCalendar from '#modules/demand/calendar-operations.ts'
import * as demand from '#modules/demand/demand-operations.ts'
import * as demandFeed from '#modules/demand/feed-operations.ts'
import * as demandRequests from '#modules/demand/request-operations.ts'
import * as draft from '#modules/draft/operations.ts'
import * as familyCorrections from '#modules/family/correction-operations.ts'
import * as family from '#modules/family/operations.ts'
import * as familyCourse from '#modules/family/course-operations.ts'
import * as familyPeople from '#modules/family/people-operations.ts'
import * as familyReading from '#modules/family/reading-operations.ts'
import * as familyTimeline from '#modules/family/timeline-operations.ts'
import * as figures from '#modules/figures/operations.ts'
import * as journalNotes from '#modules/journal/note-operations.ts'
import * as handover from '#modules/handover/operations.ts'
import * as municipalityMail from '#modules/municipality/mail-operations.ts'
import * as municipality from '#modules/municipality/operations.ts'
import * as planAdding from '#modules/plan/add-goal-operations.ts'
import * as planAgreement from '#modules/plan/agreement-operations.ts'
import * as planGoals from '#modules/plan/goal-operations.ts'
import * as planPlace from '#modules/plan/place-operations.ts'
import * as planReading from '#modules/plan/reading-operations.ts'
import * as planSteps from '#modules/plan/step-operations.ts'
import * as planWish from '#modules/plan/wish-operations.ts'
import * as planWords from '#modules/plan/words-operations.ts'
import * as portal from '#modules/portal/operations.ts'
import * as portalOfCitizens from '#modules/portal/citizen-operations.ts'
import * as myChanges from '#modules/today/change-operations.ts'
import * as myDay from '#modules/today/operations.ts'

/**
 * Every operation of the system by its name. The browser takes the types from here (`import type`), the server mounts
 * each as POST /api/<name>, and the tests write catalogue/ from it.
 */
export const catalogue = {
  'municipality.get': municipality.get,
  'municipality.add-department': municipality.addADepartment,
  'municipality.rename-department': municipality.renameADepartment,
  'municipality.remove-department': municipality.removeADepartment,
  'municipality.configure': municipality.configure,
  'municipality.set-reminders': municipality.setTheReminders,
  'municipality.set-rhythms': municipality.setTheRhythms,
  'municipality.mail': municipalityMail.mail,
  'municipality.set-mail-domain': municipalityMail.setTheMailDomain,
  'municipality.set-opening-hours': municipality.setTheOpeningHours,
  'municipality.set-parameter': municipality.setParameter,
  ...staff,
  ...wordings,
  'draft.save': draft.save,
  'draft.mine': draft.mine,
  'draft.list': draft.list,
  'draft.discard': draft.discard,
  'draft.purge': draft.purge,
  ...access,
  ...measures,
  'family.start': family.start,
  'family.add-person': family.addAPerson,
  'family.relate': family.relate,
  'family.add-to-team': family.addToTeam,
  'family.leave-team': family.leaveTeam,
  'family.add-to-network': family.addToNetwork,
  'family.record-case': family.recordACase,
  'family.record-whereabouts': family.recordPlace,
  'family.reveal-whereabouts': family.revealPlace,
  'family.set-reach': familyCourse.setHowToReach,
  'family.move': familyCourse.move,
  'family.take-back-move': familyCourse.takeBackMove,
  'family.take-back-person': familyCorrections.takeBackPerson,
  'family.take-back-case': familyCorrections.takeBackCase,
  'family.take-back-place': familyCorrections.takeBackPlace,
  'family.list': familyReading.list,
  'family.open': familyReading.open,
  'family.overview': familyReading.overview,
  'family.people': familyPeople.people,
  'family.timeline': familyTimeline.timeline,
  'family.update-person': familyCorrections.updateAPerson,
  'family.unrelate': familyCorrections.unrelate,
  'family.remove-from-network': familyCorrections.removeFromNetwork,
  'family.close-case': familyCorrections.closeACase,
  'handover.show': handover.show,
  'handover.decide': handover.decideOnCase,
  'handover.acknowledge': handover.acknowledgeCase,
  'handover.pair': handover.pair,
  'journal.file': journalNotes.file,
  'journal.list': journalNotes.list,
  'journal.show': journalNotes.show,
  'journal.readers': journalNotes.readers,
  'assessment.start': assessment.start,
  'assessment.show': assessment.show,
  'assessment.set-with': assessment.setWith,
  'assessment.answer': assessmentAnswers.answer,
  'assessment.time': assessment.time,
  'assessment.finish-part': assessment.finishAPart,
  'assessment.finish': assessment.finish,
  'assessment.take-back-finish': assessment.takeBackFinish,
  'assessment.history': assessment.history,
  ...earlyHelp,
  'consent.disclose': disclosures.disclose,
  'consent.shared': disclosures.listShared,
  'consent.stop-sharing': disclosures.stopSharing,
  'consent.bases': disclosures.listBases,
  'consent.decide-basis': disclosures.decideBasis,
  'consent.texts': consentTexts.texts,
  'consent.set-text': consentTexts.setATextVersion,
  'consent.matrix': consentReading.show,
  'consent.who-sees': consentReading.plainly,
  'consent.ask': consent.ask,
  'consent.answer': consent.answer,
  'consent.withdraw': consent.withdraw,
  'contact.prepare': contact.prepare,
  'contact.log': contactLog.log,
  'contact.undo': contact.undo,
  'contact.list': contact.list,
  'appointment.plan': appointment.plan,
  'appointment.settle': appointment.settle,
  'appointment.reopen': appointment.reopen,
  'appointment.take-back': takeBack.takeBackAppointment,
  'appointment.list': appointment.list,
  'promise.make': promise.make,
  'promise.keep': promise.keep,
  'promise.tell-broken': promise.tellBroken,
  'promise.reopen': promise.reopen,
  'promise.take-back': takeBack.takeBackPromise,
  'promise.move-and-tell': promise.moveAndTell,
  'promise.list': promise.list,
  'window.open': window.open,
  'window.take': window.take,
  'window.give': window.give,
  'window.act': window.act,
  'window.close': window.close,
  'window.take-back': takeBack.takeBackWindow,
  'window.list': window.list,
  'window.line': windowLine.show,
  'demand.calendar': demandCalendar.show,
  'demand.times': demandCalendar.times,
  'demand.two-weeks': demandCalendar.twoWeeks,
  'demand.try': demand.tryOut,
  'demand.add': demand.add,
  'demand.move': demand.move,
  'demand.remove': demand.remove,
  'demand.set-limit': demandAround.agreeLimit,
  'demand.add-own-life': demandAround.addLife,
  'demand.remove-own-life': demandAround.removeLife,
  'demand.note-acute': demandAround.openAcute,
  'demand.close-acute': demandAround.endAcute,
  'demand.set-travel': demandAround.noteTravel,
  'demand.ask': demandRequests.ask,
  'demand.answer': demandRequests.answer,
  'demand.withdraw': demandRequests.withdraw,
  'demand.requests': demandRequests.list,
  'feed.make': demandFeed.make,
  'feed.end': demandFeed.end,
  'feed.mine': demandFeed.mine,
  'plan.show': planReading.show,
  'plan.document': planReading.familyDocument,
  'plan.say': planWords.say,
  'plan.correct-words': planWords.correctTheWords,
  'plan.take-back-words': planWords.takeBackWords,
  'plan.add-goal': planAdding.addAGoal,
  'plan.note-on-goal': planGoals.noteOnAGoal,
  'plan.move-goal': planGoals.moveAGoal,
  'plan.order-goal': planGoals.orderAGoal,
  'plan.set-scale': planGoals.setTheScale,
  'plan.set-wish': planWish.setTheWish,
  'plan.add-step': planSteps.addAStep,
  'plan.update-step': planSteps.updateAStep,
  'plan.step-choices': planPlace.choicesForStep,
  'plan.place-step': planPlace.placeAStep,
  'plan.help-first': planPlace.helpFirstWith,
  'plan.ask': planAgreement.ask,
  'plan.take-back-answer': planAgreement.takeBackAnswer,
  'plan.new-version': planAgreement.makeVersion,
  ...course,
  'portal.prepare': portal.prepareAPage,
  'portal.release': portal.releaseAPage,
  'portal.withdraw': portal.withdrawAPage,
  'portal.released': portal.listReleasedPages,
  'today.get': myDay.get,
  'today.changes': myChanges.changes,
  'figures.release': figures.release,
  'figures.page': figures.page,
  ...trail,
}

/** Names, inputs and outputs of all operations, as the browser sees them. */
export type Catalogue = {
  [Name in keyof typeof catalogue]: (typeof catalogue)[Name] extends Operation<infer I, infer O>
    ? { input: I; output: O; kind: (typeof catalogue)[Name]['kind'] }
    : never
}
export type OperationName = keyof Catalogue

/**
 * What citizens can do at their own door, by name: POST /api/citizen/<name>. A list of its own, so that no colleague can call
 * any of it and no citizen anything else.
 */
export const citizenCatalogue = {
  'portal.mine': portalOfCitizens.readMine,
  'portal.looked': portalOfCitizens.readLooked,
} as const

/** Names, inputs and outputs of the citizens' operations, as their page sees them. */
export type CitizenCatalogue = {
  [Name in keyof typeof citizenCatalogue]: (typeof citizenCatalogue)[Name] extends CitizenOperation<
    infer I,
    infer O
  >
    ? { input: I; output: O }
    : never
}
export type CitizenOperationName = keyof CitizenCatalogue
