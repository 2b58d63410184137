import type { TableProblem } from '#modules/evaluation/observations-csv.ts'
import type { RowFault } from '#modules/evaluation/observation-rules.ts'
import type { Complaint } from './command-line.ts'

type Words = { da: string; en: string }

/** What is wrong with a row, for the list on standard error. */
export const FAULT_WORDS: Record<RowFault, Words> = {
  columns: { da: 'forkert antal felter', en: 'wrong number of fields' },
  'no-unit': { da: 'unit_id mangler', en: 'unit_id is missing' },
  'no-indicator': { da: 'indikator mangler', en: 'indicator is missing' },
  'unknown-group': {
    da: 'gruppe er ikke intervention eller reference',
    en: 'group is not intervention or reference',
  },
  'unknown-occasion': {
    da: 'tidspunkt er ikke baseline, midway, end eller followup_N',
    en: 'occasion is not baseline, midway, end or followup_N',
  },
  'not-a-number': { da: 'værdien er ikke et tal', en: 'the value is not a number' },
  'out-of-range': {
    da: 'tallet er for stort eller for lille at regne med (højst 1.000.000.000.000.000)',
    en: 'the number is too large or too small to compute with (1,000,000,000,000,000 at most)',
  },
  'point-or-thousand': {
    da: 'punktummet kan være et decimaltegn eller adskille tusinder; andre værdier har decimalkomma',
    en: 'the point may be a decimal mark or divide thousands; other values have a decimal comma',
  },
  'not-yes-or-no': { da: 'værdien er ikke ja eller nej', en: 'the value is not yes or no' },
  'not-who5': {
    da: 'værdien er ikke en WHO-5-score (0-100, delelig med 4)',
    en: 'the value is not a WHO-5 score (0-100, a multiple of 4)',
  },
  'not-a-duration': {
    da: 'værdien er ikke en varighed (tal, evt. med +)',
    en: 'the value is not a duration (a number, + when still open)',
  },
  twice: {
    da: 'samme enhed, tidspunkt og indikator står to gange',
    en: 'the same unit, occasion and indicator stand twice',
  },
  'two-groups': { da: 'enheden står i begge grupper', en: 'the unit stands in both groups' },
  'two-clusters': { da: 'enheden står i to klynger', en: 'the unit stands in two clusters' },
}

/** Why the file can't be read at all. */
export function tableComplaint({ problem, columns }: TableProblem): Complaint {
  const words: Record<TableProblem['problem'], Words> = {
    empty: { da: 'Filen er tom.', en: 'The file is empty.' },
    'not-csv': {
      da: 'Filen er ikke CSV: et anførselstegn er ikke lukket.',
      en: 'The file is not CSV: a quotation mark is not closed.',
    },
    'column-twice': {
      da: `Kolonner står to gange: ${columns.join(', ')}`,
      en: `Columns stand twice: ${columns.join(', ')}`,
    },
    'missing-columns': {
      da: `Der mangler kolonner: ${columns.join(', ')}`,
      en: `Columns are missing: ${columns.join(', ')}`,
    },
  }
  return { problem, message: words[problem].da, messageEnglish: words[problem].en }
}
