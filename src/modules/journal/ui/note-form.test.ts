import { describe, expect, it } from 'vitest'
import { emptyNote, faultsOf, isWorthKeeping, restoreNote, toNote } from './note-form.ts'

const day = '2026-09-04'
const written = { ...emptyNote(day, null), subject: 'Samtale', body: 'Vi talte om skolen.' }

describe('a note while it is written (ux.md section 3)', () => {
  it('comes back as it was left, and what is no note does not', () => {
    expect(restoreNote(JSON.parse(JSON.stringify(written)))).toEqual(written)
    for (const other of [null, 'text', {}, { subject: 1, body: 'x' }]) expect(restoreNote(other)).toBeNull()
    expect(restoreNote({ ...written, class: 'SECRET', happenedOn: 'i går', personId: 7 })).toMatchObject({
      class: 'CONF',
      happenedOn: null,
      personId: null,
    })
  })

  it('is worth keeping when something is written', () => {
    expect(isWorthKeeping(emptyNote(day, null))).toBe(false)
    expect(isWorthKeeping(written)).toBe(true)
  })

  it('is filed when it has a day, a subject and a text, without a personal number', () => {
    expect(faultsOf(written)).toEqual([])
    expect(faultsOf(emptyNote(day, null))).toEqual(['subject', 'body'])
    expect(faultsOf({ ...written, happenedOn: null, subject: '710311-4009' })).toEqual([
      'happenedOn',
      'cprInSubject',
    ])
    expect(faultsOf({ ...written, body: 'Ring til 7103114009' })).toEqual(['cprInBody'])
  })

  it('as a correction begins with the person, class, day and subject of the note it corrects', () => {
    const old = { personId: 'noah', class: 'ART9_HEALTH' as const, subject: 'Søvn', happenedOn: '2026-08-01' }
    expect(emptyNote(day, old)).toMatchObject({ ...old, body: '' })
    expect(toNote({ ...emptyNote(day, old), body: 'Det var den 2.' }, 'birk', 'old')).toEqual({
      familyId: 'birk',
      ...old,
      body: 'Det var den 2.',
      corrects: 'old',
    })
    expect(toNote({ ...written, from115: true }, 'birk', null)).toMatchObject({ provenance: 'P115' })
  })
})
