import { useText } from '#kit/language.ts'
import { useAddressChoice } from '#kit/navigation.ts'
import { text } from './text.ts'

export type WayBack = {
  href: string
  label: string
  /** Whether what was just saved is shown there, with undo. */
  showsWhatWasSaved: boolean
  /** The name of the place, to hand on in an address. */
  from: string
}

/** Where a sheet was opened from, by `fra` in the address: Min dag, or a tab of the family. */
export function useWayBack(familyId: string): WayBack {
  const t = useText(text)
  const [from] = useAddressChoice('fra', '')
  if (from === 'min-dag') return { href: '/', label: t.backToDay, showsWhatWasSaved: true, from }
  const tab = /^[a-z-]+$/.test(from) ? `/${from}` : ''
  return { href: `/familier/${familyId}${tab}`, label: t.back, showsWhatWasSaved: false, from }
}
