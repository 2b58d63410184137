import { z } from 'zod'
import { day } from '#core/fields.ts'

const shown = z.int().nullable()
const cells = z.array(z.object({ label: z.string(), shown }))

/** A figure about cases or events with what it rests on; null where the group is too small to be shown. */
export const figure = z.object({ value: z.number().nullable(), n: shown, missing: shown })
export type Figure = z.infer<typeof figure>

/** How much is asked of families over the weeks of a quarter (R-COO-01); none of it says whose weeks they are. */
export const loadFigures = z.object({
  /** Share of the families' weeks in which somebody has more than they have agreed, else than the local setting. */
  weeksOverPercent: figure,
  collisionsPerFamilyMonth: figure,
  /** Requests to hold back, move or merge that got a yes. */
  requestsMet: shown,
  /** Share of the families' weeks, in whole percent, by the most that is asked of any one of them. */
  weeksByMost: cells,
})
export type LoadFigures = z.infer<typeof loadFigures>

/** The steering page of a quarter, after disclosure control (ux.md 2.11). `null` always reads "vises ikke". */
export const steeringFigures = z.object({
  young: shown,
  families: shown,
  byAge: cells,
  byStrand: cells,
  contactsPerFamilyMonth: figure,
  triesPerFamilyMonth: figure,
  outsideHoursPercent: figure,
  promisesKeptPercent: figure,
  hoursToFirstAction: figure,
  windowsInTimePercent: figure,
  familiesPerCoordinator: figure,
  ownScaleThen: figure,
  ownScaleNow: figure,
  assessmentMinutes: figure,
  load: loadFigures,
})
export type SteeringFigures = z.infer<typeof steeringFigures>

export const steeringPage = z.object({
  municipality: z.string(),
  programme: z.string(),
  caseloadCeiling: z.int(),
  windowHours: z.int(),
  smallestCell: z.int(),
  /** The newest quarter first. */
  quarters: z.array(z.object({ from: day, to: day, madeAt: z.string(), figures: steeringFigures })),
})
export type SteeringPage = z.infer<typeof steeringPage>

export const releaseQuarters = z.object({ upTo: day })
