import { useRead } from '#kit/use-read.ts'

/** Whether this is a police account, which sees only the room of an open meeting; null until it is known. */
export function useIsPolice(): boolean | null {
  return useRead('staff.me', {}).data?.roles.includes('police') ?? null
}
