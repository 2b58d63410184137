import * as trailCanaries from '#modules/trail/canary-operations.ts'
import * as trailSignals from '#modules/trail/signal-trap-operations.ts'
import * as trailExtract from '#modules/trail/extract-operations.ts'
import * as log from '#modules/trail/operations.ts'
import * as trailReview from '#modules/trail/review-operations.ts'

/** The log, the citizen’s extract, reviews and invented families that nobody has reason to open. */
export const trail = {
  'trail.status': log.status,
  'trail.alarms': log.alarmsForLeader,
  'trail.see-alarm': log.seeAlarm,
  'trail.rows': log.rows,
  'trail.export': log.exportRows,
  'trail.choices': log.choices,
  'trail.choose': log.choose,
  'trail.forget': log.forget,
  'trail.plant-canary': trailCanaries.plant,
  'trail.canaries': trailCanaries.list,
  'trail.lift-canary': trailCanaries.lift,
  'trail.plant-canary-signal': trailSignals.plant,
  'trail.canary-signals': trailSignals.list,
  'trail.lift-canary-signal': trailSignals.lift,
  'trail.extract': trailExtract.ofPerson,
  'trail.extract-by-cpr': trailExtract.byCpr,
  'trail.reviews': trailReview.list,
  'trail.draw-review': trailReview.draw,
  'trail.review': trailReview.show,
  'trail.judge': trailReview.judge,
  'trail.close-review': trailReview.close,
}
