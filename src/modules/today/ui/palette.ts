import type { PaletteSource } from '#kit/palette.ts'
import { changeText } from './change-text.ts'

/** The list of one's own recent changes, in the palette. */
export const changesPage: PaletteSource = {
  group: 'pages',
  entries: ({ language, places }) =>
    places.includes('today')
      ? [{ id: 'recent-changes', label: changeText[language].title, href: '/seneste-aendringer' }]
      : [],
}
