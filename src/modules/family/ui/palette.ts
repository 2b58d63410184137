import type { PaletteSource } from '#kit/palette.ts'
import { text as listText } from './list-text.ts'
import { text } from './text.ts'

/** What can be done from anywhere: take a family in, or go straight to a family's timeline or people. */
export const familyPalette: PaletteSource = {
  group: 'do',
  entries: ({ language, families, places }) => [
    ...(places.includes('families')
      ? [{ id: 'take-family', label: listText[language].take, href: '/familier?gør=tag-ind' }]
      : []),
    ...families.flatMap(({ familyId, name }) => [
      {
        id: `timeline:${familyId}`,
        label: text[language].tabs.timeline,
        hint: name,
        href: `/familier/${familyId}/tidslinje`,
      },
      {
        id: `people:${familyId}`,
        label: text[language].tabs.people,
        hint: name,
        href: `/familier/${familyId}/personer`,
      },
    ]),
  ],
}
