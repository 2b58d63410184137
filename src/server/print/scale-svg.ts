import type { Mark } from '#core/document.ts'

/** Size of the picture in points. */
export const SCALE_SIZE = { width: 232, height: 24 }

const STEP = 21
const LEFT = 11
const MIDDLE = 12
const INK = '#1F2328'
const QUIET = '#7A7568'

/**
 * The line from 0 to 10 as SVG, the same picture in PDF and Word: eleven numbered rings on a line. 'Now' is filled,
 * 'then' has a heavy ring, and a number that is both has the two: readable without colour and in a poor copy.
 * Holds only numbers, so no text from outside can reach the markup. Words stand beside it, in the document's own type.
 */
export function scaleSvg(marks: readonly Mark[]): string {
  const { width, height } = SCALE_SIZE
  const rings = Array.from({ length: 11 }, (_, value) => ring(value, marks))
  const line = `<path d="M${x(0)} ${MIDDLE}H${x(10)}" stroke="${QUIET}" stroke-width="1"/>`
  const size = `width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${line}${rings.join('')}</svg>`
}

function ring(value: number, marks: readonly Mark[]): string {
  const isNow = marks.some((mark) => mark.value === value && mark.at === 'now')
  const isThen = marks.some((mark) => mark.value === value && mark.at === 'then')
  const circle = (radius: number, fill: string, stroke: string, thickness: number) =>
    `<circle cx="${x(value)}" cy="${MIDDLE}" r="${radius}" fill="${fill}" stroke="${stroke}" stroke-width="${thickness}"/>`
  const outer = isThen ? circle(isNow ? 10.5 : 9, '#FFFFFF', INK, 1.8) : ''
  const inner = isThen && !isNow ? '' : circle(isNow ? 8.6 : 8, isNow ? INK : '#FFFFFF', isNow ? INK : QUIET, 0.8)
  return outer + inner + number(value, isNow, isNow || isThen)
}

function number(value: number, onInk: boolean, heavy: boolean): string {
  const style = `font-family="IBM Plex Sans, sans-serif" font-size="9.5" font-weight="${heavy ? 600 : 400}"`
  const fill = onInk ? '#FFFFFF' : INK
  return `<text x="${x(value)}" y="${MIDDLE + 3.4}" text-anchor="middle" fill="${fill}" ${style}>${value}</text>`
}

function x(value: number): number {
  return LEFT + STEP * value
}
