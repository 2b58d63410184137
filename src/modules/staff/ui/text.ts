import type { StaffRole } from '../contract.ts'

type Roles = Record<StaffRole, string>
const roles: Roles = {
  core: 'kerneteam',
  early_help: 'Tidlig hjælp',
  leader: 'faglig leder',
  steering: 'styregruppe',
  administrator: 'administrator',
  police: 'politi ved listemødet',
  auditor: 'databeskyttelsesrådgiver',
  records: 'arkivmedarbejder',
}
const roleHints: Roles = {
  core: 'Familier, de selv er på teamet hos. Rollen alene åbner ingen familie.',
  early_help: 'Alle signaler i Tidlig hjælp og listemøderne.',
  leader: 'Tal og teams, ingen familier.',
  steering: 'Kun tal, der er frigivet.',
  administrator: 'Kolleger og opsætning, ingen familier. Kan ikke have andre roller.',
  police: 'Kun det åbne listemøde, de deltager i. Kan ikke have andre roller.',
  auditor: 'Loggen over hvem der har set hvad. Kan ikke have andre roller.',
  records: 'Kun forløb, der er lukket for alle andre, når en borger beder om sin egen sag.',
}
const englishRoles: Roles = {
  core: 'core team',
  early_help: 'Early help',
  leader: 'professional leader',
  steering: 'steering group',
  administrator: 'administrator',
  police: 'police at the list meeting',
  auditor: 'data protection officer',
  records: 'records officer',
}
const englishRoleHints: Roles = {
  core: 'Families whose team they are on. The role alone opens no family.',
  early_help: 'All signals in Early help, and the list meetings.',
  leader: 'Figures and teams, no families.',
  steering: 'Released figures only.',
  administrator: 'Colleagues and set-up, no families. Cannot have other roles.',
  police: 'Only the open list meeting they take part in. Cannot have other roles.',
  auditor: 'The log of who has seen what. Cannot have other roles.',
  records: 'Only courses that are closed to everyone else, when a citizen asks for their own case.',
}

