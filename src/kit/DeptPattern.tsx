/** F Familie og børn, S Skole, P SSP, J Job og uddannelse, Z Sundhed, A Andre. */
export type Department = 'F' | 'S' | 'P' | 'J' | 'Z' | 'A'

/** The lines drawn over the department's colour, on a 6 × 6 tile. F is solid. */
const LINES: Record<Department, string> = {
  F: '',
  S: 'M-1 7 L7 -1 M-1 1 L1 -1 M5 7 L7 5',
  P: 'M1.5 1.5 h0.01 M4.5 4.5 h0.01',
  J: 'M3 -1 V7',
  Z: 'M3 0 V6 M0 3 H6',
  A: 'M-1 3 H7',
}

/** An SVG pattern for a department, for use inside <defs>. Charts fill their shapes with it. */
export function DeptPattern({ id, code }: { id: string; code: Department }) {
  return (
    <pattern id={id} width="6" height="6" patternUnits="userSpaceOnUse">
      <rect width="6" height="6" fill={`var(--dep-${code})`} />
      {LINES[code] && (
        <path
          d={LINES[code]}
          stroke="var(--surface)"
          strokeWidth={code === 'P' ? 2 : 1.2}
          strokeLinecap={code === 'P' ? 'round' : 'butt'}
          fill="none"
        />
      )}
    </pattern>
  )
}
