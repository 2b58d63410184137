import type { PaletteSource } from '#kit/palette.ts'
import { text } from './text.ts'

/** Writing a note about each of my families, in the palette. */
export const journalPalette: PaletteSource = {
  group: 'do',
  entries: ({ language, families }) =>
    families.map(({ familyId, name }) => ({
      id: `note:${familyId}`,
      label: text[language].write,
      hint: name,
      href: `/familier/${familyId}/notat`,
    })),
}
