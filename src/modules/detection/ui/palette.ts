import type { PaletteSource } from '#kit/palette.ts'

const words = {
  da: { add: 'Nyt signal', early: 'Tidlig hjælp', plan: 'Planlæg listemøde', meetings: 'Listemøder' },
  en: { add: 'New signal', early: 'Early help', plan: 'Plan a list meeting', meetings: 'List meetings' },
}

/** What can be done about early help from anywhere. No card and no meeting by name: both open from their own screens. */
export const earlyHelpVerbs: PaletteSource = {
  group: 'do',
  entries: ({ language, places }) => {
    if (!places.includes('early-help')) return []
    return [
      {
        id: 'detection:add',
        label: words[language].add,
        hint: words[language].early,
        href: '/tidlig-hjaelp?gør=nyt-signal',
      },
      { id: 'detection:plan', label: words[language].plan, href: '/moeder?gør=planlæg' },
    ]
  },
}

export const earlyHelpPages: PaletteSource = {
  group: 'pages',
  entries: ({ language, places }) =>
    places.includes('meetings')
      ? [{ id: 'detection:meetings', label: words[language].meetings, href: '/moeder' }]
      : [],
}
