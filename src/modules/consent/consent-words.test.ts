import { describe, expect, it } from 'vitest'
import { hardWordsIn } from '#modules/wording/rules.ts'
import { questionText } from './consent-words.ts'

describe('what is said when somebody is asked', () => {
  const every = [null, 'Skole', 'SSP', 'Sundhed'].flatMap((department) =>
    [null, 'Noah'].flatMap((about) => questionText({ department, about })),
  )

  it('uses no word that frightens, in short sentences (R-STG-01; ux.md 6)', () => {
    for (const { da } of every) {
      expect(hardWordsIn(da, [])).toEqual([])
      for (const sentence of da.split(/[.?!] /))
        expect(sentence.split(' ').length, sentence).toBeLessThanOrEqual(20)
    }
  })
  it('always says that it is voluntary, that help stays, and that the answer can be changed (HG-06)', () => {
    for (const department of [null, 'Skole']) {
      const said = questionText({ department, about: 'Noah' })
        .map(({ da }) => da)
        .join(' ')
      expect(said).toContain('Det er frivilligt.')
      expect(said).toContain('den hjælp, I har ret til')
      expect(said).toContain('Du kan altid ændre dit svar.')
    }
  })
  it('names the department and the person it is about', () => {
    expect(questionText({ department: 'Skole', about: 'Noah' })[0]?.da).toBe(
      'Vi vil gerne spørge, om Skole må dele det, de ved om Noah.',
    )
    expect(questionText({ department: null, about: null })[0]?.en).toBe(
      'We would like to ask if you want to take part.',
    )
  })
})
