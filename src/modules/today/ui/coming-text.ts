/** Words of what lies ahead with families on Min dag: follow-ups and endings. Fetched only when there is some. */
export const text = {
  da: {
    requests: 'Spørgsmål mellem afdelinger',
    requestKinds: { pause: 'en pause', move: 'en anden tid', join: 'at samle møder' },
    asksYou: (department: string, what: string) => `${department} beder jer om ${what}`,
    youAsk: (department: string, what: string) => `Du har bedt ${department} om ${what}`,
    answerBy: (day: string) => `svar senest ${day}`,
    answerWasDue: (day: string) => `svarfristen gik ${day}`,
    handovers: 'Sager at overdrage',
    notHandedOver: (department: string) => `Sag i ${department} er ikke overdraget`,
    givenToYou: (department: string) => `Du har fået en sag fra ${department}. Sig, at du har den`,
    handoverAgreed: (day: string) => `aftalt senest ${day}`,
    followUps: 'Opfølgning',
    followUpDue: 'Følg op sammen med familien',
    followUpOn: (day: string) => `aftalt ${day}`,
    birthdays: 'Spørg igen om ja',
    birthdayKinds: {
      'turns-self': 'En i familien fylder 15 og svarer selv med fra dagen',
      'turns-adult': 'En i familien fylder 18 og svarer alene fra dagen',
    },
    birthdayOn: (day: string, ahead: number) =>
      ahead < 0
        ? `dagen var ${day}`
        : ahead === 0
          ? 'i dag'
          : `${day}, om ${ahead === 1 ? '1 dag' : `${ahead} dage`}`,
    endings: 'Afslutning',
    endingKinds: {
      no_plan: () => 'Familien mangler en plan for afslutningen',
      draft: () => 'Planen for afslutningen er en kladde. Gør den færdig sammen med familien',
      step: (what: string) => what,
      hand_back: (what: string) => `Venter på, at afdelingen siger, den har det: ${what}`,
      later_talk: (months: string) => `Hør, hvordan det går, ${months} måneder efter`,
    },
    endingBy: (day: string) => `senest ${day}`,
  },
  en: {
    requests: 'Questions between departments',
    requestKinds: { pause: 'a pause', move: 'another time', join: 'merging meetings' },
    asksYou: (department: string, what: string) => `${department} asks you for ${what}`,
    youAsk: (department: string, what: string) => `You asked ${department} for ${what}`,
    answerBy: (day: string) => `answer by ${day}`,
    answerWasDue: (day: string) => `the deadline was ${day}`,
    handovers: 'Cases to hand over',
    notHandedOver: (department: string) => `A case in ${department} is not handed over`,
    givenToYou: (department: string) => `You were given a case from ${department}. Say that you have it`,
    handoverAgreed: (day: string) => `agreed by ${day}`,
    followUps: 'Follow-up',
    followUpDue: 'Follow up with the family',
    followUpOn: (day: string) => `agreed for ${day}`,
    birthdays: 'Ask for a yes again',
    birthdayKinds: {
      'turns-self': 'Somebody in the family turns 15 and answers as well from that day',
      'turns-adult': 'Somebody in the family turns 18 and answers alone from that day',
    },
    birthdayOn: (day: string, ahead: number) =>
      ahead < 0
        ? `the day was ${day}`
        : ahead === 0
          ? 'today'
          : `${day}, in ${ahead === 1 ? '1 day' : `${ahead} days`}`,
    endings: 'Ending',
    endingKinds: {
      no_plan: () => 'The family lacks a plan for the ending',
      draft: () => 'The plan for the ending is a draft. Finish it with the family',
      step: (what: string) => what,
      hand_back: (what: string) => `Waiting for the department to say that it has: ${what}`,
      later_talk: (months: string) => `Hear how they are, ${months} months after`,
    },
    endingBy: (day: string) => `by ${day}`,
  },
}
