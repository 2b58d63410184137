import '@fontsource/ibm-plex-sans/400.css'
import '@fontsource/ibm-plex-sans/600.css'
import '#kit/kit.css'
import './shell.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { RouterProvider } from '@tanstack/react-router'
import { createReadCache, KitProvider } from '#kit/KitProvider.tsx'
import { followPreferences } from '#kit/preferences.ts'
import { createStaffRouter } from './router.tsx'

followPreferences(document.documentElement)

const router = createStaffRouter()
const client = createReadCache()

createRoot(document.getElementById('root') as HTMLElement).render(
  <StrictMode>
    <KitProvider client={client} navigate={(href) => void router.navigate({ href })}>
      <RouterProvider router={router} />
    </KitProvider>
  </StrictMode>,
)
