import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query'
import { callOperation, type InputOf, type OutputOf, type ReadName, type Refusal } from './call.ts'

/** What a screen knows about something it reads. `data` stays while it is fetched again, so nothing jumps. */
export type Read<T> = {
  data: T | undefined
  refusal: Refusal | null
  /** Nothing to show yet. Use <Loaded> instead of testing it by hand. */
  pending: boolean
  fetching: boolean
  /** When the data was fetched, ISO instant; null before the first answer. */
  fetchedAt: string | null
  again: () => void
}

type ReadOptions = {
  /** False waits, for instance until something is chosen. */
  when?: boolean | undefined
  /** Keep showing the former answer while a changed filter is fetched. */
  keepFormer?: boolean | undefined
  /** Fetch again every so many seconds, for shared screens such as a meeting. */
  everySeconds?: number | undefined
}

/** Reads one operation. All reads are fetched again after any write, so a screen never shows yesterday's answer. */
export function useRead<N extends ReadName>(
  name: N,
  input: InputOf<N>,
  options: ReadOptions = {},
): Read<OutputOf<N>> {
  const client = useQueryClient()
  const queryKey = [name, input]
  const query = useQuery<unknown, RefusedRead>({
    queryKey,
    queryFn: async ({ signal }) => {
      const answer = await callOperation(name, input, {
        signal,
        byItself: options.everySeconds !== undefined && client.getQueryData(queryKey) !== undefined,
      })
      if (answer.ok) return answer.output
      throw new RefusedRead(answer.refusal)
    },
    enabled: options.when ?? true,
    ...(options.keepFormer ? { placeholderData: keepPreviousData } : {}),
    refetchInterval: options.everySeconds ? options.everySeconds * 1000 : false,
  })
  return {
    data: query.data,
    refusal: query.error?.refusal ?? null,
    pending: query.isPending,
    fetching: query.isFetching,
    fetchedAt: query.dataUpdatedAt ? new Date(query.dataUpdatedAt).toISOString() : null,
    again: () => void query.refetch(),
  }
}

/** A refusal on its way through the query cache, which only carries failures as errors. */
export class RefusedRead extends Error {
  readonly refusal: Refusal
  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.name = 'RefusedRead'
    this.refusal = refusal
  }
}
