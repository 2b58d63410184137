import type { Language } from './language.ts'

/**
 * The one place that turns days, instants and numbers into words on screen (ux.md section 3, Dates and numbers).
 * A moment is an ISO day ('2026-09-04') or an ISO instant ('2026-09-04T12:30:00Z'); instants are shown in
 * Copenhagen time whatever the device is set to. Weekday and month names are written out here because browsers
 * and servers disagree about Danish abbreviations.
 */
export type Parts = { year: number; month: number; date: number; weekday: number; time: string | null }

const DAY_MS = 86_400_000

const NAMES = {
  da: {
    days: ['mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag', 'søndag'],
    shortDays: ['man.', 'tirs.', 'ons.', 'tors.', 'fre.', 'lør.', 'søn.'],
    months: 'januar februar marts april maj juni juli august september oktober november december'.split(' '),
  },
  en: {
    days: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    shortDays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    months: 'January February March April May June July August September October November December'.split(
      ' ',
    ),
  },
}

/** `fre. 4.9.` – for lists. */
export function formatDayShort(moment: string, language: Language = 'da'): string {
  const { date, month, weekday } = parts(moment)
  const day = NAMES[language].shortDays[weekday] ?? ''
  return language === 'da'
    ? `${day} ${date}.${month}.`
    : `${day} ${date} ${monthName(month, 'en').slice(0, 3)}`
}

/** `4.9.2026` – compact, with the year. */
export function formatDay(moment: string, language: Language = 'da'): string {
  const { date, month, year } = parts(moment)
  return language === 'da'
    ? `${date}.${month}.${year}`
    : `${date} ${monthName(month, 'en').slice(0, 3)} ${year}`
}

/** `fredag den 4. september` – for running text; with `year` also the year. */
export function formatDayLong(moment: string, language: Language = 'da', year = false): string {
  const { date, month, weekday, year: number } = parts(moment)
  const day = weekdayName(weekday, language)
  const name = monthName(month, language)
  const body = language === 'da' ? `${day} den ${date}. ${name}` : `${day} ${date} ${name}`
  return year ? `${body} ${number}` : body
}

/** `fredag den 4. september kl. 14.30`. A day without a time gives the day alone, never 00.00. */
export function formatMoment(moment: string, language: Language = 'da'): string {
  const time = formatTime(moment)
  const day = formatDayLong(moment, language)
  return time === '' ? day : `${day} ${clock(time, language)}`
}

/** `fre. 4.9. kl. 14.30` – a moment in a list. */
export function formatMomentShort(moment: string, language: Language = 'da'): string {
  const time = formatTime(moment)
  const day = formatDayShort(moment, language)
  return time === '' ? day : `${day} ${clock(time, language)}`
}

/** `14.30`, or the empty string for a day without a time. */
export function formatTime(moment: string): string {
  return parts(moment).time ?? ''
}

/** `september 2026` – heading of a month. */
export function formatMonth(moment: string, language: Language = 'da'): string {
  const { month, year } = parts(moment)
  return `${monthName(month, language)} ${year}`
}

/** `uge 36`. */
export function formatWeek(moment: string, language: Language = 'da'): string {
  return `${language === 'da' ? 'uge' : 'week'} ${weekNumber(moment)}`
}

/**
 * `i går (3.9.)` within seven days of now, otherwise the short day, with the year when it is another year.
 * The date always stands beside the relative word, because a printed or forwarded page outlives "i går".
 */
export function formatRelative(moment: string, now: string, language: Language = 'da'): string {
  const days = daysBetween(now, moment)
  const { date, month, year } = parts(moment)
  const dated = language === 'da' ? `${date}.${month}.` : `${date} ${monthName(month, 'en').slice(0, 3)}`
  if (Math.abs(days) > 7)
    return year === parts(now).year ? formatDayShort(moment, language) : formatDay(moment, language)
  return `${relativeWord(days, language)} (${dated})`
}

/** Whole calendar days from one moment to another, counted in Copenhagen: 1 from this evening to tomorrow morning. */
export function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(dayOf(to)) - Date.parse(dayOf(from))) / DAY_MS)
}

/** The Copenhagen calendar day of a moment, 'YYYY-MM-DD'. */
export function dayOf(moment: string): string {
  const { year, month, date } = parts(moment)
  return `${year}-${pad(month)}-${pad(date)}`
}

/** The day so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(dayOf(day)) + days * DAY_MS).toISOString().slice(0, 10)
}

/** ISO week number, Monday first. */
export function weekNumber(moment: string): number {
  const thursday = addDays(moment, 3 - parts(moment).weekday)
  return 1 + Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7)
}

/** Year, month 1–12, date, weekday (0 = Monday) and clock `14.30` in Copenhagen. Throws on text that is no moment. */
export function parts(moment: string): Parts {
  const day = /^(\d{4})-(\d{2})-(\d{2})$/.exec(moment)
  if (day) return fromNumbers(Number(day[1]), Number(day[2]), Number(day[3]), null)
  const instant = new Date(moment)
  if (Number.isNaN(instant.getTime())) throw new RangeError(`Not an ISO day or instant: ${moment}`)
  const found = Object.fromEntries(COPENHAGEN.formatToParts(instant).map((part) => [part.type, part.value]))
  const time = `${found['hour']}.${found['minute']}`
  return fromNumbers(Number(found['year']), Number(found['month']), Number(found['day']), time)
}

const COPENHAGEN = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Copenhagen',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
})

function fromNumbers(year: number, month: number, date: number, time: string | null): Parts {
  const weekday = (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7
  return { year, month, date, weekday, time }
}

function relativeWord(days: number, language: Language): string {
  const near: Record<number, { da: string; en: string }> = {
    [-2]: { da: 'i forgårs', en: '2 days ago' },
    [-1]: { da: 'i går', en: 'yesterday' },
    0: { da: 'i dag', en: 'today' },
    1: { da: 'i morgen', en: 'tomorrow' },
    2: { da: 'i overmorgen', en: 'in 2 days' },
  }
  const word = near[days]
  if (word) return word[language]
  const count = Math.abs(days)
  if (language === 'da') return days < 0 ? `for ${count} dage siden` : `om ${count} dage`
  return days < 0 ? `${count} days ago` : `in ${count} days`
}

function weekdayName(weekday: number, language: Language): string {
  return NAMES[language].days[weekday] ?? ''
}

function monthName(month: number, language: Language): string {
  return NAMES[language].months[month - 1] ?? ''
}

function clock(time: string, language: Language): string {
  return language === 'da' ? `kl. ${time}` : `at ${time}`
}

function pad(number: number): string {
  return String(number).padStart(2, '0')
}
