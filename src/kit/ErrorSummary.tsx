import type { Ref } from 'react'
import type { Refusal } from './call.ts'
import { focusField } from './FieldParts.tsx'
import { useText } from './language.ts'
import { text } from './text.ts'

type ErrorSummaryProps = {
  errors: Record<string, string>
  refusal?: Refusal | null | undefined
  ref?: Ref<HTMLDivElement>
}

/** What must be changed, in the same words as above the fields, with a link to each. Form shows it by itself. */
export function ErrorSummary({ errors, refusal, ref }: ErrorSummaryProps) {
  const t = useText(text)
  const entries = Object.entries(errors)
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{entries.length === 0 ? refusal?.reason : t.errorsHeading(entries.length)}</h2>
      {entries.length > 0 && (
        <ul>
          {entries.map(([name, message]) => (
            <li key={name}>
              <a
                href={`#${name}`}
                onClick={(event) => {
                  event.preventDefault()
                  focusField(name)
                }}
              >
                {message}
              </a>
            </li>
          ))}
        </ul>
      )}
      {refusal?.reference && <p className="small muted">{t.reference(refusal.reference)}</p>}
    </div>
  )
}
