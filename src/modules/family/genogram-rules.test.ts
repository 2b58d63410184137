import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { layoutGenogram, size, type Genogram, type GenogramPerson } from './genogram-rules.ts'
import { kinOf } from './kin-rules.ts'
import type { Kin } from './people-contract.ts'
import { spaced } from './genogram-spacing-rules.ts'

const person = (personId: string, bornOn: string, more: Partial<GenogramPerson> = {}): GenogramPerson => ({
  personId,
  bornOn,
  sex: null,
  part: 'other',
  atHome: false,
  deceasedOn: null,
  ...more,
})
const parent = (fromPerson: string, ...children: string[]): Kin[] =>
  children.map((toPerson) => ({ fromPerson, toPerson, kind: 'parent', custody: false }))
const couple = (
  fromPerson: string,
  toPerson: string,
  kind: 'partner' | 'former_partner' = 'partner',
): Kin => ({ fromPerson, toPerson, kind, custody: false })
const at = (drawing: Genogram, id: string) =>
  drawing.signs.find(({ personId }) => personId === id) ?? { x: NaN, y: NaN, shape: '', double: false }

const birk = {
  people: [
    person('sanne', '1984-02-11', { sex: 'f', part: 'parent', atHome: true }),
    person('karim', '1982-07-01', { sex: 'm', part: 'parent', atHome: true }),
    person('noah', '2012-05-14', { sex: 'm', part: 'young', atHome: true }),
    person('maja', '2007-01-30', { sex: 'f', part: 'sibling' }),
    person('ulla', '1958-01-01', { sex: 'f', part: 'grandparent', deceasedOn: '2020-01-01' }),
    person('per', '1983-01-01', { sex: 'm' }),
    person('kim', '1990-01-01'),
  ],
  kinship: [
    ...parent('sanne', 'noah', 'maja'),
    ...parent('karim', 'noah'),
    ...parent('per', 'maja'),
    ...parent('ulla', 'sanne'),
    couple('sanne', 'karim'),
    couple('per', 'sanne', 'former_partner'),
  ],
}

describe('a family drawn as a genogram', () => {
  const drawing = layoutGenogram(birk.people, birk.kinship)

  it('sets generations above each other, partners and former partners on one row', () => {
    expect(at(drawing, 'ulla').y).toBeLessThan(at(drawing, 'sanne').y)
    expect([at(drawing, 'karim').y, at(drawing, 'per').y]).toEqual([
      at(drawing, 'sanne').y,
      at(drawing, 'sanne').y,
    ])
    expect(at(drawing, 'noah').y).toBe(at(drawing, 'maja').y)
  })

  it('sets siblings by age, the oldest to the left, half-siblings under their own parents', () => {
    expect(at(drawing, 'maja').x).toBeLessThan(at(drawing, 'noah').x)
    expect(at(drawing, 'per').x).toBeLessThan(at(drawing, 'sanne').x)
    expect(at(drawing, 'sanne').x).toBeLessThan(at(drawing, 'karim').x)
  })

  it('uses the signs that professionals know, and a double outline for the young person alone', () => {
    expect(drawing.signs.map(({ personId, shape }) => [personId, shape])).toEqual(
      expect.arrayContaining([
        ['noah', 'square'],
        ['maja', 'circle'],
        ['kim', 'rounded'],
      ]),
    )
    expect(drawing.signs.filter(({ double }) => double).map(({ personId }) => personId)).toEqual(['noah'])
    expect(drawing.couples.filter(({ strokes }) => strokes !== null).map(({ kind }) => kind)).toEqual([
      'former_partner',
    ])
  })

  it('sets a person without noted kinship aside, below the family', () => {
    expect(drawing.aside).toEqual(['kim'])
    expect(at(drawing, 'kim').y).toBeGreaterThan(at(drawing, 'noah').y)
  })

  it('draws the household round those who live there and nobody else', () => {
    const inside = (id: string) =>
      drawing.household.some(
        ({ x, y, width, height }) =>
          at(drawing, id).x > x &&
          at(drawing, id).x < x + width &&
          at(drawing, id).y > y &&
          at(drawing, id).y < y + height,
      )
    expect(
      birk.people
        .filter(({ personId }) => inside(personId))
        .map(({ personId }) => personId)
        .sort(),
    ).toEqual(['karim', 'noah', 'sanne'])
  })

  it('joins two parents without a noted relation with a line of its own kind, and claims nothing more', () => {
    const { couples } = layoutGenogram(birk.people.slice(0, 3), [
      ...parent('sanne', 'noah'),
      ...parent('karim', 'noah'),
    ])
    expect(couples.map(({ kind, strokes }) => [kind, strokes])).toEqual([['parents', null]])
  })

  it('draws a family of one, and of none', () => {
    expect(layoutGenogram([person('noah', '2012-05-14')], []).signs).toHaveLength(1)
    expect(layoutGenogram([], [])).toMatchObject({ signs: [], couples: [], children: [] })
  })
})

