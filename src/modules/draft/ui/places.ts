import type { Words } from '#kit/language.ts'
import type { ListedDraft } from '../contract.ts'

type DraftPlace = { name: string; href: (draft: Pick<ListedDraft, 'key' | 'familyId'>) => string }

const family = (draft: Pick<ListedDraft, 'familyId'>) =>
  draft.familyId === null ? '/' : `/familier/${draft.familyId}`

/** A note goes on where it was begun; the third part of its key is the note it corrects. */
const noteHref = (draft: Pick<ListedDraft, 'key' | 'familyId'>) => {
  const corrects = draft.key.split(':')[2]
  return `${family(draft)}/notat${corrects ? `?retter=${corrects}` : ''}`
}

/** Where each kind of draft goes on, by the first part of its key. A module that keeps drafts adds its kind here. */
export const draftPlaces: Words<Record<string, DraftPlace>> = {
  da: {
    contact: { name: 'Log kontakt', href: (draft) => `${family(draft)}/log-kontakt?fra=min-dag` },
    window: { name: 'Åbent vindue', href: (draft) => `${family(draft)}/vindue?fra=min-dag` },
    note: { name: 'Notat', href: noteHref },
    assessment: { name: 'Fælles billede', href: (draft) => `${family(draft)}/faelles-billede` },
    quote: { name: 'Familiens egne ord', href: (draft) => `${family(draft)}/plan` },
    goal: { name: 'Mål i planen', href: (draft) => `${family(draft)}/plan` },
    other: { name: 'Noget, du er begyndt på', href: family },
  },
  en: {
    contact: { name: 'Log contact', href: (draft) => `${family(draft)}/log-kontakt?fra=min-dag` },
    window: { name: 'Open window', href: (draft) => `${family(draft)}/vindue?fra=min-dag` },
    note: { name: 'Note', href: noteHref },
    assessment: { name: 'Shared picture', href: (draft) => `${family(draft)}/faelles-billede` },
    quote: { name: 'The family’s own words', href: (draft) => `${family(draft)}/plan` },
    goal: { name: 'Goal of the plan', href: (draft) => `${family(draft)}/plan` },
    other: { name: 'Something you have begun', href: family },
  },
}

/** The name of a draft and the way back to it. */
export function placeOfDraft(
  places: Record<string, DraftPlace>,
  draft: ListedDraft,
): { name: string; href: string } {
  const place = places[draft.kind] ?? places['other']
  return { name: place?.name ?? draft.kind, href: place?.href(draft) ?? '/' }
}
