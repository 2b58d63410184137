/** What is open over the tab: one answer, a question to one person, or a yes that is taken back. `null` is taking part. */
export type Doing =
  | { what: 'look'; personId: string; department: string | null }
  | {
      what: 'put'
      personId: string
      /** What is ticked to begin with; null for what is usual. */
      departments: (string | null)[] | null
      /** With the answers in the same go. */
      notes: boolean
    }
  | { what: 'withdraw'; personId: string; departments: (string | null)[] | null }
