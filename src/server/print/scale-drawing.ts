import type { Mark } from '#core/document.ts'

/** One numbered ring on the line. Sizes are points; the picture is `SCALE.width` by `SCALE.height`. */
export type Ring = {
  value: number
  x: number
  radius: number
  fill: string
  line: string
  thickness: number
  ink: string
  bold: boolean
}

/** The picture's size in points, the height of its line, and its colours (ux.md section 4). */
export const SCALE = {
  width: 232,
  height: 24,
  middle: 12,
  ink: '#1F2328',
  quiet: '#7A7568',
  paper: '#FFFFFF',
  letter: 9.5,
}

const STEP = 21
const LEFT = 11

/**
 * The line from 0 to 10 as eleven numbered rings, the same geometry in PDF and Word. 'Now' is filled, 'then' has a
 * heavy ring, and a number that is both has a ring around it: readable without colour and in a poor copy.
 * Holds only numbers, so that no text from outside can reach a drawing; the words stand beside it.
 */
export function scaleRings(marks: readonly Mark[]): Ring[] {
  return Array.from({ length: 11 }, (_, value) => {
    const isAt = (at: Mark['at']) => marks.some((mark) => mark.value === value && mark.at === at)
    return ringsAt(value, isAt('now'), isAt('then'))
  }).flat()
}

/** The rings as an SVG picture. */
export function scaleSvg(marks: readonly Mark[]): string {
  const { width, height, middle, quiet } = SCALE
  const line = `<path d="M${LEFT} ${middle}H${LEFT + 10 * STEP}" stroke="${quiet}" stroke-width="1"/>`
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${line}${scaleRings(marks).map(svgRing).join('')}</svg>`
}

function ringsAt(value: number, isNow: boolean, isThen: boolean): Ring[] {
  const { ink, quiet, paper } = SCALE
  const ring = { value, x: LEFT + STEP * value, fill: paper, ink, bold: true }
  const around = { ...ring, radius: isNow ? 10.5 : 9, line: ink, thickness: 1.8 }
  if (isThen && !isNow) return [around]
  if (!isNow) return [{ ...ring, radius: 8, line: quiet, thickness: 0.8, bold: false }]
  const filled = { ...ring, radius: 8.6, fill: ink, line: ink, thickness: 0.8, ink: paper }
  return isThen ? [around, filled] : [filled]
}

function svgRing({ value, x, radius, fill, line, thickness, ink, bold }: Ring): string {
  const { middle, letter } = SCALE
  const circle = `<circle cx="${x}" cy="${middle}" r="${radius}" fill="${fill}" stroke="${line}" stroke-width="${thickness}"/>`
  const style = `font-family="IBM Plex Sans, sans-serif" font-size="${letter}" font-weight="${bold ? 600 : 400}"`
  return `${circle}<text x="${x}" y="${middle + 3.4}" text-anchor="middle" fill="${ink}" ${style}>${value}</text>`
}
