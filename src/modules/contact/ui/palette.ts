import type { PaletteSource } from '#kit/palette.ts'
import { agreedText } from './agreed-text.ts'
import { text } from './text.ts'
import { windowText } from './window-text.ts'

/** What can be done with each of my families, in the palette: log a contact, open a window, see what is agreed. */
export const contactPalette: PaletteSource = {
  group: 'do',
  entries: ({ language, families }) =>
    families.flatMap(({ familyId, name }) => [
      {
        id: `log:${familyId}`,
        label: text[language].title,
        hint: name,
        href: `/familier/${familyId}/log-kontakt`,
      },
      {
        id: `window:${familyId}`,
        label: windowText[language].new,
        hint: name,
        href: `/familier/${familyId}/vindue/nyt`,
      },
      {
        id: `agreed:${familyId}`,
        label: agreedText[language].title,
        hint: name,
        href: `/familier/${familyId}/aftaler`,
      },
    ]),
}
