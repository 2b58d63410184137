import { describe, expect, it } from 'vitest'
import type { Block, PrintDocument } from '#core/document.ts'
import { hardWordsIn } from '#modules/wording/rules.ts'
import { BIRK } from './plan-document.example.ts'
import { planDocument } from './plan-document.ts'
import type { PlanOnPaper } from './plan-document.ts'
import { PLAN_WORDS } from './plan-words.ts'

const AT = new Date('2026-09-04T12:30:00Z')

const EMPTY: PlanOnPaper = {
  ...BIRK,
  quotes: [],
  goals: [],
  goingWell: [],
  agreement: [],
  contacts: [],
  wayIn: { phone: null, number: 17, address: null },
  nextMeeting: null,
}

function headings(document: PrintDocument): string[] {
  return flat(document.blocks).flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
}

function flat(blocks: readonly Block[]): Block[] {
  return blocks.flatMap((block) =>
    block.kind === 'beside' ? [...flat(block.left), ...flat(block.right)] : [block],
  )
}

function ofKind<K extends Block['kind']>(document: PrintDocument, kind: K): Extract<Block, { kind: K }>[] {
  return flat(document.blocks).filter((block): block is Extract<Block, { kind: K }> => block.kind === kind)
}

describe("the family's plan on paper", () => {
  const plan = planDocument(BIRK, AT)

  it("begins with the family's own words, verbatim, with who said them and when (R-PLN-01)", () => {
    expect(plan.blocks[0]).toEqual({
      kind: 'quote',
      text: 'Vi vil gerne kunne spise sammen uden skænderi. Og Noah skal have noget at stå op til.',
      who: 'Sanne',
      when: '12.8.2026',
    })
  })

  it('says in plain words what, who, what goes well, whom to call, and where help is in danger', () => {
    expect(plan).toMatchObject({ title: 'Vores plan', subtitle: 'Familien Birk · 12.8.2026 · version 3' })
    expect(headings(plan)).toEqual([
      'Det vil vi gerne',
      'Mål 1 · Noah: “Jeg vil spille bold igen.”',
      'Mål 2 · Sanne og Karim: “Vi vil spise sammen to gange om ugen.”',
      'Mål 3 · Karim: “Jeg vil gerne nå det hele på jobbet.”',
      'Hvem gør hvad?',
      'Det går godt med',
      'Dine folk i kommunen',
      'Siger I ja til planen?',
      'Næste aftale',
    ])
    expect(plan.blocks.at(-1)).toEqual({ kind: 'note', text: 'Er nogen i fare, så ring 112.' })
  })

  it('is marked as confidential, since it is about persons (ux.md section 3, Print)', () => {
    expect(plan.confidentiality).toBe('Fortroligt')
  })

  it('gives every step one owner and one date (R-PLN-02)', () => {
    const [table] = ofKind(plan, 'table')
    expect(table?.columns.map(({ head }) => head)).toEqual([
      'Mål',
      'Næste skridt',
      'Hvem',
      'Senest',
      'Hvordan går det?',
    ])
    expect(table?.rows).toHaveLength(6)
    expect(table?.rows[2]).toEqual([
      '1',
      'Fritidspas bevilges',
      'Line',
      '8.9.',
      'Kan ikke endnu – venter på klub',
    ])
  })

  it("shows the family's own number then and now, and none where nobody gave one", () => {
    expect(ofKind(plan, 'scale').map(({ marks }) => marks)).toEqual([
      [
        { value: 2, at: 'then', words: 'Før 2' },
        { value: 7, at: 'now', words: 'Nu 7, siger Noah' },
      ],
      [
        { value: 3, at: 'then', words: 'Før 3' },
        { value: 4, at: 'now', words: 'Nu 4, siger Sanne' },
      ],
    ])
  })

  it.each([
    ['yes', [true, false, false]],
    ['no', [false, true, false]],
    ['could-not-answer', [false, false, true]],
    ['not-asked', [false, false, false]],
  ] as const)('ticks the answer "%s", each person for themselves', (answer, ticked) => {
    const asked = planDocument({ ...EMPTY, agreement: [{ name: 'Noah', answer, on: null }] }, AT)
    expect(ofKind(asked, 'checkboxes')[0]?.options.map(({ checked }) => checked)).toEqual(ticked)
  })

  it('leaves out headings with nothing below them', () => {
    expect(headings(planDocument(EMPTY, AT))).toEqual([])
  })

  it('keeps a telephone number on one line', () => {
    expect(ofKind(plan, 'facts')[0]?.pairs[0]).toEqual({
      label: 'Line',
      value: '12\u00A034\u00A056\u00A078, din kontakt',
    })
  })

  it('says where the family can always call and write (R-TRU-03)', () => {
    const [people] = ofKind(plan, 'facts')
    expect(people?.pairs.slice(-2)).toEqual([
      { label: 'Altid', value: '70\u00A010\u00A020\u00A030, sig familie 17' },
      { label: 'Skriv', value: 'f-3b9a04c2d1e7\n@familier.vestby.dk' },
    ])
  })

  it('is written in English for a reader of English, with the quotes as they were said', () => {
    const english = planDocument(BIRK, AT, 'en')
    expect(english).toMatchObject({ language: 'en', title: 'Our plan', confidentiality: 'Confidential' })
    expect(headings(english)).toContain('Goal 1 · Noah: “Jeg vil spille bold igen.”')
  })
})

describe('the words of the plan', () => {
  const spoken = Object.values(PLAN_WORDS.da).map((word) =>
    typeof word === 'string' ? word : word.toString(),
  )

  it('hold none of those that frighten or brand (R-STG-01, domain.md 7.11)', () => {
    expect(spoken.flatMap((text) => hardWordsIn(text, []))).toEqual([])
    expect(hardWordsIn(`${spoken.join(' ')} bandemiljø`, [])).toHaveLength(1)
  })

  it('have at most 15 words a sentence (ux.md section 6)', () => {
    const sentences = spoken
      .flatMap((text) => text.split(/[.?!]/))
      .map((text) => text.trim().split(/\s+/).length)
    expect(Math.max(...sentences)).toBeLessThanOrEqual(15)
  })
})
