/** Words of how the family is reached, and of moving it in the course. */
export const text = {
  da: {
    reach: {
      title: 'Sådan når vi familien',
      interpreter: 'Tolk',
      interpreterHint: 'Sproget, fx arabisk. Lad feltet stå tomt, hvis familien ikke bruger tolk.',
      hint: 'Hvordan og hvornår passer det dem?',
      hintHint: 'Fx Ring til Sanne efter kl. 16, SMS først.',
      silence: 'Hvor mange dage må der gå uden kontakt?',
      silenceHint: 'Den rytme, I har aftalt. Går der flere dage, siger Familier til.',
      days: 'dage',
      strengths: 'Det går godt med',
      strengthsHint: 'Skriv, så familien selv kan læse det.',
      save: 'Gem',
    },
    move: {
      title: 'Flyt i forløbet',
      now: (phase: string) => `Familien er her nu: ${phase}`,
      to: 'Hvor er familien nu?',
      on: 'Fra hvilken dag?',
      save: 'Flyt',
      end: (phase: string) => `Flyt til: ${phase}`,
      forGood:
        'Afslutning kan ikke fortrydes. Se efter, at familien og dens to kontakter er enige, og at datoen passer.',
      choose: 'Vælg, hvor familien er nu',
      pickDay: 'Skriv en dato, fx 9.9.',
      nowhere: 'Forløbet er lukket. Der er ikke noget næste skridt.',
      onlyPair: 'Kun familiens to kontakter kan flytte familien i forløbet.',
      whyNot: {
        'no-basis': 'Familien har ikke sagt ja endnu. Notér det under Deling først.',
        'no-pair': 'Familien mangler sit makkerpar. Tilføj en kollega under Personer.',
      },
    },
  },
  en: {
    reach: {
      title: 'How we reach the family',
      interpreter: 'Interpreter',
      interpreterHint: 'The language, such as Arabic. Leave it empty if the family needs no interpreter.',
      hint: 'How and when does it suit them?',
      hintHint: 'Such as: Call Sanne after 16, text first.',
      silence: 'How many days may pass without contact?',
      silenceHint: 'The rhythm you have agreed. After more days, Families says so.',
      days: 'days',
      strengths: 'This is going well',
      strengthsHint: 'Write so that the family can read it.',
      save: 'Save',
    },
    move: {
      title: 'Move in the course',
      now: (phase: string) => `The family is here now: ${phase}`,
      to: 'Where is the family now?',
      on: 'From which day?',
      save: 'Move',
      end: (phase: string) => `Move to: ${phase}`,
      forGood:
        'An ending cannot be undone. Check that the family and its two contacts agree, and that the date is right.',
      choose: 'Choose where the family is now',
      pickDay: 'Type a date, for example 9.9.',
      nowhere: 'The course is closed. There is no next step.',
      onlyPair: 'Only the two contacts of the family can move it.',
      whyNot: {
        'no-basis': 'The family has not said yes yet. Note it under Sharing first.',
        'no-pair': 'The family lacks its pair. Add a colleague under People.',
      },
    },
  },
}
