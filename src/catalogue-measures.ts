import * as journalMeasures from '#modules/journal/measure-operations.ts'
import * as mandate from '#modules/mandate/operations.ts'
import * as types from '#modules/mandate/type-operations.ts'

/** What can be given to a family, and who may say yes to it. */
export const measures = {
  'journal.record-measure': journalMeasures.recordAMeasure,
  'journal.take-back-measure': journalMeasures.takeBackMeasure,
  'journal.settle-measure': journalMeasures.settle,
  'journal.measures': journalMeasures.measures,
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