/** Any set of people with any notes about them, sensible or not. */
const anyFamily = fc.integer({ min: 1, max: 12 }).chain((count) =>
  fc.record({
    people: fc.tuple(
      ...Array.from({ length: count }, (_, index) =>
        fc
          .record({
            year: fc.integer({ min: 1940, max: 2020 }),
            sex: fc.constantFrom('f' as const, 'm' as const, null),
            atHome: fc.boolean(),
          })
          .map(({ year, ...more }) => person(`p${index}`, `${year}-01-01`, more)),
      ),
    ),
    kinship: fc
      .array(
        fc.record({
          fromPerson: fc.integer({ min: 0, max: count - 1 }),
          toPerson: fc.integer({ min: 0, max: count - 1 }),
          kind: fc.constantFrom('parent' as const, 'partner' as const, 'former_partner' as const),
        }),
        { maxLength: 16 },
      )
      .map((all): Kin[] =>
        all.map(({ fromPerson, toPerson, kind }) => ({
          fromPerson: `p${fromPerson}`,
          toPerson: `p${toPerson}`,
          kind,
          custody: false,
        })),
      ),
  }),
)

describe('whatever is noted', () => {
  it('draws every person exactly once', () => {
    fc.assert(
      fc.property(anyFamily, ({ people, kinship }) => {
        expect(
          layoutGenogram(people, kinship)
            .signs.map(({ personId }) => personId)
            .sort(),
        ).toEqual(people.map(({ personId }) => personId).sort())
      }),
    )
  })

  it('never lets two symbols or their names overlap, nor leave the paper', () => {
    fc.assert(
      fc.property(anyFamily, ({ people, kinship }) => {
        const { signs, width, height } = layoutGenogram(people, kinship)
        for (const [index, one] of signs.entries()) {
          expect(
            one.x - size.labelWidth / 2 >= 0 &&
              one.x + size.labelWidth / 2 <= width &&
              one.y - size.symbol / 2 >= 0 &&
              one.y + size.symbol / 2 + size.label <= height,
          ).toBe(true)
          for (const other of signs.slice(index + 1))
            expect(
              Math.abs(one.x - other.x) >= size.column - 0.001 ||
                Math.abs(one.y - other.y) >= size.symbol + size.label,
            ).toBe(true)
        }
      }),
    )
  })

  it('sets every parent above the child', () => {
    fc.assert(
      fc.property(anyFamily, ({ people, kinship }) => {
        const drawing = layoutGenogram(people, kinship)
        for (const { personId } of people)
          for (const one of kinOf(personId, people, kinship).parents)
            expect(at(drawing, one).y).toBeLessThan(at(drawing, personId).y)
      }),
    )
  })

  it('draws each couple on one row, and no household line round anyone who lives elsewhere', () => {
    fc.assert(
      fc.property(anyFamily, ({ people, kinship }) => {
        const drawing = layoutGenogram(people, kinship)
        for (const { a, b } of drawing.couples) expect(at(drawing, a).y).toBe(at(drawing, b).y)
        for (const { personId, atHome } of people)
          if (!atHome)
            expect(
              drawing.household.some(
                ({ x, y, width, height }) =>
                  at(drawing, personId).x > x &&
                  at(drawing, personId).x < x + width &&
                  at(drawing, personId).y > y &&
                  at(drawing, personId).y < y + height,
              ),
            ).toBe(false)
      }),
    )
  })
})

describe('the same family as a table', () => {
  it.each([
    [
      'noah',
      {
        parents: ['sanne', 'karim'],
        partners: [],
        formerPartners: [],
        children: [],
        siblings: [],
        halfSiblings: ['maja'],
      },
    ],
    [
      'sanne',
      {
        parents: ['ulla'],
        partners: ['karim'],
        formerPartners: ['per'],
        children: ['maja', 'noah'],
        siblings: [],
        halfSiblings: [],
      },
    ],
    ['kim', { parents: [], partners: [], formerPartners: [], children: [], siblings: [], halfSiblings: [] }],
  ])('says the kin of %s', (id, kin) => expect(kinOf(id, birk.people, birk.kinship)).toEqual(kin))

  it('does not guess at half-siblings where a parent is not noted', () => {
    expect(
      kinOf('noah', birk.people, [...parent('sanne', 'noah', 'maja'), ...parent('karim', 'noah')]),
    ).toMatchObject({ siblings: ['maja'], halfSiblings: [] })
  })
})

describe('places on a row', () => {
  it('keeps order and gaps, and grants every wish that can be granted', () => {
    expect(
      spaced([
        { wish: 0, gap: 0 },
        { wish: 300, gap: 100 },
      ]),
    ).toEqual([0, 300])
    expect(
      spaced([
        { wish: 50, gap: 0 },
        { wish: 50, gap: 100 },
      ]),
    ).toEqual([0, 100])
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ wish: fc.integer({ min: -500, max: 500 }), gap: fc.integer({ min: 1, max: 200 }) }),
        ),
        (wishes) => {
          const xs = spaced(wishes)
          for (const [index, { gap }] of wishes.entries())
            if (index > 0) expect((xs[index] ?? 0) - (xs[index - 1] ?? 0)).toBeGreaterThanOrEqual(gap - 0.001)
        },
      ),
    )
  })
})
