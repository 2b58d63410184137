import { useCallback } from 'react'
import { useQueryClient } from '@tanstack/react-query'

/** Fetches every read on the page again, after something was written outside `useWrite`. */
export function useRefresh(): () => void {
  const client = useQueryClient()
  return useCallback(() => void client.invalidateQueries(), [client])
}
