import { writtenDayWithoutYear } from '#core/written-day.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { text } from './goal-text.ts'

type ScalePictureProps = {
  then: number | null
  now: number | null
  by: string | null
  on: string | null
}

const points = Array.from({ length: 11 }, (_, value) => value)

/**
 * Somebody's own number from 0 to 10, then (a ring) and now (a dot), with the same in words beside it. One person's line
 * only: no scale of theirs ever stands against another's.
 */
export function ScalePicture({ then, now, by, on }: ScalePictureProps) {
  const t = useText(text).scale
  const [language] = useLanguage()
  if (then === null && now === null) return null
  const day = on && writtenDayWithoutYear(on, language)
  return (
    <div className="scale">
      <div className="scale-line" aria-hidden>
        <span>0</span>
        {points.map((value) => (
          <span key={value} className="scale-point">
            {value === then && <span className="scale-then" />}
            {value === now && <span className="scale-now" />}
          </span>
        ))}
        <span>10</span>
      </div>
      <p className="small">
        {then !== null && t.before(then)}
        {then !== null && now !== null && ' · '}
        {now !== null && <span className="name">{t.now(now, by, day)}</span>}
      </p>
    </div>
  )
}
