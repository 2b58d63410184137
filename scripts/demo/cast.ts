import type { StaffRole } from '#modules/staff/contract.ts'

/** The people who work in Vestby. All are invented. */
export type Colleague = {
  login: string
  givenName: string
  familyName: string
  profession: string
  department: string
  roles: StaffRole[]
  role: string
  phone: string
  leader?: string
}

export const departments = {
  F: 'Familie og børn',
  S: 'Skole',
  P: 'SSP',
  J: 'Job og uddannelse',
  Z: 'Sundhed',
  A: 'Andre',
}

export const colleagues: Colleague[] = [
  {
    login: 'mette',
    givenName: 'Mette',
    familyName: 'Riis',
    profession: 'faglig leder',
    department: 'F',
    roles: ['leader'],
    role: 'faglig leder',
    phone: '12 34 50 01',
  },
  {
    login: 'bo',
    givenName: 'Bo',
    familyName: 'Skov',
    profession: 'faglig leder',
    department: 'J',
    roles: ['leader'],
    role: 'faglig leder, job',
    phone: '12 34 50 02',
  },
  {
    login: 'line',
    givenName: 'Line',
    familyName: 'Holst',
    profession: 'socialrådgiver',
    department: 'F',
    roles: ['core', 'early_help'],
    role: 'kerneteam, socialrådgiver',
    phone: '12 34 56 01',
    leader: 'mette',
  },
  {
    login: 'jonas',
    givenName: 'Jonas',
    familyName: 'Krag',
    profession: 'SSP-konsulent',
    department: 'P',
    roles: ['core', 'early_help'],
    role: 'kerneteam, SSP',
    phone: '12 34 56 02',
    leader: 'mette',
  },
  {
    login: 'sofie',
    givenName: 'Sofie',
    familyName: 'Lund',
    profession: 'KUI-vejleder',
    department: 'S',
    roles: ['core'],
    role: 'kerneteam, KUI',
    phone: '12 34 56 03',
    leader: 'bo',
  },
  {
    login: 'hanne',
    givenName: 'Hanne',
    familyName: 'Bech',
    profession: 'jobrådgiver',
    department: 'J',
    roles: ['core'],
    role: 'kerneteam, job',
    phone: '12 34 56 04',
    leader: 'bo',
  },
  {
    login: 'lars',
    givenName: 'Lars',
    familyName: 'Toft',
    profession: 'familiebehandler',
    department: 'F',
    roles: ['core'],
    role: 'kerneteam, familiebehandler',
    phone: '12 34 56 05',
    leader: 'mette',
  },
  {
    login: 'amira',
    givenName: 'Amira',
    familyName: 'Saleh',
    profession: 'ungeguide',
    department: 'S',
    roles: ['core'],
    role: 'kerneteam, ungeguide',
    phone: '12 34 56 06',
    leader: 'bo',
  },
  {
    login: 'per',
    givenName: 'Per',
    familyName: 'Winther',
    profession: 'gadeplansmedarbejder',
    department: 'P',
    roles: ['core', 'early_help'],
    role: 'kerneteam, gadeplan',
    phone: '12 34 56 07',
    leader: 'mette',
  },
  {
    login: 'nadia',
    givenName: 'Nadia',
    familyName: 'Holm',
    profession: 'sundhedsplejerske',
    department: 'Z',
    roles: ['core'],
    role: 'kerneteam, sundhed',
    phone: '12 34 56 08',
    leader: 'mette',
  },
  {
    login: 'karen',
    givenName: 'Karen',
    familyName: 'Friis',
    profession: 'familierådgiver',
    department: 'F',
    roles: ['core'],
    role: 'tidligere i kerneteamet',
    phone: '12 34 56 09',
    leader: 'mette',
  },
  {
    login: 'stig',
    givenName: 'Stig',
    familyName: 'Vang',
    profession: 'direktør',
    department: 'F',
    roles: ['steering'],
    role: 'styregruppe',
    phone: '12 34 50 03',
  },
  {
    login: 'pia',
    givenName: 'Pia',
    familyName: 'Dahl',
    profession: 'politiassistent',
    department: 'P',
    roles: ['police'],
    role: 'politi ved listemødet',
    phone: '12 34 50 04',
  },
]

export type Member = {
  givenName: string
  born: string
  part: 'young' | 'sibling' | 'parent' | 'step_parent' | 'grandparent' | 'other'
  sex: 'f' | 'm'
  participates?: boolean
  atHome?: boolean
  protected?: boolean
  cpr?: string
  language?: string
}
export type Story =
  | 'third-yes'
  | 'turns-18'
  | 'three-siblings'
  | 'ending'
  | 'protected'
  | 'handover'
  | 'ordinary'

