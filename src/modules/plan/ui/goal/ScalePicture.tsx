type ScalePictureProps = {
  then: number | null
  now: number | null
  /** The same in words, shown beside the picture: `Før 2 · Nu 7, sat af Noah`. */
  words: readonly string[]
}

const points = Array.from({ length: 11 }, (_, value) => value)

/**
 * Somebody's own number from 0 to 10, then (a ring) and now (a dot), with the same in words beside it. One person's line
 * only: no scale of theirs ever stands against another's.
 */
export function ScalePicture({ then, now, words }: ScalePictureProps) {
  if (words.length === 0) return null
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
      <p className="small name">{words.join(' · ')}</p>
    </div>
  )
}
