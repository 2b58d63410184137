type InitialsProps = {
  name: string
  large?: boolean | undefined
  /** Beside the name itself the circle is decoration. */ alone?: boolean | undefined
}

/** A person as initials in a circle. No colour by person, no photo of young people. */
export function Initials({ name, large, alone }: InitialsProps) {
  return (
    <span
      className={large ? 'initials initials-large' : 'initials'}
      {...(alone ? { role: 'img', 'aria-label': name } : { 'aria-hidden': true })}
    >
      {initialsOf(name)}
    </span>
  )
}

/** First letter of the first and the last name: `Line Birk Holm` is LH. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/)
  const letters = words.length === 1 ? [words[0]] : [words[0], words.at(-1)]
  return letters.map((word) => word?.charAt(0).toLocaleUpperCase('da')).join('')
}
