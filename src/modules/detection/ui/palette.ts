import type { PaletteSource } from '#kit/palette.ts'

const words = {
  da: {
    worried: 'Jeg er bekymret for en ung',
    add: 'Nyt signal',
    early: 'Tidlig hjælp',
    plan: 'Planlæg listemøde',
    meetings: 'Listemøder',
  },
  en: {
    worried: 'I am worried about a young person',
    add: 'New signal',
    early: 'Early help',
    plan: 'Plan a list meeting',
    meetings: 'List meetings',
  },
}

/** What can be done about early help from anywhere. No card and no meeting by name: both open from their own screens. */
export const earlyHelpVerbs: PaletteSource = {
  group: 'do',
  entries: ({ language, places }) => {
    const worried = { id: 'concern:report', label: words[language].worried, href: '/bekymring/ny' }
    if (!places.includes('early-help')) return places.includes('families') ? [worried] : []
    return [
      worried,
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
