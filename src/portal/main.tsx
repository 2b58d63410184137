import '@fontsource/ibm-plex-sans/latin-400.css'
import '@fontsource/ibm-plex-sans/latin-600.css'
import '#kit/tokens.css'
import '#kit/css/base.css'
import '#kit/css/controls.css'
import '#kit/css/content.css'
import '#kit/css/print.css'
import './portal.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { neverFromMemory } from './leave.ts'
import { Portal } from './Portal.tsx'
import { followTheme } from './theme.ts'
import { WordsProvider } from './words.tsx'

followTheme(document.documentElement)
neverFromMemory()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <WordsProvider>
      <Portal />
    </WordsProvider>
  </StrictMode>,
)
