/** The words of the page in one language, by key; `key#one` and its like are the forms that a number asks for. */
export type Catalogue = Readonly<Record<string, string>>

type Plain<Key extends string> = Key extends `${infer Base}#${string}` ? Base : Key
/** Every key that a catalogue of this shape has a text for, without the forms for numbers. */
export type KeyOf<C> = Plain<Extract<keyof C, string>>

export type Values = Readonly<Record<string, string | number>>

/**
 * The text of a key in a language (BCP 47), with `{name}` replaced by its value. A value `count` chooses the form that the
 * language has for that number: two in Danish, six in Arabic. A text that is missing is taken from `fallback`, and a key
 * that nobody has is shown as it is, so that it is found.
 */
export function textOf(
  { catalogue, fallback, language }: { catalogue: Catalogue; fallback: Catalogue; language: string },
  key: string,
  values: Values = {},
): string {
  const { count } = values
  const form = typeof count === 'number' ? `${key}#${new Intl.PluralRules(language).select(count)}` : key
  const text =
    catalogue[form] ?? catalogue[`${key}#other`] ?? fallback[form] ?? fallback[`${key}#other`] ?? key
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole))
}

/** The values that a text asks for. */
export function valuesIn(text: string): string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map((match) => match[1] ?? '').toSorted()
}
