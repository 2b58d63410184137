/**
 * What a person has typed and the server does not have yet, kept in this tab's session storage until it is saved.
 * Session storage ends with the tab and is never shared with another, so a draft cannot turn up for someone else.
 */
const DRAFT = 'samspil:draft:'
const CARET = 'samspil:caret'
const OWNER = 'samspil:draft-owner'

export type Caret = { key: string; start: number; end: number }

export function readDraft(key: string): string | null {
  return safely(() => sessionStorage.getItem(DRAFT + key))
}

export function keepDraft(key: string, text: string): void {
  safely(() => sessionStorage.setItem(DRAFT + key, text))
}

export function dropDraft(key: string): void {
  safely(() => sessionStorage.removeItem(DRAFT + key))
}

/** Where the person was writing, so that a reload puts them back in the middle of the word. */
export function keepCaret(caret: Caret): void {
  safely(() => sessionStorage.setItem(CARET, JSON.stringify(caret)))
}

export function readCaret(key: string): Caret | null {
  const stored = safely(() => sessionStorage.getItem(CARET))
  if (!stored) return null
  const caret = JSON.parse(stored) as Caret
  return caret.key === key ? caret : null
}

export function dropCaret(): void {
  safely(() => sessionStorage.removeItem(CARET))
}

/** Drops every draft if they belong to someone else: two colleagues may share a computer and a tab. */
export function claimDrafts(staffId: string): void {
  safely(() => {
    const owner = sessionStorage.getItem(OWNER)
    if (owner !== null && owner !== staffId) {
      const keys = Object.keys(sessionStorage).filter((key) => key.startsWith(DRAFT) || key === CARET)
      for (const key of keys) sessionStorage.removeItem(key)
    }
    sessionStorage.setItem(OWNER, staffId)
  })
}

function safely<T>(read: () => T): T | null {
  try {
    return read()
  } catch {
    // Storage may be closed by policy or full; typing must go on.
    return null
  }
}
