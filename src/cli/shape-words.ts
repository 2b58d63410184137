import type { z } from 'zod'

type Issue = z.core.$ZodIssue

const KINDS: Record<string, string> = {
  int: 'et helt tal',
  number: 'et tal',
  string: 'en tekst',
  array: 'en liste',
  object: 'et objekt',
  record: 'et objekt',
  boolean: 'true eller false',
}

/** Our own rules' messages, which the contracts give in English. */
const OWN: Record<string, string> = {
  'at most two decimals': 'højst to decimaler',
  'above zero': 'skal være over nul',
  'the shares sum to 1': 'andelene skal tilsammen give 1',
}

/** What is wrong with one place of a file, in Danish: what should stand there, not what the machine expected. */
function issueInDanish(issue: Issue): string {
  if (issue.code === 'invalid_type')
    return issue.message.endsWith('received undefined')
      ? 'mangler'
      : `skal være ${KINDS[issue.expected] ?? issue.expected}`
  if (issue.code === 'too_small')
    return issue.origin === 'array' || issue.origin === 'string'
      ? 'må ikke være tom eller kortere end ' + String(issue.minimum)
      : `skal være ${issue.inclusive === false ? 'over' : 'mindst'} ${String(issue.minimum)}`
  if (issue.code === 'too_big')
    return issue.origin === 'array' || issue.origin === 'string'
      ? `er for lang: højst ${String(issue.maximum)}`
      : `skal være højst ${String(issue.maximum)}`
  if (issue.code === 'unrecognized_keys') return `ukendt felt: ${issue.keys.join(', ')}`
  if (issue.code === 'invalid_value') return `skal være en af: ${issue.values.map(String).join(', ')}`
  if (issue.code === 'custom') return OWN[issue.message] ?? issue.message
  return 'mangler eller har ikke den rette form'
}

/** Where a value departs from a schema and how, the first five places, in Danish and in English. */
export function shapeWords(error: z.ZodError): { da: string; en: string } {
  const issues = error.issues.slice(0, 5)
  const say = (words: (issue: Issue) => string) =>
    issues.map((issue) => `${issue.path.join('.')}: ${words(issue)}`.replace(/^: /, '')).join('; ')
  return { da: say(issueInDanish), en: say((issue) => issue.message) }
}
