import { Sparkline } from '#kit/charts/Sparkline.tsx'
import { formatDay } from '#kit/format-date.ts'
import { formatNumber } from '#kit/format-number.ts'
import { useLanguage, useText } from '#kit/language.ts'
import type { Figure, SteeringFigures, SteeringPage } from '../contract.ts'
import { text } from './text.ts'

type Words = (typeof text)['da']
type Tile = {
  label: string
  of: (figures: SteeringFigures) => Figure
  show: (value: number) => string
  also?: (figures: SteeringFigures) => string
}

const whole = (n: number | null): Figure => ({ value: n, n: null, missing: null })
const plain = (value: number) => formatNumber(value, Number.isInteger(value) ? 0 : 1)
const share = (value: number) => `${formatNumber(value)} %`

function tiles(t: Words, page: SteeringPage): Tile[] {
  const tries = (figures: SteeringFigures) =>
    figures.triesPerFamilyMonth.value === null ? '' : t.tries(plain(figures.triesPerFamilyMonth.value))
  return [
    { label: t.young, of: (f) => whole(f.young), show: plain },
    { label: t.families, of: (f) => whole(f.families), show: plain },
    { label: t.contacts, of: (f) => f.contactsPerFamilyMonth, show: plain, also: tries },
    { label: t.outside, of: (f) => f.outsideHoursPercent, show: share },
    { label: t.promises, of: (f) => f.promisesKeptPercent, show: share },
    { label: t.window, of: (f) => f.hoursToFirstAction, show: plain },
    { label: t.inTime(page.windowHours), of: (f) => f.windowsInTimePercent, show: share },
    {
      label: t.caseload,
      of: (f) => f.familiesPerCoordinator,
      show: plain,
      also: () => t.ceiling(page.caseloadCeiling),
    },
    { label: t.weeksOver, of: (f) => f.load.weeksOverPercent, show: share },
    { label: t.collisions, of: (f) => f.load.collisionsPerFamilyMonth, show: plain },
    { label: t.requestsMet, of: (f) => whole(f.load.requestsMet), show: plain },
    { label: t.minutes, of: (f) => f.assessmentMinutes, show: plain },
  ]
}

/** Every tile has its number, its trend, what it rests on and what is missing. */
export function Tiles({ page }: { page: SteeringPage }) {
  const t = useText(text)
  const [newest] = page.quarters
  if (!newest) return null
  return (
    <ul className="figure-tiles">
      {tiles(t, page).map((tile) => (
        <OneTile key={tile.label} tile={tile} page={page} newest={newest.figures} />
      ))}
      <ScaleTile figures={newest.figures} />
    </ul>
  )
}

function noteOf(t: Words, { n, missing }: Figure, also: string): string {
  return [also, n === null ? '' : t.rests(n), missing ? t.missing(missing) : ''].filter(Boolean).join(' · ')
}

function OneTile({ tile, page, newest }: { tile: Tile; page: SteeringPage; newest: SteeringFigures }) {
  const t = useText(text)
  const [language] = useLanguage()
  const now = tile.of(newest)
  const points = page.quarters.toReversed().map(({ to, figures }) => {
    const { value } = tile.of(figures)
    return { label: formatDay(to, language), value, shown: value === null ? t.hidden : tile.show(value) }
  })
  const known = points.filter((point) => point.value !== null)
  const sentence =
    known.length > 1
      ? t.trend(tile.label, known.at(0)?.shown ?? '', known.at(-1)?.shown ?? '')
      : t.noTrend(tile.label)
  return (
    <li className="card figure-tile">
      <h2>{tile.label}</h2>
      <p className="figure-number">
        {now.value === null ? <span className="muted">{t.hiddenBase}</span> : tile.show(now.value)}
      </p>
      <Sparkline
        title={tile.label}
        sentence={sentence}
        points={points}
        note={noteOf(t, now, tile.also?.(newest) ?? '')}
      />
    </li>
  )
}

function ScaleTile({ figures }: { figures: SteeringFigures }) {
  const t = useText(text)
  const { ownScaleThen: then, ownScaleNow: now } = figures
  return (
    <li className="card figure-tile">
      <h2>{t.scale}</h2>
      <p className="figure-number">
        {then.value === null || now.value === null ? (
          <span className="muted">{t.hiddenBase}</span>
        ) : (
          `${plain(then.value)} → ${plain(now.value)}`
        )}
      </p>
      <p className="muted small">{noteOf(t, now, '')}</p>
    </li>
  )
}
