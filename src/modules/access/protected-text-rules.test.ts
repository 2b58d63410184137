import { describe, expect, it } from 'vitest'
import { placesNamed, type ProtectedPlace } from './protected-text-rules.ts'

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

describe('a note that names a protected place (HG-22, goal G13)', () => {
  const pick = dice(20_261)
  const cases = Array.from({ length: 5_000 }, (_, index) => {
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
  const found = cases.map((one) => ({ ...one, warned: placesNamed(one.text, [one.place]).length > 0 }))
  const [hits, misses, alarms] = [
    found.filter(({ names, warned }) => names && warned),
    found.filter(({ names, warned }) => names && !warned),
    found.filter(({ names, warned }) => !names && warned),
  ]

  it('is warned about: at least 99 of 100 exact, inflected and spaced ways of writing it', () => {
    const recall = hits.length / (hits.length + misses.length)
    expect(
      misses.slice(0, 5).map(({ place, text }) => `${place.value}: ${text}`),
      `recall ${recall}`,
    ).toHaveLength(Math.min(5, misses.length))
    expect(recall).toBeGreaterThanOrEqual(0.99)
  })

  it('is seldom warned about in vain: at least 90 of 100 warnings are right', () => {
    const precision = hits.length / (hits.length + alarms.length)
    expect(precision).toBeGreaterThanOrEqual(0.9)
    expect(alarms.slice(0, 3).map(({ place, text }) => `${place.value}: ${text}`).length).toBeLessThanOrEqual(
      3,
    )
  })

  it('is not found when nobody wrote it: the control', () => {
    expect(placesNamed('Vi gik en tur i skoven.', [{ kind: 'address', value: 'Skovvej 12' }])).toEqual([])
    expect(placesNamed('Vi ses på Skov vej 12.', [{ kind: 'address', value: 'Skovvej 12' }])).toEqual([
      'address',
    ])
    expect(placesNamed('120304050', [{ kind: 'phone', value: '20304050' }])).toEqual([])
  })
})
