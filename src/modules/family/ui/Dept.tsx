import { DeptMark } from '#kit/DeptMark.tsx'

const drawn = ['F', 'S', 'P', 'J', 'Z', 'A'] as const

/** A department's letter with its pattern; a department the municipality added itself has the letter alone. */
export function Dept({ code, name }: { code: string; name?: string | undefined }) {
  const known = drawn.find((one) => one === code)
  if (known) return <DeptMark code={known} />
  return (
    <b>
      {code}
      {name && <span className="visually-hidden"> {name}</span>}
    </b>
  )
}
