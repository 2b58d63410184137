import type { ContactDetails } from '#modules/family/reach-contract.ts'

/** The details as they stand in the sheet: nothing chosen until somebody chooses. */
export type DetailForm = ContactDetails & {
  throughWords: string
  toldWords: string
  outsideHours: boolean | null
}

export const noDetails: DetailForm = {
  means: null,
  through: null,
  throughWords: '',
  reply: null,
  told: [],
  toldWords: '',
  language: null,
  interpreter: null,
  outsideHours: null,
}

/** What is sent of them; null when nothing was noted, so that a quick log stays as short as it was. */
export function toDetails(form: DetailForm, kind: string | null): ContactDetails | null {
  const { outsideHours: _outsideHours, ...rest } = form
  // An answer that was chosen before the kind was changed to one that reached somebody is no answer any more.
  const reply = kind !== 'tried' && rest.reply !== 'not_now' ? null : rest.reply
  const details = {
    ...rest,
    reply,
    throughWords: rest.throughWords.trim() || null,
    toldWords: rest.toldWords.trim() || null,
  }
  const noted = Object.values(details).some((value) =>
    Array.isArray(value) ? value.length > 0 : value !== null && value !== false,
  )
  return noted ? details : null
}

/** Whether what an older draft kept is such a form. */
export function isDetailForm(kept: unknown): kept is DetailForm {
  return (
    typeof kept === 'object' &&
    kept !== null &&
    Object.keys(noDetails).every((name) => name in kept) &&
    'told' in kept &&
    Array.isArray(kept.told)
  )
}
