import type { ReactNode } from 'react'
import { useText } from '#kit/language.ts'
import type { Genogram as Drawing } from '../genogram-rules.ts'
import { text } from './people-text.ts'

/** The signs that stand in this drawing, explained; signs that are not used are left out. */
export function GenogramLegend({ drawing }: { drawing: Drawing }) {
  const t = useText(text).genogram
  const { signs, couples, household } = drawing
  const has = (shape: string) => signs.some((sign) => sign.shape === shape)
  const lines = (kind: string) => couples.some((couple) => couple.kind === kind)
  const entries: [boolean, string, ReactNode][] = [
    [has('square'), t.square, <rect key="s" x="6" y="4" width="16" height="16" />],
    [has('circle'), t.circle, <circle key="c" cx="14" cy="12" r="8" />],
    [has('rounded'), t.rounded, <rect key="r" x="6" y="4" width="16" height="16" rx="6" />],
    [signs.some(({ double }) => double), t.double, <Double key="d" />],
    [
      signs.some(({ deceased }) => deceased),
      t.cross,
      <path key="x" d="M6 4 h16 v16 h-16 Z M6 4 l16 16 M22 4 l-16 16" />,
    ],
    [lines('partner'), t.partner, <path key="p" d="M2 12 H26" />],
    [lines('former_partner'), t.former, <path key="f" d="M2 12 H26 M10 18 l4 -12 M15 18 l4 -12" />],
    [lines('parents'), t.parents, <path key="o" d="M2 12 H26" className="genogram-open" />],
    [
      household.length > 0,
      t.household,
      <rect key="h" x="3" y="4" width="22" height="16" rx="4" className="genogram-home-edge" />,
    ],
  ]
  return (
    <figcaption className="genogram-legend small">
      <span className="visually-hidden">{t.legend}: </span>
      {entries
        .filter(([used]) => used)
        .map(([, words, drawn]) => (
          <span key={words}>
            <svg viewBox="0 0 28 24" width="28" height="24" aria-hidden="true" className="genogram-key">
              {drawn}
            </svg>
            {words}
          </span>
        ))}
    </figcaption>
  )
}

function Double() {
  return (
    <>
      <rect x="4" y="2" width="20" height="20" rx="2" />
      <rect x="8" y="6" width="12" height="12" rx="1" />
    </>
  )
}
