import { compareDanish, matchesText } from '#kit/fold.ts'
import type { PaletteContext, PaletteEntry, PaletteSource } from '#kit/palette.ts'

export type PaletteGroup = { id: 'families' | 'do' | 'pages'; entries: readonly PaletteEntry[] }

type Searchable = {
  context: PaletteContext
  pages: readonly PaletteEntry[]
  sources: readonly PaletteSource[]
}

/** At most so many lines in each group: a person reads the first few and types another letter. */
const MOST = 6

/** The lines to show for what was typed, in three groups of fixed order; groups without a line are left out. */
export function findEntries(typed: string, { context, pages, sources }: Searchable): PaletteGroup[] {
  const from = (group: 'do' | 'pages') =>
    sources.filter((source) => source.group === group).flatMap((source) => source.entries(context))
  const groups: PaletteGroup[] = [
    { id: 'families', entries: familyEntries(context) },
    // Every verb times every family is too much to read before anything is typed.
    { id: 'do', entries: typed.trim() === '' ? [] : from('do') },
    { id: 'pages', entries: [...pages, ...from('pages')] },
  ]
  return groups
    .map(({ id, entries }) => ({
      id,
      entries: entries.filter((entry) => matches(typed, entry)).slice(0, MOST),
    }))
    .filter(({ entries }) => entries.length > 0)
}

function matches(typed: string, { label, hint }: PaletteEntry): boolean {
  return matchesText(typed, hint ? `${label} ${hint}` : label)
}

function familyEntries({ families }: PaletteContext): PaletteEntry[] {
  return [...families]
    .sort((a, b) => compareDanish(a.name, b.name))
    .map(({ familyId, name }) => ({
      id: `family:${familyId}`,
      label: name,
      href: `/familier/${familyId}`,
    }))
}
