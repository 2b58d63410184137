import { writtenDayWithoutYear } from '#core/written-day.ts'
import type { MinutesRow } from './contract.ts'
import { MINUTES_WORDS } from './minutes-words.ts'

type Language = 'da' | 'en'
type Young = Pick<MinutesRow, 'sex' | 'age' | 'reference'>

/** 'Dreng, 14 · 3F2A': how somebody is spoken of without a name. */
export function whoOf({ sex, age, reference }: Young, language: Language): string {
  const { young } = MINUTES_WORDS[language]
  return `${(age < 18 ? young.child : young.adult)[sex ?? 'none']},\u00a0${age} ·\u00a0${reference}`
}

/** The decision, and who helps where it is somebody else. */
export function decidedOf(
  { outcome, whoThen }: Pick<MinutesRow, 'outcome' | 'whoThen'>,
  language: Language,
): string {
  const words = MINUTES_WORDS[language]
  return [words.outcomes[outcome], ...(whoThen ? [words.instead(whoThen)] : [])].join('. ')
}

/** Who does it, and by when; or who has done it. */
export function nextOf(
  row: Pick<MinutesRow, 'responsible' | 'dueOn' | 'doneOn'>,
  language: Language,
): string {
  const words = MINUTES_WORDS[language]
  const day = (on: string) => writtenDayWithoutYear(on, language)
  if (row.doneOn !== null) return words.done(row.responsible, day(row.doneOn))
  return row.dueOn === null ? row.responsible : words.by(row.responsible, day(row.dueOn))
}
