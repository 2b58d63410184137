import type { ListFileProblem, ListMark, ListProblem } from './list-contract.ts'

/** The same sentence in the two languages of the screens. */
export type Words = { da: string; en: string }

/** What is said when a file cannot be read as a list: what it is, and what to do. */
export const FILE_WORDS: Record<ListFileProblem, Words> = {
  empty: {
    da: 'Filen er tom. Bed politiet om at sende listen igen.',
    en: 'The file is empty. Ask the police to send the list again.',
  },
  'too-large': {
    da: 'Filen er for stor: højst 2 MB. Slet billeder og andre ark, og prøv igen.',
    en: 'The file is too large: at most 2 MB. Delete pictures and other sheets, and try again.',
  },
  'too-many-rows': {
    da: 'Listen har mere end 12.000 rækker. Del den i flere filer.',
    en: 'The list has more than 12,000 rows. Split it into several files.',
  },
  'too-many-columns': {
    da: 'Listen har mere end 60 kolonner. Slet dem, der ikke bruges.',
    en: 'The list has more than 60 columns. Delete those that are not used.',
  },
  'no-rows': {
    da: 'Der er ingen rækker under overskrifterne. Se, om det er det rigtige ark.',
    en: 'There are no rows below the headings. Check that it is the right sheet.',
  },
  password: {
    da: 'Filen er låst med adgangskode. Åbn den i Excel, fjern adgangskoden, gem den, og prøv igen.',
    en: 'The file is locked with a password. Open it in Excel, remove the password, save it, and try again.',
  },
  'old-excel': {
    da: 'Det er en gammel Excel-fil (.xls). Åbn den i Excel, gem den som .xlsx, og prøv igen.',
    en: 'This is an old Excel file (.xls). Open it in Excel, save it as .xlsx, and try again.',
  },
  'open-document': {
    da: 'Det er et LibreOffice-ark (.ods). Åbn det, gem det som Excel (.xlsx) eller CSV, og prøv igen.',
    en: 'This is a LibreOffice sheet (.ods). Open it, save it as Excel (.xlsx) or CSV, and try again.',
  },
  word: {
    da: 'Det er et tekstdokument. Kopiér tabellen til et Excel-ark, gem det, og prøv igen.',
    en: 'This is a text document. Copy the table to an Excel sheet, save it, and try again.',
  },
  pdf: {
    da: 'Det er en PDF. Bed politiet om listen som Excel eller CSV, eller skriv personerne ind.',
    en: 'This is a PDF. Ask the police for the list as Excel or CSV, or type the persons in.',
  },
  picture: {
    da: 'Det er et billede. Bed politiet om listen som Excel eller CSV, eller skriv personerne ind.',
    en: 'This is a picture. Ask the police for the list as Excel or CSV, or type the persons in.',
  },
  'web-page': {
    da: 'Filen er en hjemmeside eller XML, også hvis den hedder .xls. Åbn den i Excel, gem den som .xlsx, og prøv igen.',
    en: 'The file is a web page or XML, even if it is called .xls. Open it in Excel, save it as .xlsx, and try again.',
  },
  zip: {
    da: 'Det er en zip-fil. Pak den ud, og vælg selve listen.',
    en: 'This is a zip file. Unpack it and choose the list itself.',
  },
  'not-a-list': {
    da: 'Filen kan ikke læses som en liste. Brug Excel (.xlsx) eller CSV.',
    en: 'The file cannot be read as a list. Use Excel (.xlsx) or CSV.',
  },
  damaged: {
    da: 'Filen er beskadiget. Bed politiet om at sende den igen.',
    en: 'The file is damaged. Ask the police to send it again.',
  },
  quotes: {
    da: 'Et anførselstegn (") bliver ikke lukket, så rækkerne flyder sammen. Ret det, eller gem listen som Excel (.xlsx).',
    en: 'A quotation mark (") is never closed, so rows run together. Correct it, or save the list as Excel (.xlsx).',
  },
  'broken-letters': {
    da: 'Æ, ø og å er gået i stykker i filen. Bed om listen som Excel (.xlsx), så navnene bliver rigtige.',
    en: 'The letters æ, ø and å are broken in the file. Ask for the list as Excel (.xlsx) to get the names right.',
  },
}

