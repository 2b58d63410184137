import * as journalMeasures from '#modules/journal/measure-operations.ts'
import * as mandate from '#modules/mandate/operations.ts'
import * as asked from '#modules/measure/asked-operations.ts'
import * as grants from '#modules/measure/grant-operations.ts'
import * as groups from '#modules/measure/group-operations.ts'
import * as reading from '#modules/measure/reading-operations.ts'
import * as types from '#modules/mandate/type-operations.ts'

/** What can be given to a family, and who may say yes to it. */
export const measures = {
  'journal.record-measure': journalMeasures.recordAMeasure,
  'journal.take-back-measure': journalMeasures.takeBackMeasure,
  'journal.settle-measure': journalMeasures.settle,
  'journal.measures': journalMeasures.measures,
  'measure.offers': reading.offersNow,
  'measure.list': reading.list,
  'measure.letter': reading.decisionLetter,
  'measure.grant': grants.grant,
  'measure.ask': grants.ask,
  'measure.take-back': grants.takeBack,
  'measure.issue': grants.issue,
  'measure.complain': grants.complain,
  'measure.asked': asked.asked,
  'measure.asked-paper': asked.paper,
  'measure.answer': asked.answer,
  'measure.groups': groups.groups,
  'measure.make-group': groups.make,
  'measure.close-group': groups.close,
  'measure.join-group': groups.join,
  'measure.move-place': groups.move,
  'measure.attend': groups.attend,
  'measure.places': groups.places,
  'mandate.show': mandate.show,
  'mandate.give': mandate.give,
  'mandate.end': mandate.end,
  'mandate.set-hours': mandate.setWorkingHours,
  'mandate.add-absence': mandate.away,
  'mandate.remove-absence': mandate.back,
  'mandate.who-can': mandate.who,
  'mandate.types': types.catalogueToday,
  'mandate.set-type': types.setType,
}
