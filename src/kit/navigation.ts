import { useCallback } from 'react'
import { useParams, useRouter, useRouterState } from '@tanstack/react-router'

/** Goes to a path of the tool, as a link would. `replace` leaves no step in the browser's history. */
export function useGo(): (path: string, options?: { replace?: boolean }) => void {
  const router = useRouter()
  return useCallback(
    (path, options) => void router.navigate({ href: path, replace: options?.replace ?? false }),
    [router],
  )
}

/** The path shown now, without search and hash. */
export function usePath(): string {
  return useRouterState({ select: (state) => state.location.pathname })
}

/** A part of the path, such as `familyId` of `/familier/$familyId`. Throws where the route has no such part. */
export function usePathPart(name: string): string {
  const parts: Record<string, string | undefined> = useParams({ strict: false })
  const part = parts[name]
  if (part === undefined) throw new Error(`The route has no part named ${name}`)
  return part
}

/**
 * A choice that belongs in the address, so that it survives reload and can be sent to a colleague: a filter, a week.
 * Never a name, a CPR number or what someone searched for (ux.md section 3).
 */
export function useAddressChoice(name: string, fallback: string): [string, (value: string) => void] {
  const router = useRouter()
  const value = useRouterState({
    select: (state): unknown => (state.location.search as Record<string, unknown>)[name],
  })
  const set = useCallback(
    (next: string) => {
      const url = new URL(router.state.location.href, window.location.origin)
      if (next === fallback) url.searchParams.delete(name)
      else url.searchParams.set(name, next)
      void router.navigate({ href: url.pathname + url.search, replace: true, resetScroll: false })
    },
    [router, name, fallback],
  )
  // The router reads `36` as a number; a choice is always text.
  return [value === undefined ? fallback : JSON.stringify(value).replace(/^"|"$/g, ''), set]
}
