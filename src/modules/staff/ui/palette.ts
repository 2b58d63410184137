import type { PaletteSource } from '#kit/palette.ts'
import { text as setupText } from './setup-text.ts'
import { text as teamText } from './team-text.ts'
import { text } from './text.ts'

/** What an administrator can do from anywhere. Nobody by name: a colleague is found on the screen itself. */
export const setupVerbs: PaletteSource = {
  group: 'do',
  entries: ({ language, places }) =>
    places.includes('setup')
      ? [{ id: 'setup:add', label: text[language].add, href: '/opsaetning?gør=ny-kollega' }]
      : [],
}

export const setupPages: PaletteSource = {
  group: 'pages',
  entries: ({ language, places }) => {
    if (!places.includes('setup')) return []
    const { tabs } = setupText[language]
    return [
      { id: 'setup:colleagues', label: text[language].title, href: '/opsaetning' },
      { id: 'setup:teams', label: teamText[language].title, href: '/opsaetning/teams' },
      { id: 'setup:departments', label: tabs.departments, href: '/opsaetning/afdelinger' },
      { id: 'setup:programme', label: tabs.programme, href: '/opsaetning/indsatsen' },
      { id: 'setup:law', label: tabs.law, href: '/opsaetning/lovens-tal' },
    ]
  },
}
