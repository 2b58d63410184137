import { describe, expect, it } from 'vitest'
import { createPdfPrinter } from '#server/print/pdf.ts'
import { readPdf } from '#server/print/pdf-text.ts'
import { hardWordsIn } from '#modules/wording/rules.ts'
import type { FarewellPage } from './contract.ts'
import { farewellDocument } from './farewell-document.ts'
import { farewellPageOf, type FarewellFacts } from './farewell-rules.ts'
import { FAREWELL_WORDS } from './farewell-words.ts'

const [noah, maja] = ['noah', 'maja']
const facts: FarewellFacts = {
  hard: [],
  family: 'Familien Birk',
  plan: {
    why: 'goals_reached',
    endsOn: '2027-03-04',
    wayInStaff: 'line',
    wayIn: { name: 'Line Holst', phone: '20 30 40 50' },
    wayInWords: 'Ring eller skriv, også om aftenen.',
    ifItTips: 'Ring til Line med det samme. Sig, at det haster, så mødes vi inden to dage.',
    ownView: 'Det er lidt underligt, men vi kan godt selv nu.',
    ownViewBy: noah,
    ownViewName: 'Noah',
    farewell: 'Tak, fordi I lod os komme indenfor. I har fået ro på morgenerne, og I har gjort det selv.',
    startedOn: '2026-09-04',
    startedBy: 'Line',
    agreedOn: null,
    agreedHow: null,
    version: 2,
  },
  steps: [
    'Fælles møde med skolen',
    'Vi ses hver anden uge',
    'Vi ses en gang om måneden',
    'Vi siger farvel',
  ].map((what, index) => ({
    stepId: what,
    what,
    onDay: `2026-1${index % 3}-05`,
    staffId: 'line',
    staff: 'Line',
    doneOn: null,
    version: 1,
  })),
  handBacks: ['S', 'J', 'F'].map((department) => ({
    handBackId: department,
    department,
    departmentName: department === 'S' ? 'Skole' : 'Job og uddannelse',
    what: 'En fast voksen, der følger med',
    byDay: '2027-02-01',
    receiver: 'Ulla',
    takenOn: null,
    takenHere: false,
    notedBy: null,
    version: 1,
  })),
  goals: [
    { personId: noah, stage: 'reached', class: 'CONF', words: 'Jeg vil i skole hver morgen' },
    { personId: maja, stage: 'reached', class: 'CONF', words: 'Majas eget mål' },
    { personId: noah, stage: 'reached', class: 'ART9_HEALTH', words: 'Noget om helbred' },
    { personId: noah, stage: 'now', class: 'CONF', words: 'Ikke nået endnu' },
  ],
  quotes: [
    { personId: noah, kind: 'strength', words: 'Vi griner mere', replacedAt: null },
    { personId: noah, kind: 'strength', words: 'Gammelt ord', replacedAt: '2026-01-01T00:00:00Z' },
    { personId: maja, kind: 'strength', words: 'Majas egne ord', replacedAt: null },
    { personId: noah, kind: 'wish', words: 'Et ønske', replacedAt: null },
  ],
  people: [
    { personId: noah, part: 'young', birthDate: '2012-05-14', participates: true, saidYesOn: '2026-03-01' },
    { personId: maja, part: 'young', birthDate: '2007-01-30', participates: true, saidYesOn: '2024-03-01' },
  ],
  adultFrom: 18,
  address: 'f-3b9a04c2d1e7@familier.vestby.dk',
  on: '2026-09-04',
}
const page = (more: Partial<FarewellFacts> = {}): FarewellPage => farewellPageOf({ ...facts, ...more })
const textOf = (shown: FarewellPage, language: 'da' | 'en' = 'da') =>
  JSON.stringify(farewellDocument(shown, new Date('2026-09-04T12:00:00Z'), language))

describe('the farewell page (R-END-02, R-END-04, R-STG-01)', () => {
  it('holds what everybody on it may read: nothing of health, nothing of a grown-up who has not said yes (R-CON-03)', () => {
    expect(page()).toMatchObject({ reached: ['Jeg vil i skole hver morgen'], strengths: ['Vi griner mere'] })
    expect(page({ plan: { ...facts.plan, ownViewBy: maja } }).ownView).toBeNull()
    const people = facts.people.map((one) => ({ ...one, saidYesOn: '2026-08-01' }))
    expect(page({ people }).reached).toContain('Majas eget mål')
  })

  it('leaves out what we wrote with a word that frightens, and never touches the family’s own words', () => {
    const plan = { ...facts.plan, ifItTips: 'Hvis bandemiljøet ringer', ownView: 'De sagde bande om os' }
    const shown = page({ plan, steps: [{ ...facts.steps[0]!, what: 'Tale om kriminalitet' }] })
    expect(shown).toMatchObject({ ifItTips: null, steps: [], ownView: { text: 'De sagde bande om os' } })
    expect(hardWordsIn(textOf(page()), [])).toEqual([])
    expect(hardWordsIn(textOf(page({ plan })), []).length).toBeGreaterThan(0)
  })

  it('speaks plainly: each sentence of ours has at most fifteen words, in both languages', () => {
    for (const words of Object.values(FAREWELL_WORDS))
      for (const said of Object.values(words)) {
        const text = typeof said === 'string' ? said : said('x', 'y')
        for (const sentence of text.split(/[.!?]/)) expect(sentence.split(' ').length).toBeLessThanOrEqual(15)
      }
  })

  it('is one A4 with three departments, four steps and everything filled in; the phone number is not broken', async () => {
    const printer = createPdfPrinter()
    const file = await printer.print(farewellDocument(page(), new Date('2026-09-04T12:00:00Z')))
    await printer.close()
    const { pages } = readPdf(Buffer.from(file.bytes))
    expect(pages.length).toBe(1)
    expect(pages[0]?.replaceAll('\n', ' ')).toMatch(/Tak for nu.*Døren er åben.*De hjælper jer nu/)
    expect(textOf(page())).toContain('20\u00A030\u00A040\u00A050')
  })

  it('still says that the door is open when little is filled in', () => {
    const bare = {
      ...facts.plan,
      wayIn: { name: 'Line Holst', phone: null },
      ownView: null,
      farewell: null,
      ifItTips: null,
    }
    const text = textOf(page({ plan: bare, steps: [], handBacks: [], goals: [], quotes: [] }), 'en')
    expect(text).toContain('Ask for Line Holst.')
    expect(text).toContain('You can always come back.')
  })
})
