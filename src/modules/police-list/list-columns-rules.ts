import type { ListField, ListMapping } from './list-contract.ts'
import { fold } from '#core/name.ts'

/** Headings that police lists and spreadsheets use, folded. Within a field the surer ones stand first. */
const HEADINGS: Record<ListField, readonly string[]> = {
  name: ['navn', 'fulde navn', 'barnets navn', 'den unges navn', 'person', 'name', 'full name'],
  givenName: [
    'fornavn',
    'fornavne',
    'for og mellemnavn',
    'first name',
    'given name',
    'given names',
    'forename',
  ],
  familyName: ['efternavn', 'efternavne', 'slaegtsnavn', 'last name', 'family name', 'surname'],
  birthDate: [
    'foedselsdato',
    'foedselsdag',
    'foedt',
    'foedt den',
    'foeds dato',
    'foeddato',
    'date of birth',
    'birth date',
    'birthdate',
    'dob',
    'born',
  ],
  cpr: [
    'cpr',
    'cpr nr',
    'cprnr',
    'cpr nummer',
    'cprnummer',
    'personnummer',
    'personnr',
    'person nr',
    'cpr number',
    'cpr no',
    'personal number',
  ],
  address: ['adresse', 'bopael', 'folkeregisteradresse', 'bopaelsadresse', 'address', 'home address'],
  postalCode: ['postnr', 'postnummer', 'postal code', 'zip'],
  town: ['by', 'bynavn', 'postdistrikt', 'town', 'city'],
  district: ['kreds', 'politikreds', 'politidistrikt', 'district'],
  reason: [
    'begrundelse',
    'noedvendighed',
    'begrundelse for videregivelse',
    'aarsag',
    'anledning',
    'hvorfor',
    'arsag',
    'reason',
    'necessity',
  ],
  concern: ['bekymring', 'bekymringer', 'concern'],
  remark: ['bemaerkning', 'bemaerkninger', 'note', 'noter', 'remark', 'remarks'],
  contactDate: [
    'kontaktdato',
    'dato for kontakt',
    'seneste kontakt',
    'sidste kontakt',
    'kontakt den',
    'haendelsesdato',
    'truffet den',
    'truffet',
    'contact date',
    'date of contact',
    'last contact',
    'dato',
    'date',
  ],
}

/**
 * Guesses which column holds what, by Danish and English headings, whatever their case and marks. Words in brackets
 * and after a colon are left aside ("Begrundelse (§ 115)"). A heading that is only nearly right is not guessed
 * ("Navn på mor"): a person then points it out. No column is given to two fields.
 */
export function guessMapping(columns: readonly string[]): ListMapping {
  const headings = columns.map(plainHeading)
  const mapping: ListMapping = {}
  for (const [field, words] of Object.entries(HEADINGS) as [ListField, readonly string[]][]) {
    const word = words.map(squeezed).find((word) => headings.includes(word))
    if (word !== undefined) mapping[field] = headings.indexOf(word)
  }
  return mapping
}

/** A heading to compare by: "C.P.R.-nr" and "CPR nr." are one; what stands in brackets or after a colon is left aside. */
export function plainHeading(heading: string): string {
  return squeezed(fold(heading.replaceAll(/\([^)]*\)|:.*$/g, '')))
}

function squeezed(words: string): string {
  return words.replaceAll(' ', '')
}

/** What keeps a list from being read with this mapping: a person needs a name and a birth date, if only in the CPR. */
export function whyNotMapped(mapping: ListMapping): 'no-name-column' | 'no-birth-date-column' | null {
  const hasBothNames = mapping.givenName !== undefined && mapping.familyName !== undefined
  if (mapping.name === undefined && !hasBothNames) return 'no-name-column'
  return mapping.birthDate === undefined && mapping.cpr === undefined ? 'no-birth-date-column' : null
}
