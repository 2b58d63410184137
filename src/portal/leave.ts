import { postJson } from '#kit/call.ts'

/** Where the quick way out goes: a page that many have open (ux.md 3, Access, sharing, safety). */
const elsewhere = 'https://www.dr.dk/'

/** Away at once: the page is emptied before anything is sent, the session ends, and this page is not the one before. */
export function leaveFast(): void {
  document.getElementById('root')?.replaceChildren()
  void postJson('citizen/session.sign-out', {}, { last: true })
  window.location.replace(elsewhere)
}

/** A page that the browser has kept for the way back is not shown again as it was, but asked for anew. */
export function neverFromMemory(): void {
  window.addEventListener('pageshow', ({ persisted }) => persisted && window.location.reload())
}
