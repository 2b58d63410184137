import { beforeAll, describe, expect, it } from 'vitest'
import { newWorld, type World } from '#test/world.ts'
import { shippedFirstWords } from './first-words-definition.ts'
import { codeFor, firstWordsNow, spokenBy, textMessageLink } from './first-words-rules.ts'
import { hardWordsIn } from './rules.ts'

describe('words to begin with (R-STG-01, report 7.1.1)', () => {
  it.each(shippedFirstWords)('$code speaks of wellbeing and frightens nobody, in both languages', (words) => {
    expect(hardWordsIn(`${words.danish} ${words.english ?? ''}`, [])).toEqual([])
    expect(words.danish).not.toMatch(/mistank|politi|krimi/i)
    expect(words.english).not.toMatch(/\bgangs?\b|crime|police|suspect/i)
  })
  it('there are some for each occasion, and no code twice', () => {
    expect(new Set(shippedFirstWords.map(({ occasion }) => occasion)).size).toBe(4)
    expect(new Set(shippedFirstWords.map(({ code }) => code)).size).toBe(shippedFirstWords.length)
  })
  it('the newest version of the municipality’s own stands instead of the shipped, whatever the order they come in', () => {
    const [shipped] = shippedFirstWords
    if (!shipped) throw new Error('none shipped')
    const version = (danish: string, setAt: string, inUse = true) => ({
      ...shipped,
      danish,
      inUse,
      setBy: 'Anne Bak',
      setOn: setAt.slice(0, 10),
      setAt,
    })
    const [old, now] = [version('Før', '2026-01-01T10:00:00Z'), version('Nu', '2026-02-01T10:00:00Z', false)]
    for (const own of [
      [old, now],
      [now, old],
    ])
      expect(firstWordsNow(own, [shipped])).toEqual([
        expect.objectContaining({ danish: 'Nu', inUse: false, setBy: 'Anne Bak', setOn: '2026-02-01' }),
      ])
    expect(firstWordsNow([], [shipped])[0]).toMatchObject({ danish: shipped.danish, setBy: null })
  })
  it('carries the name and number of whoever says them, and leaves open what is not known', () => {
    expect(spokenBy('[navn] her, [telefon]. Hilsen [navn]', { name: 'Line $& Holst', phone: null })).toBe(
      'Line $& Holst her, [telefon]. Hilsen Line $& Holst',
    )
    expect(textMessageLink('20 30 40 50', 'Hej & farvel')).toBe('sms:20304050?&body=Hej%20%26%20farvel')
  })
  it('gives each its own short code', () => {
    expect(codeFor('Å, hej!', [])).toBe('aa-hej')
    expect(codeFor('Hej', ['hej', 'hej-2'])).toBe('hej-3')
    expect(codeFor('!', [])).toBe('ord')
  })
})

describe('the municipality’s own words to begin with', () => {
  let world: World
  beforeAll(async () => {
    world = await newWorld()
  })
  const words = {
    code: 'egne',
    occasion: 'visit' as const,
    danish: 'Hej, hvordan går det?',
    english: null,
    inUse: true,
  }

  it('are read by whoever works with families, and written by a leader or an administrator, dated and signed', async () => {
    await world.admin.did('wording.set-first-words', words)
    const all = await world.staff('line').did('wording.first-words', {})
    expect(all).toHaveLength(shippedFirstWords.length + 1)
    expect(all.at(-1)).toMatchObject({
      code: 'egne',
      danish: words.danish,
      setBy: expect.any(String) as string,
    })
    await expect(world.staff('line').did('wording.set-first-words', words)).rejects.toMatchObject({
      kind: 'denied',
    })
  })
  it('refuse what frightens, with another word offered', async () => {
    await expect(
      world.admin.did('wording.set-first-words', { ...words, danish: 'Vi kommer om banden.' }),
    ).rejects.toMatchObject({
      code: 'hard-word',
      fields: { danish: expect.stringContaining('Prøv:') as string },
    })
  })
})
