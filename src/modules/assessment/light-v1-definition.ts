import type { Definition } from './definition-contract.ts'
import { firstParts } from './light-v1-first-definition.ts'
import { secondParts } from './light-v1-second-definition.ts'

/**
 * Fælles billede, the light six-part assessment (report 7.1.2; R-ASM-01 to R-ASM-09; ux.md 2.5), version 1.
 * The full tool was kept nowhere because it took too much (R-ASM-02): here are at most 45 inputs and 12 free texts, most of
 * them fetched, in 30 minutes. Published: it is never edited, a change is light-v2.
 */
export const lightV1: Definition = {
  id: 'light-v1',
  parts: [...firstParts, ...secondParts],
  atMost: { family: 1, young: 2, parent: 2, measure: 3 },
}
