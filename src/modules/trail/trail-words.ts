/** Words for what stands in the log, plain enough for a citizen to read. */
const purposes: Record<string, string> = {
  SAGSBEHANDLING: 'Hjælp til familien',
  MOEDE_115: 'Tidlig hjælp (retsplejeloven § 115)',
  TILSYN: 'Tilsyn og kontrol',
  NOEDADGANG: 'Adgang i en nødsituation',
  PARTSINDSIGT: 'Indsigt i egen sag',
  STATISTIK: 'Statistik uden personer',
  DRIFT: 'Drift af systemet',
}

export function purposeWords(purpose: string): string {
  return purposes[purpose] ?? purpose
}

/** What a module's operations are about, as the end of 'Så …' and 'Skrev i …'. */
const subjects: Record<string, string> = {
  family: 'familiens oplysninger',
  journal: 'notater og indsatser',
  assessment: 'det fælles billede',
  plan: 'familiens plan',
  consent: 'samtykker',
  contact: 'kontakter',
  appointment: 'aftaler',
  promise: 'løfter',
  window: 'åbne vinduer',
  today: 'dagens opgaver',
  detection: 'Tidlig hjælp',
  access: 'adgange til familien',
  trail: 'loggen',
  portal: 'familiens side',
}

/** What was done that a family would want to be told of in its own words. */
const special: Record<string, string> = {
  'family.reveal-whereabouts': 'Fik vist en adresse, en skole eller en institution',
  'family.open': 'Åbnede familiens side',
  'family.list': 'Så familien i sin liste over familier',
  'family.start': 'Oprettede familien',
  'plan.document': 'Hentede planen til print',
  'today.get': 'Så familien på listen over dagens opgaver',
  'detection.show': 'Fik vist navnet bag et kort i Tidlig hjælp',
  'trail.extract': 'Hentede dette uddrag af loggen',
  'portal.mine': 'Læste siden på borgerens egen adgang',
  'portal.looked': 'Læste dette uddrag af loggen',
  'portal.prepare': 'Gjorde en side klar til familien',
  'portal.release': 'Delte en side med familien',
  'portal.withdraw': 'Trak en side tilbage fra familien',
}

/** What was done, in words. An operation that has none of its own is told by what it is about. */
export function doneWords(operation: string, act: 'read' | 'write' | 'refused' | 'listed'): string {
  const subject = subjects[operation.split('.')[0] ?? ''] ?? 'sagen'
  if (act === 'refused') return `Prøvede at åbne ${subject}, men fik nej`
  const own = special[operation]
  if (own) return own
  if (act === 'listed') return `Så familien i en liste (${subject})`
  return act === 'write' ? `Skrev i ${subject}` : `Så ${subject}`
}
