import type { PlanOnPaper } from './plan-document.ts'

/** A normal plan of an invented family: three goals, six steps. It must fit on one page. */
export const BIRK: PlanOnPaper = {
  family: 'Familien Birk',
  on: '2026-08-12',
  version: 3,
  quotes: [
    {
      text: 'Vi vil gerne kunne spise sammen uden skænderi. Og Noah skal have noget at stå op til.',
      who: 'Sanne',
      on: '2026-08-12',
    },
  ],
  goals: [
    {
      words: 'Jeg vil spille bold igen.',
      whose: 'Noah',
      scaleThen: 2,
      scaleNow: 7,
      scaleBy: 'Noah',
      helps: ['morfar', 'træner Per'],
      steps: [
        { what: 'Prøvetræning i Vestby BK', who: 'Jonas', by: '2026-09-09', status: 'I gang' },
        { what: 'Køre Noah onsdag', who: 'Karim', by: '2026-09-09', status: 'Ikke startet' },
        {
          what: 'Fritidspas bevilges',
          who: 'Line',
          by: '2026-09-08',
          status: 'Kan ikke endnu – venter på klub',
        },
      ],
    },
    {
      words: 'Vi vil spise sammen to gange om ugen.',
      whose: 'Sanne og Karim',
      scaleThen: 3,
      scaleNow: 4,
      scaleBy: 'Sanne',
      helps: ['at telefonerne ligger i køkkenet'],
      steps: [
        { what: 'Vælge to faste aftener', who: 'Sanne', by: '2026-09-06', status: 'Færdig' },
        { what: 'Flytte jobsamtalen til uge 39', who: 'Hanne', by: '2026-09-07', status: 'Færdig' },
      ],
    },
    {
      words: 'Jeg vil gerne nå det hele på jobbet.',
      whose: 'Karim',
      helps: [],
      steps: [{ what: 'Ringe til chefen sammen', who: 'Line', by: '2026-09-11', status: 'Ikke startet' }],
    },
  ],
  goingWell: ['Noah er i skole hver dag', 'Morfar henter Liv om torsdagen', 'Karim har fået fast job'],
  agreement: [
    { name: 'Sanne', answer: 'yes', on: '2026-08-12' },
    { name: 'Karim', answer: 'yes', on: '2026-08-12' },
    { name: 'Noah', answer: 'could-not-answer', on: '2026-08-12' },
  ],
  contacts: [
    { name: 'Line', role: 'din kontakt', phone: '12 34 56 78' },
    { name: 'Jonas', role: 'fritid og klub', phone: '12 34 56 79' },
    { name: 'Hanne', role: 'job', phone: '12 34 56 80' },
  ],
  wayIn: { phone: '70 10 20 30', number: 17, address: 'f-3b9a04c2d1e7@familier.vestby.dk' },
  nextMeeting: { on: '2026-09-04', time: '16.00', what: 'Line og Jonas kommer hjem til jer.' },
}