/** Words of colleagues and their accounts. */
export const text = {
  da: {
    title: 'Kolleger',
    add: 'Ny kollega',
    find: 'Find en kollega',
    withFormer: 'Vis også dem, der er stoppet',
    noMatch: 'Ingen kolleger passer til det, du skriver.',
    reset: 'Nulstil',
    columns: {
      name: 'Navn',
      work: 'Faglighed',
      roles: 'Roller',
      leader: 'Leder',
      account: 'Konto',
      more: 'Mere',
    },
    roles,
    roleHints,
    noRole: 'Ingen rolle',
    noLeader: 'Ingen leder',
    former: 'stoppet',
    factors: {
      title: 'Tag de to trin af kontoen',
      who: 'Kollega',
      effectLabel: 'Det sker',
      effect:
        'Adgangsnøgler, app med koder og nødkoder virker ikke mere, og alt, der er åbent, logges ud. Adgangskoden gælder stadig.',
      firstLabel: 'Gør først',
      first: 'Tal med kollegaen ansigt til ansigt, eller ring på et nummer, du kender.',
      verb: 'Tag dem af',
      did: (name: string, ended: number) => `${name} kan lave nye ved næste log-ind. ${sessions(ended)}`,
    },
    account: { none: 'Ingen konto', closed: (login: string) => `${login} · lukket` },
    menu: {
      label: (name: string) => `Mere om ${name}`,
      colleague: 'Kollegaen',
      account: 'Kontoen',
      edit: 'Ret …',
      stop: 'Er stoppet',
      back: 'Er tilbage',
      open: 'Opret konto …',
      renew: 'Ny adgangskode …',
      close: 'Luk kontoen',
      reopen: 'Åbn kontoen',
      factors: 'Har mistet telefon eller nøgle …',
    },
    did: {
      added: (name: string) => `${name} er føjet til. Opret en konto, når ${name} skal kunne logge ind.`,
      changed: (name: string) => `${name} er rettet.`,
      stopped: (name: string, ended: number) =>
        `${name} er stoppet og kan ikke logge ind. ${sessions(ended)} Familierne skal have en ny kontakt; det klarer makkeren.`,
      back: (name: string) => `${name} er tilbage.`,
      accountOpened: (name: string) => `${name} har fået en konto.`,
      closed: (name: string, ended: number) => `Kontoen er lukket for ${name}. ${sessions(ended)}`,
      reopened: (name: string) => `Kontoen er åben for ${name}.`,
      renewed: (name: string, ended: number) => `${name} har fået en ny adgangskode. ${sessions(ended)}`,
    },
    form: {
      add: 'Ny kollega',
      edit: (name: string) => `Ret ${name}`,
      profession: 'Faglighed',
      professionHint: 'Fx socialrådgiver, SSP-konsulent, sundhedsplejerske',
      department: 'Afdeling',
      departmentHint: 'Afgør, hvad kollegaen kan se af det, en familie har sagt ja til at dele.',
      phone: 'Telefon',
      email: 'Mail',
      emailHint: 'Her får kollegaen at vide, at der er noget nyt; aldrig hvad.',
      leader: 'Leder',
      roles: 'Roller',
      rolesHint: 'En rolle er det højeste, kontoen kan. Nye roller gælder fra næste klik.',
      ownRoles: 'Du kan ikke ændre dine egne roller. Det gør en anden administrator.',
      pickDepartment: 'Vælg en afdeling.',
      pickRole: 'Vælg mindst én rolle.',
      save: 'Gem',
    },
    accountForm: {
      open: (name: string) => `Opret konto til ${name}`,
      renew: (name: string) => `Ny adgangskode til ${name}`,
      login: 'Brugernavn',
      loginHint: 'Små bogstaver, tal, punktum og bindestreg',
      password: 'Adgangskode',
      passwordHint: 'Mindst 12 tegn',
      suggest: 'Foreslå en',
      handOver:
        'Giv adgangskoden videre ansigt til ansigt eller i telefonen. Den kan ikke læses igen, når du har gemt.',
      renewWhat:
        'Den gamle adgangskode holder op med at virke med det samme, og alt, der er åbent, logges ud. Det kan ikke fortrydes.',
      saveOpen: 'Opret kontoen',
      saveRenew: 'Giv ny adgangskode',
    },
  },
  en: {
    title: 'Colleagues',
    add: 'New colleague',
    find: 'Find a colleague',
    withFormer: 'Also show those who have left',
    noMatch: 'No colleague matches what you type.',
    reset: 'Reset',
    columns: {
      name: 'Name',
      work: 'Profession',
      roles: 'Roles',
      leader: 'Leader',
      account: 'Account',
      more: 'More',
    },
    roles: englishRoles,
    roleHints: englishRoleHints,
    noRole: 'No role',
    noLeader: 'No leader',
    former: 'left',
    factors: {
      title: 'Take the second steps off the account',
      who: 'Colleague',
      effectLabel: 'What happens',
      effect:
        'Passkeys, the app with codes and recovery codes stop working, and everything that is open is signed out. The password still holds.',
      firstLabel: 'First',
      first: 'Talk to the colleague face to face, or call a number that you know.',
      verb: 'Take them off',
      did: (name: string, ended: number) =>
        `${name} can make new ones at the next log-in. ${englishSessions(ended)}`,
    },
    account: { none: 'No account', closed: (login: string) => `${login} · closed` },
    menu: {
      label: (name: string) => `More about ${name}`,
      colleague: 'The colleague',
      account: 'The account',
      edit: 'Edit …',
      stop: 'Has left',
      back: 'Is back',
      open: 'Open an account …',
      renew: 'New password …',
      close: 'Close the account',
      reopen: 'Open the account',
      factors: 'Has lost phone or key …',
    },
    did: {
      added: (name: string) => `${name} is added. Open an account when ${name} needs to sign in.`,
      changed: (name: string) => `${name} is changed.`,
      stopped: (name: string, ended: number) =>
        `${name} has left and cannot sign in. ${englishSessions(ended)} The families need a new contact; the other half of the pair sees to it.`,
      back: (name: string) => `${name} is back.`,
      accountOpened: (name: string) => `${name} has an account.`,
      closed: (name: string, ended: number) => `The account of ${name} is closed. ${englishSessions(ended)}`,
      reopened: (name: string) => `The account of ${name} is open.`,
      renewed: (name: string, ended: number) => `${name} has a new password. ${englishSessions(ended)}`,
    },
    form: {
      add: 'New colleague',
      edit: (name: string) => `Edit ${name}`,
      profession: 'Profession',
      professionHint: 'For instance social worker, SSP consultant, health visitor',
      department: 'Department',
      departmentHint: 'Decides what the colleague sees of what a family has agreed to share.',
      phone: 'Phone',
      email: 'E-mail',
      emailHint: 'Where the colleague is told that something is new; never what.',
      leader: 'Leader',
      roles: 'Roles',
      rolesHint: 'A role is the most an account can do. New roles hold from the next click.',
      ownRoles: 'You cannot change your own roles. Another administrator does that.',
      pickDepartment: 'Choose a department.',
      pickRole: 'Choose at least one role.',
      save: 'Save',
    },
    accountForm: {
      open: (name: string) => `Open an account for ${name}`,
      renew: (name: string) => `New password for ${name}`,
      login: 'User name',
      loginHint: 'Small letters, digits, full stop and hyphen',
      password: 'Password',
      passwordHint: 'At least 12 characters',
      suggest: 'Suggest one',
      handOver: 'Pass the password on face to face or by phone. It cannot be read again once you have saved.',
      renewWhat:
        'The old password stops working at once, and everything that is open is signed out. This cannot be undone.',
      saveOpen: 'Open the account',
      saveRenew: 'Give a new password',
    },
  },
}

function sessions(ended: number): string {
  if (ended === 0) return 'Intet var åbent.'
  return ended === 1 ? 'Det ene sted, der var åbent, er logget ud.' : `${ended} åbne steder er logget ud.`
}

function englishSessions(ended: number): string {
  if (ended === 0) return 'Nothing was open.'
  return ended === 1 ? 'The one place that was open is signed out.' : `${ended} open places are signed out.`
}