/** A family of Vestby: its people, its pair, how long ago it came, and what its story shows. */
export type FamilyCast = {
  name: string
  story: Story
  strand:
    | 'S115_LIST'
    | 'CASELOAD_REVIEW'
    | 'OUTREACH'
    | 'INTERNAL_AWARENESS'
    | 'EXTERNAL_ACTOR'
    | 'UKN_ORDER'
    | 'FAMILY_ITSELF'
  daysAgo: number
  pair: [string, string]
  also?: string[]
  members: Member[]
  interpreter?: string
  reachHint?: string
  silenceDays?: number
  state: 'active' | 'contacting' | 'assessing' | 'ended'
}

const young = (givenName: string, born: string, sex: 'f' | 'm', more: Partial<Member> = {}): Member => ({
  givenName,
  born,
  part: 'young',
  sex,
  ...more,
})
const parent = (givenName: string, born: string, sex: 'f' | 'm', more: Partial<Member> = {}): Member => ({
  givenName,
  born,
  part: 'parent',
  sex,
  ...more,
})
const sibling = (givenName: string, born: string, sex: 'f' | 'm', more: Partial<Member> = {}): Member => ({
  givenName,
  born,
  part: 'sibling',
  sex,
  participates: false,
  ...more,
})

/** 22 young people and 40 members of their families; the first six are the seed families of domain.md 7.12 that became families. */
export const families: FamilyCast[] = [
  {
    name: 'Farah',
    story: 'third-yes',
    strand: 'CASELOAD_REVIEW',
    daysAgo: 190,
    pair: ['line', 'jonas'],
    also: ['hanne'],
    interpreter: 'somali',
    reachHint: 'Ring til Hodan efter kl. 16, SMS først',
    state: 'active',
    members: [
      young('Yusuf', '2013-02-18', 'm'),
      parent('Hodan', '1985-06-03', 'f', { language: 'so' }),
      parent('Abdi', '1980-01-09', 'm', { participates: false, atHome: false, language: 'so' }),
      sibling('Ikram', '2018-09-30', 'f'),
    ],
  },
  {
    name: 'Lind',
    story: 'turns-18',
    strand: 'UKN_ORDER',
    daysAgo: 300,
    pair: ['sofie', 'per'],
    also: ['line'],
    state: 'active',
    members: [
      young('Emil', '2008-08-12', 'm'),
      parent('Tina', '1979-04-22', 'f', { participates: false }),
      parent('Carsten', '1977-11-02', 'm', { participates: false, atHome: false }),
    ],
  },
  {
    name: 'Haddad',
    story: 'three-siblings',
    strand: 'S115_LIST',
    daysAgo: 420,
    pair: ['line', 'per'],
    also: ['nadia'],
    interpreter: 'arabisk',
    reachHint: 'Skriv til Rima; ring ikke i arbejdstiden',
    state: 'active',
    members: [
      young('Karim', '2011-03-11', 'm', { cpr: '710311-4009' }),
      young('Layla', '2014-05-20', 'f'),
      young('Sami', '2018-01-15', 'm'),
      parent('Rima', '1986-02-27', 'f', { language: 'ar' }),
      parent('Nabil', '1981-07-19', 'm', { language: 'ar' }),
      { givenName: 'Walid', born: '1990-10-05', part: 'other', sex: 'm', participates: false, atHome: false },
    ],
  },
  {
    name: 'Møller',
    story: 'ending',
    strand: 'CASELOAD_REVIEW',
    daysAgo: 700,
    pair: ['line', 'sofie'],
    state: 'ended',
    members: [
      young('Oliver', '2009-09-09', 'm'),
      parent('Anja', '1983-03-14', 'f'),
      { givenName: 'Torben', born: '1975-12-01', part: 'step_parent', sex: 'm' },
      sibling('Freja', '2015-06-06', 'f'),
    ],
  },
  {
    name: 'Nørgaard',
    story: 'protected',
    strand: 'INTERNAL_AWARENESS',
    daysAgo: 240,
    pair: ['line', 'amira'],
    state: 'active',
    members: [
      young('Clara', '2010-04-04', 'f', { protected: true }),
      parent('Helle', '1980-08-08', 'f', { protected: true }),
      sibling('Viktor', '2016-11-11', 'm', { protected: true }),
    ],
  },
  {
    name: 'Yildiz',
    story: 'handover',
    strand: 'EXTERNAL_ACTOR',
    daysAgo: 380,
    pair: ['karen', 'jonas'],
    interpreter: 'tyrkisk',
    state: 'active',
    members: [
      young('Deniz', '2011-12-24', 'm'),
      parent('Elif', '1984-05-05', 'f', { language: 'tr' }),
      parent('Mehmet', '1978-02-02', 'm', { language: 'tr' }),
      sibling('Can', '2006-03-03', 'm', { atHome: false }),
    ],
  },
  {
    name: 'Dam',
    story: 'ordinary',
    strand: 'S115_LIST',
    daysAgo: 330,
    pair: ['line', 'jonas'],
    silenceDays: 7,
    state: 'active',
    members: [
      young('Magnus', '2010-10-10', 'm'),
      parent('Birgitte', '1981-01-21', 'f'),
      sibling('Ida', '2014-02-02', 'f'),
    ],
  },
  {
    name: 'Holm',
    story: 'ordinary',
    strand: 'EXTERNAL_ACTOR',
    daysAgo: 260,
    pair: ['line', 'amira'],
    reachHint: 'Bedst efter skole',
    state: 'active',
    members: [
      young('Ali', '2012-07-07', 'm'),
      parent('Mona', '1987-09-17', 'f'),
      parent('Hassan', '1983-12-12', 'm'),
    ],
  },
  {
    name: 'Kjær',
    story: 'ordinary',
    strand: 'S115_LIST',
    daysAgo: 500,
    pair: ['lars', 'sofie'],
    state: 'active',
    members: [
      young('Lucas', '2009-01-30', 'm'),
      parent('Dorte', '1978-06-16', 'f'),
      parent('Henrik', '1976-03-25', 'm'),
    ],
  },
  {
    name: 'Osman',
    story: 'ordinary',
    strand: 'OUTREACH',
    daysAgo: 210,
    pair: ['per', 'lars'],
    interpreter: 'somali',
    state: 'active',
    members: [
      young('Bilal', '2008-02-29', 'm'),
      parent('Fadumo', '1982-10-10', 'f', { language: 'so' }),
      sibling('Amal', '2012-12-01', 'f'),
    ],
  },
  {
    name: 'Bruun',
    story: 'ordinary',
    strand: 'CASELOAD_REVIEW',
    daysAgo: 610,
    pair: ['lars', 'hanne'],
    state: 'active',
    members: [
      young('Mikkel', '2006-06-20', 'm'),
      parent('Susanne', '1974-04-04', 'f', { participates: false }),
      sibling('Julie', '2010-08-18', 'f'),
    ],
  },
  {
    name: 'Rahimi',
    story: 'ordinary',
    strand: 'S115_LIST',
    daysAgo: 150,
    pair: ['line', 'jonas'],
    interpreter: 'dari',
    state: 'active',
    members: [
      young('Navid', '2011-11-03', 'm'),
      parent('Shirin', '1985-01-01', 'f', { language: 'fa' }),
      sibling('Parwin', '2016-04-15', 'f'),
    ],
  },
  {
    name: 'Friis',
    story: 'ordinary',
    strand: 'FAMILY_ITSELF',
    daysAgo: 120,
    pair: ['amira', 'per'],
    state: 'active',
    members: [
      young('Sofus', '2013-09-23', 'm'),
      young('Alma', '2015-05-30', 'f'),
      parent('Camilla', '1986-07-27', 'f'),
    ],
  },
  {
    name: 'Petrov',
    story: 'ordinary',
    strand: 'INTERNAL_AWARENESS',
    daysAgo: 270,
    pair: ['lars', 'jonas'],
    interpreter: 'bulgarsk',
    state: 'active',
    members: [
      young('Ivan', '2010-03-08', 'm'),
      parent('Elena', '1984-11-19', 'f', { language: 'bg' }),
      parent('Georgi', '1982-05-14', 'm', { language: 'bg' }),
    ],
  },
  {
    name: 'Skaarup',
    story: 'ordinary',
    strand: 'CASELOAD_REVIEW',
    daysAgo: 90,
    pair: ['sofie', 'lars'],
    state: 'assessing',
    members: [
      young('Mads', '2009-12-05', 'm'),
      parent('Lone', '1979-02-13', 'f'),
      {
        givenName: 'Erik',
        born: '1949-08-01',
        part: 'grandparent',
        sex: 'm',
        participates: false,
        atHome: false,
      },
    ],
  },
  {
    name: 'Jensen',
    story: 'ordinary',
    strand: 'S115_LIST',
    daysAgo: 60,
    pair: ['line', 'hanne'],
    state: 'assessing',
    members: [
      young('Tobias', '2007-10-28', 'm'),
      parent('Pernille', '1980-09-09', 'f'),
      sibling('Emma', '2011-01-12', 'f'),
    ],
  },
  {
    name: 'Aziz',
    story: 'ordinary',
    strand: 'OUTREACH',
    daysAgo: 35,
    pair: ['per', 'amira'],
    state: 'contacting',
    members: [
      young('Zaid', '2012-01-19', 'm'),
      parent('Samira', '1988-03-03', 'f'),
      sibling('Rania', '2017-02-08', 'f'),
    ],
  },
  {
    name: 'Winkel',
    story: 'ordinary',
    strand: 'EXTERNAL_ACTOR',
    daysAgo: 20,
    pair: ['jonas', 'line'],
    state: 'contacting',
    members: [young('Noor', '2011-06-11', 'f'), parent('Rikke', '1982-12-30', 'f')],
  },
  {
    name: 'Thorsen',
    story: 'ordinary',
    strand: 'UKN_ORDER',
    daysAgo: 450,
    pair: ['sofie', 'jonas'],
    state: 'active',
    members: [
      young('Jakob', '2008-05-17', 'm'),
      parent('Gitte', '1978-10-21', 'f'),
      parent('Ulrik', '1975-07-07', 'm'),
    ],
  },
]
