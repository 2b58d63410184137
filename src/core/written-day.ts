import { dayOfWeek } from './day.ts'
import type { Day } from './day.ts'

const WEEKDAYS = {
  da: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
  en: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
}
const MONTHS = {
  da: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  en: 'January February March April May June July August September October November December'.split(' '),
}

/** '4.9.2026', without leading zeros (Retskrivningsordbogen; ux.md section 3, Dates). English: '4 Sep 2026'. */
export function writtenDay(day: Day, language: 'da' | 'en'): string {
  const { year, month, date } = split(day)
  return language === 'da'
    ? `${date}.${month}.${year}`
    : `${date} ${monthName(month, 'en').slice(0, 3)} ${year}`
}

/** '9.9.' for a table where the year is plain from the page. English: '9 Sep'. */
export function writtenDayWithoutYear(day: Day, language: 'da' | 'en'): string {
  const { month, date } = split(day)
  return language === 'da' ? `${date}.${month}.` : `${date} ${monthName(month, 'en').slice(0, 3)}`
}

/** 'fredag den 4. september', for a sentence. English: 'Friday 4 September'. */
export function writtenDayInWords(day: Day, language: 'da' | 'en'): string {
  const { month, date } = split(day)
  const weekday = WEEKDAYS[language][dayOfWeek(day) - 1] ?? ''
  const name = monthName(month, language)
  return language === 'da' ? `${weekday} den ${date}. ${name}` : `${weekday} ${date} ${name}`
}

function monthName(month: number, language: 'da' | 'en'): string {
  return MONTHS[language][month - 1] ?? ''
}

function split(day: Day): { year: number; month: number; date: number } {
  // dayOfWeek throws RangeError for a text that is no day, so that no half date is ever printed.
  dayOfWeek(day)
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) }
}
