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
