import { describe, expect, it } from 'vitest'
import type { Pickable } from '../contract.ts'
import { questionOf } from '../definition-rules.ts'
import { lightV1 } from '../light-v1-definition.ts'
import { answerWords, withName } from './answer-words.ts'
import { sourceText } from './source-text.ts'
import { text } from './text.ts'

const someone: Pickable = {
  key: 'p:noah',
  words: 'Noah',
  on: null,
  department: null,
  adult: false,
  sibling: false,
}
const pickable = { people: [someone], network: [], notes: [{ ...someone, key: 'n1', words: 'Fravær' }] }
const da = { t: text.da, language: 'da' as const }
const words = (code: string, value: string | null) => {
  const found = questionOf(lightV1, code)
  return found && answerWords(found.question, value, pickable, da)
}

describe('an answer in words', () => {
  it.each([
    ['where', 'outside', 'Ude uden noget at lave'],
    ['hope', '7', '7 af 10'],
    ['wish', 'Jeg vil spille bold igen.', 'Jeg vil spille bold igen.'],
    ['where', null, 'Ved vi ikke endnu'],
    ['household', 'p:noah', 'Noah'],
    ['household', '', 'Ingen'],
    ['household', 'p:noah,p:gone', 'Noah, ikke længere på listen'],
    ['notes', 'n1,n2', 'Fravær, ikke delt med dig'],
  ])('%s: %s is “%s”', (code, value, expected) => expect(words(code, value)).toBe(expected))

  it('names whom it is about, in both languages', () => {
    expect(withName({ da: 'Hvor er {name}, når {name} har fri?', en: '' }, 'da', 'Noah')).toBe(
      'Hvor er Noah, når Noah har fri?',
    )
  })

  it('says in both languages where every fetched answer is from', () => {
    const sources = lightV1.parts.flatMap(({ questions }) =>
      questions.flatMap(({ from }) => (from ? [from] : [])),
    )
    expect(new Set(Object.keys(sourceText.da))).toEqual(new Set([...sources, 'former']))
    expect(Object.keys(sourceText.en)).toEqual(Object.keys(sourceText.da))
  })
})