/** What is said about a row that was not taken. `heading` is the column's own heading, `value` what stands in it. */
export const ROW_WORDS: Record<ListProblem, (heading: string, value: string) => Words> = {
  'too-many-cells': () => ({
    da: 'Rækken har flere felter end overskrifterne. Giv kolonnen en overskrift, eller sæt anførselstegn om tekst med komma.',
    en: 'The row has more cells than headings. Give the column a heading, or put quotation marks around text with commas.',
  }),
  'too-long': (heading) => ({
    da: `Teksten i »${heading}« er for lang: højst 2.000 tegn. Forkort den.`,
    en: `The text in "${heading}" is too long: at most 2,000 characters. Shorten it.`,
  }),
  'no-name': () => ({
    da: 'Navnet mangler. Skriv det, eller slet rækken.',
    en: 'The name is missing. Write it, or delete the row.',
  }),
  'cpr-digits': (heading) => ({
    da: `»${heading}« har ikke ti cifre. Skriv hele nummeret, eller lad feltet være tomt.`,
    en: `"${heading}" does not have ten digits. Write the whole number, or leave the cell empty.`,
  }),
  'cpr-date': (heading) => ({
    da: `»${heading}« begynder med en dato, der ikke findes. Spørg politiet om nummeret.`,
    en: `"${heading}" begins with a date that does not exist. Ask the police for the number.`,
  }),
  'no-birth-date': () => ({
    da: 'Fødselsdatoen mangler, og der er intet CPR-nummer. Skriv en af delene.',
    en: 'The birth date is missing and there is no personal number. Write one of them.',
  }),
  'birth-date-unreadable': (heading, value) => unreadable(heading, value),
  'birth-date-number': (heading, value) => number(heading, value),
  'birth-date-ahead': (heading, value) => ({
    da: `»${heading}« er en dag, der ikke er kommet endnu: ${value}. Ret den.`,
    en: `"${heading}" is a day that has not come yet: ${value}. Correct it.`,
  }),
  'cpr-disagrees': (heading, value) => ({
    da: `»${heading}« siger ${value}, men CPR-nummeret siger en anden dag. Spørg politiet, hvad der er rigtigt.`,
    en: `"${heading}" says ${value}, but the personal number says another day. Ask the police which is right.`,
  }),
  'contact-date-unreadable': (heading, value) => unreadable(heading, value),
  'contact-date-number': (heading, value) => number(heading, value),
  'contact-date-ahead': (heading, value) => ({
    da: `»${heading}« er en dag, der ikke er kommet endnu: ${value}. Ret den.`,
    en: `"${heading}" is a day that has not come yet: ${value}. Correct it.`,
  }),
  'contact-before-birth': (heading, value) => ({
    da: `»${heading}« ligger før fødselsdatoen: ${value}. Ret en af dem.`,
    en: `"${heading}" lies before the birth date: ${value}. Correct one of them.`,
  }),
}

/** What is said beside a row that was taken but deserves a look. */
export const MARK_WORDS: Record<ListMark, Words> = {
  'age-outside': { da: 'Uden for indsatsens alder', en: 'Outside the ages of the programme' },
  'check-digit': {
    da: 'Usædvanligt kontrolciffer: se nummeret efter',
    en: 'Unusual check digit: look at the number again',
  },
  'replacement-number': { da: 'Erstatningsnummer', en: 'Replacement number' },
  'date-from-number': {
    da: 'en dato stod som et tal: se, om den er rigtig',
    en: 'a date stood as a number: check that it is right',
  },
  'zero-restored': {
    da: 'Regnearket havde fjernet det første 0 i nummeret',
    en: 'The spreadsheet had removed the first 0 of the number',
  },
  'no-reason': {
    da: 'Ingen begrundelse: skriv på mødet, hvorfor det er nødvendigt at dele',
    en: 'No reason given: write at the meeting why sharing is necessary',
  },
}

function unreadable(heading: string, value: string): Words {
  return {
    da: `»${heading}« er ikke en dato, der findes: »${value}«. Skriv den som 31-12-2012.`,
    en: `"${heading}" is not a date that exists: "${value}". Write it as 31-12-2012.`,
  }
}

function number(heading: string, value: string): Words {
  return {
    da: `»${heading}« er et tal og ikke en dato: ${value}. Vælg datoformat til kolonnen i Excel, og gem igen.`,
    en: `"${heading}" is a number and not a date: ${value}. Choose a date format for the column in Excel and save again.`,
  }
}
