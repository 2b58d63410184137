import type { ProtectedPlace } from '#modules/access/protected-text-rules.ts'

/** A small generator with a seed, so that a failure can be run again. */
function dice(seed: number) {
  let state = seed
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * below)
  }
  return <T>(from: readonly T[]): T => from[next(from.length)] as T
}

const first = [
  'Elme',
  'Birke',
  'Nørre',
  'Kirke',
  'Mølle',
  'Åboulevard',
  'Rosen',
  'Skov',
  'Hybens',
  'Lærke',
  'Ege',
  'Strand',
]
const last = ['vej', 'gade', 'allé', 'vænget', 'stræde', 'parken', 'vej', 'gade']
const schools = [
  'Ådalsskolen',
  'Vestby Skole',
  'Nordre Friskole',
  'Søndermarksskolen',
  'Møllehøj Efterskole',
  'Skt. Knuds Skole',
]
const places = [
  'Børnehuset Mælkebøtten',
  'Bostedet Fjordglimt',
  'Opholdsstedet Egelunden',
  'Klubben Kastanjen',
]

const before = [
  'Vi talte om ferien.',
  'Noah var glad i dag.',
  'Mor ringede kl. 9.15.',
  'Der er styr på lektierne.',
  'Vi gik en tur i skoven.',
]
const carriers = [
  (it: string) => `Hun bor nu på ${it} og er faldet til.`,
  (it: string) => `Mødet holdes ved ${it}, som sidst.`,
  (it: string) => `Faderen spurgte til ${it}.`,
  (it: string) => `${it}: det går godt der.`,
]
const ordinary = [
  'Skolen ringede om fraværet, og vi aftalte et møde på vejen hjem.',
  'Klubben har plads fra mandag, og børnehaven er glad for ham.',
  'Vi kørte ad motorvejen og fandt en bænk i parken.',
  'Han vil gerne på efterskole næste år, måske i Jylland.',
  'Der var 12 til fødselsdagen, og de fik kage i haven.',
  'Telefonen lå hjemme, så vi skrev sammen på 70 12 34 56 i stedet.',
]

type Pick = ReturnType<typeof dice>
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)
const somePlace = (pick: Pick): ProtectedPlace => {
  const kind = pick(['address', 'school', 'institution', 'phone'])
  if (kind === 'address')
    return {
      kind,
      value: `${pick(first)}${pick(last)} ${pick([2, 14, 47, 103])}${pick(['', ', 2. tv.', ', 4000 Roskilde', 'B'])}`,
    }
  if (kind === 'school') return { kind, value: pick(schools) }
  return kind === 'institution'
    ? { kind, value: pick(places) }
    : { kind, value: `${pick([20, 31, 42, 61])}${pick([304050, 112233, 987654])}` }
}

/** A way that somebody in a hurry writes it: as it stands, inflected, apart, together, in capitals, without Danish letters. */
function written(pick: Pick, { kind, value }: ProtectedPlace): string {
  if (kind === 'phone') {
    const [a, b, c, d] = value.match(/../g) ?? []
    return pick([
      value,
      [a, b, c, d].join(' '),
      `+45 ${value}`,
      [a, b, c, d].join('.'),
      `${a}${b} ${c}${d}`,
      [a, b, c, d].join('-'),
    ])
  }
  const short = kind === 'address' ? (value.split(',')[0] ?? value) : value
  const street = short.replace(/ \d+B?$/, '')
  const ways = [
    () => short,
    () => short.toUpperCase(),
    () => short.toLowerCase(),
    () =>
      short
        .replaceAll('å', 'aa')
        .replaceAll('Å', 'Aa')
        .replaceAll('ø', 'oe')
        .replaceAll('Ø', 'Oe')
        .replaceAll('æ', 'ae'),
    () => short.replace(' ', '  '),
    () => (kind === 'address' ? `${street}s nr. ${/\d+B?$/.exec(short)?.[0] ?? ''}` : `${short}s`),
    () => (kind === 'address' ? street : short.replaceAll(' ', '-')),
    () =>
      kind === 'address'
        ? capital(street.replace(/(vej|gade|allé|stræde)$/, ' $1'))
        : short.replaceAll(' ', ''),
  ]
  return pick(ways)()
}

export type ProtectedText = { place: ProtectedPlace; names: boolean; text: string }

/** Generated notes in Danish, from a seed: every other one names the protected place in one of the ways that people write it. */
export function protectedTexts(seed: number, count: number): ProtectedText[] {
  const pick = dice(seed)
  return Array.from({ length: count }, (_, index) => {
    const place = somePlace(pick)
    const names = index % 2 === 0
    let other = somePlace(pick)
    while (
      other.kind === place.kind &&
      JSON.stringify(other.value.slice(0, 8)) === JSON.stringify(place.value.slice(0, 8))
    )
      other = somePlace(pick)
    const sentence = names
      ? pick(carriers)(written(pick, place))
      : pick([pick(ordinary), pick(carriers)(written(pick, other))])
    return { place, names, text: [pick(before), sentence, pick(before)].join(' ') }
  })
}

/** Of texts that name a place, those warned about; of warnings, those in vain. */
export function warned(texts: ProtectedText[], namesPlace: (text: string, place: ProtectedPlace) => boolean) {
  const found = texts.map((one) => ({ ...one, warned: namesPlace(one.text, one.place) }))
  const hits = found.filter((one) => one.names && one.warned)
  const misses = found.filter((one) => one.names && !one.warned)
  const alarms = found.filter((one) => !one.names && one.warned)
  return {
    misses,
    alarms,
    recall: hits.length / (hits.length + misses.length),
    precision: hits.length / Math.max(1, hits.length + alarms.length),
  }
}
