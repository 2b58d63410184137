import * as acts from '#modules/access/operations.ts'
import * as reading from '#modules/access/reading-operations.ts'
import * as texts from '#modules/access/text-operations.ts'

/** Who is kept away from a family, who is let in for a time, and why one sees it. */
export const access = {
  'access.why': reading.why,
  'access.who-sees': reading.whoSees,
  'access.find': reading.find,
  'access.to-seal': reading.toSeal,
  'access.to-restrict': reading.findToRestrict,
  'access.my-openings': reading.myOpenings,
  'access.leader': reading.leader,
  'access.colleagues': reading.colleagues,
  'access.my-recusals': reading.myRecusals,
  'access.notifications': reading.notifications,
  'access.check-text': texts.checkText,
  'access.recuse': acts.declareRecusal,
  'access.lift-recusal': acts.lift,
  'access.hand-over': acts.handItOver,
  'access.appoint': acts.appointContact,
  'access.seal': acts.sealIt,
  'access.unseal': acts.unsealIt,
  'access.restrict': acts.restrictIt,
  'access.lift-restriction': acts.liftTheRestriction,
  'access.supervise': acts.superviseIt,
  'access.break-glass': acts.openInEmergency,
  'access.end-opening': acts.endOpening,
  'access.review': acts.judge,
  'access.seen': acts.markSeen,
}
