import type { Language } from './language.ts'

/** One line of the command palette: a name, a verb or a page, and where it leads. */
export type PaletteEntry = {
  /** Unique among all entries. */
  id: string
  label: string
  /** Beside the label, smaller; searched as well. */
  hint?: string | undefined
  /** Where Enter goes. A verb opens its sheet by address: `/familier/42?gør=log-kontakt`. */
  href: string
}

/** A family of my own, by its name alone: members' names are opened one family at a time. */
export type PaletteFamily = { familyId: string; name: string }

/** What a source may build its entries from. Nothing of it is stored or sent anywhere. */
export type PaletteContext = {
  language: Language
  families: readonly PaletteFamily[]
  /** The places of the menu that are this person's: a source offers nothing that its place would refuse. */
  places: readonly string[]
}

/**
 * A module's contribution to the command palette. Export one from the module's `ui/palette.ts` and add it to
 * `src/web/palette-sources.ts`. `do` holds verbs (`Log kontakt · Familien Birk`), `pages` holds places.
 */
export type PaletteSource = {
  group: 'do' | 'pages'
  entries: (context: PaletteContext) => readonly PaletteEntry[]
}
