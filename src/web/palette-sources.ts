import type { PaletteSource } from '#kit/palette.ts'
import { contactPalette } from '#modules/contact/ui/palette.ts'
import { familyPalette } from '#modules/family/ui/palette.ts'
import { earlyHelpPages, earlyHelpVerbs } from '#modules/detection/ui/palette.ts'
import { journalPalette } from '#modules/journal/ui/palette.ts'
import { wayInPalette } from '#modules/way-in/ui/palette.ts'
import { setupPages, setupVerbs } from '#modules/staff/ui/palette.ts'
import { changesPage } from '#modules/today/ui/palette.ts'

/** What the modules contribute to the command palette, in the order it is shown. Add a module's source here. */
export const PALETTE_SOURCES: readonly PaletteSource[] = [
  contactPalette,
  familyPalette,
  journalPalette,
  wayInPalette,
  earlyHelpVerbs,
  setupVerbs,
  changesPage,
  earlyHelpPages,
  setupPages,
]
