import type { FirstWords, ListedFirstWords } from './contract.ts'

type Version = FirstWords & { inUse: boolean; setBy: string; setOn: string; setAt: string }

/** What a municipality offers: its own newest version of each, and what was shipped where it has none. In the order of the shipped, own last. */
export function firstWordsNow(own: readonly Version[], shipped: readonly FirstWords[]): ListedFirstWords[] {
  const newest = new Map<string, Version>()
  for (const one of own) if ((newest.get(one.code)?.setAt ?? '') < one.setAt) newest.set(one.code, one)
  const before = shipped.map(
    (one): ListedFirstWords => newest.get(one.code) ?? { ...one, inUse: true, setBy: null, setOn: null },
  )
  const further = [...newest.values()]
    .filter(({ code }) => shipped.every((one) => one.code !== code))
    .toSorted((a, b) => a.code.localeCompare(b.code))
  return [...before, ...further].map(({ code, occasion, danish, english, inUse, setBy, setOn }) => ({
    code,
    occasion,
    danish,
    english,
    inUse,
    setBy,
    setOn,
  }))
}

/** The words with the name and number of whoever says them; what is not known stays to be filled in by hand. */
export function spokenBy(text: string, who: { name: string | null; phone: string | null }): string {
  return text
    .replaceAll('[navn]', () => who.name ?? '[navn]')
    .replaceAll('[telefon]', () => who.phone ?? '[telefon]')
}

/** The address that opens a phone's own text message with these words written; nothing is sent by itself. */
export function textMessageLink(phone: string, words: string): string {
  return `sms:${phone.replaceAll(/[^\d+]/g, '')}?&body=${encodeURIComponent(words)}`
}

/** A short code from what the words begin with: `hej-det-er`. The place makes it the only one of its kind. */
export function codeFor(danish: string, taken: readonly string[]): string {
  const plain = danish
    .toLowerCase()
    .replaceAll('æ', 'ae')
    .replaceAll('ø', 'oe')
    .replaceAll('å', 'aa')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '')
    .slice(0, 30)
  const first = plain.length >= 2 ? plain : 'ord'
  const free = (place: number): string => {
    const code = place === 1 ? first : `${first}-${place}`
    return taken.includes(code) ? free(place + 1) : code
  }
  return free(1)
}
