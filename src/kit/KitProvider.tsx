import type { ReactNode } from 'react'
import { I18nProvider } from 'react-aria-components/I18nProvider'
import { RouterProvider } from 'react-aria-components'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { LiveRegion } from './LiveRegion.tsx'
import { UndoProvider } from './UndoProvider.tsx'
import { localeOf, useLanguage } from './language.ts'
import { RefusedRead } from './use-read.ts'

type KitProviderProps = { client: QueryClient; navigate: (href: string) => void; children: ReactNode }

/** What the building blocks need around them. Both shells put it outermost. */
export function KitProvider({ client, navigate, children }: KitProviderProps) {
  const [language] = useLanguage()
  return (
    <I18nProvider locale={localeOf(language)}>
      <RouterProvider navigate={navigate}>
        <QueryClientProvider client={client}>
          <LiveRegion>
            <UndoProvider>{children}</UndoProvider>
          </LiveRegion>
        </QueryClientProvider>
      </RouterProvider>
    </I18nProvider>
  )
}

/** The cache of reads. Answers are shown at once and fetched again when older than 15 seconds. */
export function createReadCache(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A "no" stays a no; only a lost connection or a fault is worth another try.
        retry: (failures, error) => failures < 2 && error instanceof RefusedRead && isPassing(error),
        networkMode: 'always',
      },
    },
  })
}

function isPassing({ refusal }: RefusedRead): boolean {
  return ['busy', 'unexpected', 'offline'].includes(refusal.kind)
}
