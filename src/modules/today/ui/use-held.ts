import { useState } from 'react'

/**
 * Lines that a person has just done something with stay where they are until the page is left, also when the server no
 * longer lists them: `Gemt · Fortryd` belongs at the place of the change (ux.md section 3, Undo).
 */
export function useHeld<T>(
  lines: readonly T[],
  keyOf: (line: T) => string,
): { shown: T[]; isOpen: (line: T) => boolean; hold: (line: T) => void } {
  const [held, setHeld] = useState<{ line: T; at: number }[]>([])
  const present = new Set(lines.map(keyOf))
  const shown = [...lines]
  for (const { line, at } of held)
    if (!present.has(keyOf(line))) shown.splice(Math.min(at, shown.length), 0, line)
  const hold = (line: T) => {
    const at = shown.findIndex((one) => keyOf(one) === keyOf(line))
    setHeld((now) => [...now.filter((one) => keyOf(one.line) !== keyOf(line)), { line, at }])
  }
  return { shown, isOpen: (line) => present.has(keyOf(line)), hold }
}
