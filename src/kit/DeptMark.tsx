import { useId } from 'react'
import { DeptPattern, type Department } from './DeptPattern.tsx'
import { useText } from './language.ts'
import { text } from './text.ts'

type DeptMarkProps = {
  code: Department
  /** Shows the department's name beside the letter; otherwise only screen readers hear it. */
  word?: boolean | undefined
}

/** Which department something comes from: letter, pattern and colour together, so that none of them is needed alone. */
export function DeptMark({ code, word = false }: DeptMarkProps) {
  const name = useText(text).department[code]
  const id = useId()
  return (
    <span className="dept">
      <svg viewBox="0 0 12 20" aria-hidden="true">
        <defs>
          <DeptPattern id={id} code={code} />
        </defs>
        <rect width="12" height="20" fill={`url(#${id})`} />
      </svg>
      <b aria-hidden>{code}</b>
      <span className={word ? undefined : 'visually-hidden'}>{name}</span>
    </span>
  )
}
