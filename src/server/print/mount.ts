import type { FastifyInstance } from 'fastify'
import type { Config } from '../config.ts'
import type { Database } from '../database/open.ts'
import { mountDecisionPrint } from './decision-route.ts'
import { mountExtractPrint } from './extract-route.ts'
import { mountFarewellPrint } from './farewell-route.ts'
import { mountLogFiles } from './log-route.ts'
import { mountMinutesPrint } from './minutes-route.ts'
import { createPdfPrinter } from './pdf.ts'
import { mountPlanPrint } from './plan-route.ts'

/** Every route that gives a file, with one printer between them. */
export function mountPrint(app: FastifyInstance, config: Config, database: Database): void {
  const printer = createPdfPrinter()
  app.addHook('onClose', () => printer.close())
  const ground = { app, config, database, printer }
  mountPlanPrint(ground)
  mountExtractPrint(ground)
  mountFarewellPrint(ground)
  mountDecisionPrint(ground)
  mountLogFiles(ground)
  mountMinutesPrint(ground)
}
