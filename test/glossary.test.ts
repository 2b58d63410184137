import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { access } from '#db/access.ts'
import { catalogue, citizenCatalogue } from '#catalogue'

const root = path.join(import.meta.dirname, '..')
const glossary = readFileSync(path.join(root, 'docs/glossary.md'), 'utf8')

/** Names in code that the glossary explains: whatever stands in backticks in its second column. */
export function explainedNames(text: string): Set<string> {
  const rows = text.split('\n').filter((line) => line.startsWith('|'))
  return new Set(
    rows.flatMap((row) =>
      [...(row.split('|')[2] ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? ''),
    ),
  )
}

/** Enumerated words of the contracts and of the schema's checks, written in lower case with underscores or capitals. */
function enumWords(): string[] {
  const files = readdirSync(path.join(root, 'src/modules'), { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('contract.ts') && !/^(evaluation|economy|disclosure)\/|list-contract/.test(file),
  )
  const contracts = files.flatMap((file) =>
    [...readFileSync(path.join(root, 'src/modules', file), 'utf8').matchAll(/z\.enum\(\[([^\]]*)\]/g)].map(
      (match) => match[1] ?? '',
    ),
  )
  const checks = [
    ...readFileSync(path.join(root, 'db/schema.sql'), 'utf8').matchAll(/ARRAY\[([^\]]*)\]/g),
  ].map((match) => match[1] ?? '')
  return [
    ...new Set(
      [...contracts, ...checks].flatMap((list) =>
        [...list.matchAll(/'([A-Za-z0-9_-]+)'/g)].map((match) => match[1] ?? ''),
      ),
    ),
  ]
}

describe('docs/glossary.md', () => {
  const explained = explainedNames(glossary)
  const missing = (names: string[]) => names.filter((name) => !explained.has(name)).sort()

  it('explains every table', () => expect(missing(Object.keys(access))).toEqual([]))
  it('explains every module that has operations', () =>
    expect(
      missing([
        ...new Set(
          Object.keys({ ...catalogue, ...citizenCatalogue }).map((name) => name.split('.')[0] ?? ''),
        ),
      ]),
    ).toEqual([]))
  it('explains every enumerated word', () => {
    expect(enumWords().length).toBeGreaterThan(100)
    expect(missing(enumWords())).toEqual([])
  })
  it('notices a word that is not there', () => {
    expect(explainedNames('| bande | `gang` | x |').has('gang')).toBe(true)
    expect(missing(['a_word_nobody_explained'])).toEqual(['a_word_nobody_explained'])
  })
})
