import type { NewPerson } from '../contract.ts'
import type { FamilyMember } from '../people-contract.ts'

/** A person as the form holds it while it is being filled in. */
export type PersonDraft = Omit<NewPerson, 'birthDate' | 'part' | 'sex' | 'phone' | 'cpr'> & {
  birthDate: string | null
  part: NewPerson['part'] | null
  sex: 'f' | 'm' | 'none' | null
  phone: string
  cpr: string
}

export function emptyPerson(part: NewPerson['part'] | null): PersonDraft {
  return {
    givenName: '',
    familyName: '',
    birthDate: null,
    part,
    sex: null,
    participates: true,
    atHome: true,
    protected: false,
    phone: '',
    language: 'da',
    cpr: '',
  }
}

export function draftOf(person: FamilyMember): PersonDraft {
  const {
    givenName,
    familyName,
    bornOn,
    part,
    sex,
    participates,
    atHome,
    protected: hidden,
    phone,
    language,
  } = person
  return {
    givenName,
    familyName,
    birthDate: bornOn,
    part,
    sex: sex ?? 'none',
    participates,
    atHome,
    protected: hidden,
    phone: phone ?? '',
    language,
    cpr: '',
  }
}

/** What is sent; null while something that must be there is missing. */
export function personOf(draft: PersonDraft): NewPerson | null {
  const { birthDate, part, sex, phone, cpr } = draft
  if (birthDate === null || part === null) return null
  return {
    ...draft,
    birthDate,
    part,
    sex: sex === 'none' ? null : sex,
    phone: phone.trim() === '' ? null : phone.trim(),
    cpr: cpr.trim() === '' ? null : cpr.trim(),
  }
}

/** Languages offered for talking and writing; a code of ISO 639. */
const languages = [
  'da',
  'ar',
  'am',
  'bs',
  'de',
  'en',
  'es',
  'fa',
  'fo',
  'fr',
  'kl',
  'ku',
  'pl',
  'ps',
  'ro',
  'ru',
  'so',
  'sq',
  'sr',
  'sv',
  'ta',
  'th',
  'ti',
  'tl',
  'tr',
  'uk',
  'ur',
  'vi',
  'zh',
]

export function languageOptions(shownIn: 'da' | 'en'): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([shownIn], { type: 'language' })
  return languages.map((code) => ({ value: code, label: names.of(code) ?? code }))
}

type Sentences = { pickGiven: string; pickFamily: string; pickBirth: string; pickPart: string }

/** A sentence for each field that must be filled in and is not, by the field's name in the form. */
export function missingIn(draft: PersonDraft, t: Sentences, prefix = ''): Record<string, string> {
  return {
    ...(draft.givenName.trim() ? {} : { [`${prefix}givenName`]: t.pickGiven }),
    ...(draft.familyName.trim() ? {} : { [`${prefix}familyName`]: t.pickFamily }),
    ...(draft.birthDate ? {} : { [`${prefix}birthDate`]: t.pickBirth }),
    ...(draft.part ? {} : { [`${prefix}part`]: t.pickPart }),
  }
}
