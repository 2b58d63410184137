import * as concern from '#modules/concern/operations.ts'
import * as childNotice from '#modules/child-notice/operations.ts'
import * as criteria from '#modules/criteria/operations.ts'
import * as detectionIntake from '#modules/detection/intake-operations.ts'
import * as detectionLists from '#modules/detection/list-operations.ts'
import * as detectionMeetings from '#modules/detection/meeting-operations.ts'
import * as detection from '#modules/detection/operations.ts'
import * as detectionSignals from '#modules/detection/signal-operations.ts'
import * as intake from '#modules/intake/operations.ts'
import * as minutes from '#modules/minutes/operations.ts'

/** Operations of the way in: concerns, notices about a child, local criteria, lists and the board. */
export const earlyHelp = {
  'concern.report': concern.report,
  'concern.make-link': concern.addLink,
  'concern.close-link': concern.closeLink,
  'concern.links': concern.links,
  'concern.read': concern.read,
  'concern.open-file': concern.openFile,
  'concern.file': concern.file,
  'concern.strands': concern.strands,
  'concern.set-strand': concern.setStrand,
  'child-notice.receive': childNotice.receiveOne,
  'child-notice.assess': childNotice.assess,
  'child-notice.receipt': childNotice.receipt,
  'child-notice.close': childNotice.close,
  'child-notice.list': childNotice.list,
  'child-notice.read': childNotice.read,
  'child-notice.note': childNotice.note,
  'criteria.current': criteria.current,
  'criteria.versions': criteria.versions,
  'criteria.set': criteria.set,
  'criteria.adopt': criteria.adopt,
  'criteria.show': criteria.show,
  'criteria.answer': criteria.answer,
  'criteria.profile': criteria.profile,
  'detection.board': detection.showBoard,
  'detection.show': detection.show,
  'detection.add-signal': detectionIntake.add,
  'detection.describe': detectionSignals.describe,
  'detection.clarify': detectionSignals.clarify,
  'detection.decide': detectionSignals.decide,
  'detection.confirm-match': detectionSignals.confirm,
  'detection.take-in': detectionIntake.takeFamilyIn,
  'detection.meetings': detectionMeetings.list,
  'detection.room': detectionMeetings.theRoom,
  'detection.plan-meeting': detectionMeetings.plan,
  'detection.open-meeting': detectionMeetings.open,
  'detection.admit': detectionMeetings.admitOne,
  'detection.close-meeting': detectionMeetings.close,
  'detection.preview-list': detectionLists.preview,
  'detection.import-list': detectionLists.importAList,
  'detection.purge': detection.purgeSignals,
  'intake.steps': intake.steps,
  'minutes.show': minutes.show,
  'minutes.mine': minutes.mine,
  'minutes.name': minutes.name,
  'minutes.settle': minutes.settle,
}
