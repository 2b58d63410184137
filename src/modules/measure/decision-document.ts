import { today } from '#core/day.ts'
import {
  facts,
  heading,
  note,
  paragraph,
  printDocument,
  type Block,
  type PrintDocument,
} from '#core/document.ts'
import { writtenDay } from '#core/written-day.ts'
import { formatKroner } from './grant-words.ts'
import type { Letter } from './contract.ts'

const day = (on: string) => writtenDay(on, 'da')

/**
 * The letter that tells a decision in plain Danish: what was decided, why, under which law, that they were asked first, and how
 * to complain (forvaltningsloven §§ 22-26; HG-10, HG-11). The child's own words are not in it: it also goes to the parents.
 */
export function decisionDocument(letter: Letter): PrintDocument {
  const { grant, municipality, recipients, contact, madeAt } = letter
  return printDocument(
    {
      title:
        grant.outcome === 'granted'
          ? `Du har fået ja til: ${grant.name}`
          : `Du har fået nej til: ${grant.name}`,
      subtitle: `${municipality} · afgørelse om ${grant.person} · ${day(today(new Date(grant.decidedAt ?? madeAt)))}`,
      confidentiality: 'Fortroligt',
    },
    new Date(madeAt),
    [
      facts([
        { label: 'Brevet er til', value: recipients.map(({ name }) => name).join(', ') },
        ...(grant.outcome === 'granted' ? granted(grant) : []),
      ]),
      heading(1, 'Det har vi besluttet'),
      paragraph(
        grant.outcome === 'granted'
          ? `${grant.person} får ${grant.name} fra ${day(grant.startsOn)}.`
          : `${grant.person} får ikke ${grant.name}.`,
      ),
      ...(grant.purpose ? [paragraph(`Det skal føre til: ${grant.purpose}`)] : []),
      heading(1, 'Derfor'),
      paragraph(grant.reason ?? ''),
      paragraph(`Vi har brugt denne regel: ${grant.law}.`),
      heading(1, 'Sådan har I været med'),
      ...asked(letter),
      heading(1, 'Hvis du er uenig'),
      ...complaining(grant),
      heading(1, 'Spørg os'),
      paragraph(
        `Ring til ${contact.name}${contact.phone ? ` på ${contact.phone}` : ''}. Vi forklarer gerne brevet, og du må gerne have en med til samtaler.`,
      ),
      note('Du kan bede om at se, hvad kommunen har skrevet i sagen (aktindsigt). Spørg din kontakt.'),
    ],
  )
}

function granted(grant: Letter['grant']) {
  return [
    { label: 'Begynder', value: day(grant.startsOn) },
    ...(grant.weeks === null ? [] : [{ label: 'Varer', value: `${grant.weeks} uger` }]),
    ...(grant.kroner ? [{ label: 'Kommunen betaler', value: `op til ${formatKroner(grant.kroner)}` }] : []),
  ]
}

function asked({ grant, viewOn, consentBy, consentOn, hearing, hearingOn }: Letter): Block[] {
  return [
    ...(viewOn ? [paragraph(`Vi talte med ${grant.person} den ${day(viewOn)}, før vi besluttede det.`)] : []),
    ...(consentBy && consentOn ? [paragraph(`${consentBy} sagde ja den ${day(consentOn)}.`)] : []),
    ...(hearing === 'heard' && hearingOn
      ? [paragraph(`I fik lov til at sige jeres mening til det, sagen bygger på, den ${day(hearingOn)}.`)]
      : []),
    ...(hearing === 'left_out'
      ? [paragraph('I blev ikke spurgt først. Grunden står i sagen, og din kontakt kan forklare den.')]
      : []),
    ...(hearing === 'not_needed'
      ? [paragraph('I har fået det, der blev ønsket. Derfor var der ikke noget, I skulle spørges om mere.')]
      : []),
  ]
}

function complaining({ complaint, complaintUntil }: Letter['grant']): Block[] {
  if (complaint === 'no_other_authority')
    return [
      paragraph('Loven siger, at man ikke kan klage til andre over den her afgørelse.'),
      paragraph('Du kan altid bede os se på den igen. Ring eller skriv til din kontakt.'),
    ]
  const by = complaintUntil ? `senest ${day(complaintUntil)}` : 'inden 4 uger fra den dag, du får brevet'
  return [
    paragraph(`Du kan klage. Send eller ring din klage til kommunen ${by}.`),
    paragraph(
      'Vi ser først på sagen igen. Ændrer vi ikke afgørelsen, sender vi klagen videre til Ankestyrelsen, som bestemmer. Det koster ikke noget, og vi hjælper gerne med at skrive klagen.',
    ),
  ]
}
