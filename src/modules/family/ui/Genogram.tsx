import { useText } from '#kit/language.ts'
import { layoutGenogram, size, type Genogram as Drawing, type Sign } from '../genogram-rules.ts'
import type { FamilyMember, Kin } from '../people-contract.ts'
import { GenogramLegend } from './GenogramLegend.tsx'
import { text } from './people-text.ts'
import './genogram.css'

type GenogramProps = { people: readonly FamilyMember[]; kinship: readonly Kin[] }

/** The family as a genogram: shapes and lines only, nobody is coloured. The table beside it says the same in words. */
export function Genogram({ people, kinship }: GenogramProps) {
  const t = useText(text).genogram
  const drawing = layoutGenogram(people, kinship)
  const names = people.map(({ givenName }) => givenName).join(', ')
  // What scrolls sideways must be reached by keyboard.
  const reachable = { tabIndex: 0, role: 'group', 'aria-label': t.label(names) }
  return (
    <figure className="genogram">
      <p className="genogram-phone muted small no-print">{t.onPhone}</p>
      <div className="genogram-scroll" {...reachable}>
        <svg
          className="genogram-drawing"
          viewBox={`0 0 ${drawing.width} ${drawing.height}`}
          width={drawing.width}
          height={drawing.height}
          aria-hidden="true"
        >
          <Household drawing={drawing} />
          <Lines drawing={drawing} />
          {drawing.asideTop !== null && drawing.aside.length < people.length && (
            <text className="genogram-aside" x={8} y={drawing.asideTop + 32}>
              {t.aside}
            </text>
          )}
          {drawing.signs.map((sign) => (
            <Person
              key={sign.personId}
              sign={sign}
              person={people.find(({ personId }) => personId === sign.personId)}
            />
          ))}
        </svg>
      </div>
      <GenogramLegend drawing={drawing} />
    </figure>
  )
}

/** Rectangles with dashed edges, then the same filled: what is left is one dashed line round them all. */
function Household({ drawing }: { drawing: Drawing }) {
  const all = (className: string) =>
    drawing.household.map(({ x, y, width, height, bridge }) => (
      <rect
        key={`${className}${x}/${y}`}
        className={className}
        x={x}
        y={y}
        width={width}
        height={height}
        rx={bridge ? 0 : 10}
      />
    ))
  return (
    <g>
      {all('genogram-home-edge')}
      {all('genogram-home')}
    </g>
  )
}

function Lines({ drawing }: { drawing: Drawing }) {
  return (
    <g className="genogram-lines">
      {drawing.children.map(({ key, pieces }) =>
        pieces.map(({ x1, y1, x2, y2 }) => (
          <line key={`${key}${x1}/${y1}/${x2}/${y2}`} x1={x1} y1={y1} x2={x2} y2={y2} />
        )),
      )}
      {drawing.couples.map(({ a, b, kind, x1, x2, y, foot, arch, strokes }) => (
        <g key={`${a}/${b}`} className={kind === 'parents' ? 'genogram-open' : undefined}>
          <path d={arch ? `M${x1} ${foot} V${y} H${x2} V${foot}` : `M${x1} ${y} H${x2}`} fill="none" />
          {strokes !== null && (
            <path d={`M${strokes - 6} ${y + 9} l8 -18 M${strokes + 2} ${y + 9} l8 -18`} fill="none" />
          )}
        </g>
      ))}
    </g>
  )
}

function Person({ sign, person }: { sign: Sign; person: FamilyMember | undefined }) {
  const { x, y } = sign
  const half = size.symbol / 2
  if (!person) return null
  return (
    <g>
      <Shape sign={sign} half={half} />
      {sign.double && <Shape sign={sign} half={half - 5} />}
      {sign.deceased && (
        <path
          className="genogram-sign"
          d={`M${x - half} ${y - half} l${2 * half} ${2 * half} M${x + half} ${y - half} l${-2 * half} ${2 * half}`}
        />
      )}
      {!sign.deceased && (
        <text className="genogram-age" x={x} y={y + 6}>
          {person.age}
        </text>
      )}
      <text className="genogram-name name" x={x} y={y + half + 19}>
        {shortened(person.givenName)}
      </text>
    </g>
  )
}

function Shape({ sign: { x, y, shape }, half }: { sign: Sign; half: number }) {
  if (shape === 'circle') return <circle className="genogram-sign" cx={x} cy={y} r={half} />
  return (
    <rect
      className="genogram-sign"
      x={x - half}
      y={y - half}
      width={2 * half}
      height={2 * half}
      rx={shape === 'rounded' ? 14 : 0}
    />
  )
}

const longest = 13

/** Names that would run into each other are cut; the whole name stands in the table. */
function shortened(name: string): string {
  return name.length > longest ? `${name.slice(0, longest - 1)}…` : name
}
