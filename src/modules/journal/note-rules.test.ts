import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { filingReasons, hasCpr, whyNotFile, type FilingFacts, type WhyNotFile } from './note-rules.ts'
import { readersOf, type ReaderFacts } from './readers-rules.ts'

const today = '2026-09-04'
const note = {
  subject: 'Samtale',
  body: 'Vi talte om skolen.',
  happenedOn: today,
  personId: 'noah',
  class: 'CONF' as const,
}
const facts: FilingFacts = { today, department: 'F', roles: ['core'], corrected: null }
const old = { department: 'F', class: 'CONF', personId: 'noah', correctedBy: null }

describe('filing a note (HG-12, HG-13)', () => {
  it.each<[string, Parameters<typeof whyNotFile>[0], FilingFacts, WhyNotFile | null]>([
    ['an ordinary note', note, facts, null],
    ['a note about an earlier day', { ...note, happenedOn: '2026-01-05' }, facts, null],
    ['a note about tomorrow', { ...note, happenedOn: '2026-09-05' }, facts, 'in-future'],
    ['a personal number in the body', { ...note, body: 'Noah 740512-4003 var glad.' }, facts, 'cpr-in-text'],
    ['a personal number in the subject', { ...note, subject: '7405124003' }, facts, 'cpr-in-text'],
    [
      'a § 115 note by someone from early help',
      { ...note, provenance: 'P115' as const },
      { ...facts, roles: ['core', 'early_help'] },
      null,
    ],
    [
      'a § 115 note by someone who was not in the room',
      { ...note, provenance: 'P115' as const },
      facts,
      'not-in-room',
    ],
    ['a correction of our own note', note, { ...facts, corrected: old }, null],
    [
      'a correction of another department’s note',
      note,
      { ...facts, corrected: { ...old, department: 'S' } },
      'not-ours',
    ],
    [
      'a correction about another person',
      note,
      { ...facts, corrected: { ...old, personId: 'maja' } },
      'other-readers',
    ],
    [
      'a correction in a stricter class',
      { ...note, class: 'ART9_HEALTH' as const },
      { ...facts, corrected: old },
      'other-readers',
    ],
    [
      'a correction of what is corrected already',
      note,
      { ...facts, corrected: { ...old, correctedBy: 'newer' } },
      'already-corrected',
    ],
  ])('%s', (_, written, known, expected) => {
    expect(whyNotFile(written, known)).toBe(expected)
    if (expected) expect(filingReasons[expected]).toMatch(/[.]$/)
  })

  it('lets telephone and case numbers stand: only personal numbers are refused (domain.md 7.11)', () => {
    expect(hasCpr('Ring på 12 34 56 78, sag 2026-00451.', 'Fravær 14 %')).toBe(false)
    expect(hasCpr('ring på 12 34 56 78', 'cpr 710311 - 4009')).toBe(true)
  })
})

const people = ['noah', 'sanne', 'karim']
const departments = ['F', 'S', 'P']
const classes = ['CONF', 'ART9_HEALTH', 'ART10_CRIME']
const share = fc.record({
  from: fc.constantFrom(...departments),
  to: fc.constantFrom(...departments),
  class: fc.constantFrom(...classes),
  personId: fc.constantFrom(...people),
})
const team = departments.map((department) => ({ staffId: department, name: department, department }))
const row = fc.record({
  department: fc.constantFrom(...departments),
  class: fc.constantFrom(...classes),
  personId: fc.constantFrom(null, ...people),
})

describe('who can read a row with the secrecy of a department (security.md 4.1, R-CON-02)', () => {
  it('its own department always, and another only by a share for that person and class', () => {
    fc.assert(
      fc.property(row, fc.array(share), (secret, shares) => {
        const known: ReaderFacts = { team, shares, takingPart: people }
        const seen = readersOf(secret, known)
        expect(seen).toContain(secret.department)
        for (const other of seen.filter((name) => name !== secret.department)) {
          const about = secret.personId === null ? people : [secret.personId]
          for (const personId of about) {
            expect(shares).toContainEqual({
              from: secret.department,
              to: other,
              class: secret.class,
              personId,
            })
          }
        }
      }),
    )
  })

  it('what concerns the whole family opens when everyone who takes part has said yes, and not before', () => {
    const secret = { department: 'S', class: 'CONF', personId: null }
    const shares = ['noah', 'sanne'].map((personId) => ({ from: 'S', to: 'F', class: 'CONF', personId }))
    expect(readersOf(secret, { team, shares, takingPart: ['noah', 'sanne'] })).toEqual(['F', 'S'])
    expect(readersOf(secret, { team, shares, takingPart: people })).toEqual(['S'])
    expect(readersOf(secret, { team, shares, takingPart: [] })).toEqual(['S'])
  })
})
