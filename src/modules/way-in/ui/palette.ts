import type { PaletteSource } from '#kit/palette.ts'

const words = {
  da: { take: 'Tag imod en besked fra en familie', way: 'Én vej ind' },
  en: { take: 'Take a message from a family', way: 'One way in' },
}

/** Taking a message can be done from anywhere: the telephone rings when it rings. */
export const wayInPalette: PaletteSource = {
  group: 'do',
  entries: ({ language, places, families }) => [
    ...(places.includes('families') || places.includes('supervision')
      ? [{ id: 'take-message', label: words[language].take, href: '/beskeder' }]
      : []),
    ...families.map(({ familyId, name }) => ({
      id: `way-in:${familyId}`,
      label: words[language].way,
      hint: name,
      href: `/familier/${familyId}/vej-ind`,
    })),
  ],
}
