import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { hardWordsIn } from '#modules/wording/rules.ts'
import type { Definition, Question, Scope } from './definition-contract.ts'
import { definitionOf, questionOf } from './definition-rules.ts'
import { lightV1 } from './light-v1-definition.ts'

const questions = lightV1.parts.flatMap((part) => part.questions)
const published = 'f9792bd1d530041c035de8b983d2148350eab8b90f4a88daa39cf1e022374216'
const hashOf = (definition: Definition) =>
  createHash('sha256').update(JSON.stringify(definition)).digest('hex')

/** Inputs of the largest family there is room for. */
const most = (wanted: readonly Question[]) =>
  wanted.reduce((sum, { scope }) => sum + lightV1.atMost[scope satisfies Scope], 0)

describe('the light picture, version 1 (report 7.1.2)', () => {
  it('is published: whoever changes a letter makes version 2', () => {
    expect(hashOf(lightV1)).toBe(published)
    expect(hashOf({ ...lightV1, parts: lightV1.parts.slice(1) })).not.toBe(published)
  })

  it('has the six parts of the report in its order, with the budget of half an hour (R-ASM-01, ux.md 2.5)', () => {
    expect(lightV1.parts.map(({ code, title, minutes }) => [code, title.da, minutes])).toEqual([
      ['master_data', 'Hvem er familien?', 3],
      ['journal_notes', 'Hvad ved vi allerede?', 5],
      ['measures_timeline', 'Hvad er prøvet?', 6],
      ['risk_need', 'Behov for støtte', 6],
      ['overall', 'Vores fælles vurdering', 6],
      ['action_plan', 'Plan', 4],
    ])
  })

  it('is light in every family: at most 45 inputs and 12 free texts (R-ASM-02, T11)', () => {
    expect(most(questions)).toBeLessThanOrEqual(45)
    expect(most(questions.filter(({ kind }) => kind === 'text'))).toBeLessThanOrEqual(12)
    expect(
      Math.max(...questions.map((question) => (question.kind === 'text' ? question.most : 0))),
    ).toBeLessThanOrEqual(200)
  })

  it('asks for resources before needs in every part, and for at least as many (R-ASM-08)', () => {
    for (const { questions: asked } of lightV1.parts) {
      const sides = asked.map(({ side }) => side)
      expect(sides[0]).toBe('resource')
      expect(sides.lastIndexOf('resource')).toBeLessThan(
        sides.includes('need') ? sides.indexOf('need') : sides.length,
      )
    }
    const of = (side: string) => most(questions.filter((question) => question.side === side))
    expect(of('resource')).toBeGreaterThanOrEqual(of('need'))
  })

  it('asks outright where, with whom and about free time, and whether an adult knows (R-ASM-04, R-ASM-05)', () => {
    for (const code of ['where', 'with_whom', 'leisure', 'supervision']) {
      expect(questionOf(lightV1, code)).toMatchObject({
        part: 'risk_need',
        question: { scope: 'young', optional: false },
      })
    }
    expect(questionOf(lightV1, 'supervision')?.question.side).toBe('need')
  })

  it('asks for what marks a family with much to see to: language, departments, work and trust (R-ASM-09)', () => {
    for (const code of ['interpreter', 'departments', 'work', 'trust'])
      expect(questionOf(lightV1, code)).not.toBeNull()
  })

  it('never asks who somebody is by sex, origin or where they live (R-ASM-06)', () => {
    const texts = JSON.stringify(lightV1).toLowerCase()
    expect(texts).not.toMatch(/etnisk|indvandre|nationalitet|religion|boligområde|\bkøn\b/)
  })

  it('says in the part about support that most never go astray (R-ASM-07)', () => {
    expect(lightV1.parts.find(({ code }) => code === 'risk_need')?.note?.da).toContain('Langt de fleste')
  })

  it('keeps of a certified instrument a note and nothing else: optional, no choices, no number (domain.md 4.13)', () => {
    expect(questionOf(lightV1, 'instrument')?.question).toMatchObject({
      kind: 'text',
      optional: true,
      from: null,
      contentClass: 'ART10_CRIME',
      side: 'note',
    })
    expect(questions.filter(({ optional }) => optional)).toHaveLength(1)
  })

  it('holds no score: no choice has a number, and the scales are the family’s own', () => {
    expect(JSON.stringify(lightV1)).not.toMatch(/\b(score|points?|weight|vægt)\b/i)
    expect(questions.filter(({ kind }) => kind === 'scale').map(({ code }) => code)).toEqual([
      'trust',
      'hope',
    ])
  })

  it('says of each question what the answer is for, in both languages, and in words nobody is afraid of (R-STG-01)', () => {
    for (const { ask, use } of questions)
      for (const text of [ask, use]) expect(text.da && text.en).toBeTruthy()
    expect(hardWordsIn(JSON.stringify(lightV1), [])).toEqual([])
    expect(hardWordsIn(JSON.stringify({ ...lightV1, id: 'bandekriminalitet' }), [])).not.toEqual([])
  })

  it('names each question and choice once', () => {
    expect(new Set(questions.map(({ code }) => code)).size).toBe(questions.length)
    for (const question of questions) {
      if (question.kind !== 'choice') continue
      expect(new Set(question.choices.map(({ value }) => value)).size).toBe(question.choices.length)
    }
  })

  it('is found by its id, and no other is taken for it', () => {
    expect(definitionOf('light-v1')).toBe(lightV1)
    expect(() => definitionOf('light-v0')).toThrow('light-v0')
  })
})
