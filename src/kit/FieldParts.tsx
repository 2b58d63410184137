import { createContext, useContext, type ReactNode } from 'react'
import { FieldError } from 'react-aria-components/FieldError'
import { Label } from 'react-aria-components/TextField'
import { Text } from 'react-aria-components/Text'
import { CircleAlert } from 'lucide-react'
import { useText } from './language.ts'
import { text } from './text.ts'

/** What every field of the kit has in common. */
export type FieldProps = {
  label: string
  /** The key of this field in the form's errors; also lets the error summary find it. */
  name?: string | undefined
  /** Why we ask, or how to answer. One sentence. */
  hint?: string | undefined
  /** What to do, not what is wrong: `Vælg en ansvarlig`. Left out, it is taken from the form's errors by name. */
  error?: string | undefined
  /** Everything that does not say (valgfrit) is needed. */
  optional?: boolean | undefined
  /** Keeps the label for screen readers only, where the context says it to the eye (a table cell, a search field). */
  hideLabel?: boolean | undefined
}

/** The errors of the form around a field, by field name. */
export const FormErrors = createContext<Record<string, string>>({})

/** The error that belongs to this field, its own or the form's. */
export function useFieldError({ error, name }: Pick<FieldProps, 'error' | 'name'>): string | undefined {
  const errors = useContext(FormErrors)
  return error ?? (name === undefined ? undefined : errors[name])
}

/** Label, hint and error in the order they are read: above the field, so a phone's keyboard never hides them. */
export function FieldTop({ label, hint, error, optional, hideLabel }: FieldProps) {
  return (
    <>
      <Label className={hideLabel ? 'visually-hidden' : 'label'}>
        <LabelText label={label} optional={optional} />
      </Label>
      {hint && (
        <Text slot="description" className="hint">
          {hint}
        </Text>
      )}
      {error && (
        <FieldError className="field-error">
          <ErrorText>{error}</ErrorText>
        </FieldError>
      )}
    </>
  )
}

export function LabelText({ label, optional }: { label: string; optional?: boolean | undefined }) {
  const t = useText(text)
  return (
    <>
      {label} {optional && <span className="optional">{t.optional}</span>}
    </>
  )
}

export function ErrorText({ children }: { children: ReactNode }) {
  return (
    <>
      <CircleAlert aria-hidden />
      <span>{children}</span>
    </>
  )
}

/** Moves focus into a named field. The error summary's links use it. */
export function focusField(name: string): void {
  const field = document.querySelector(`[data-field="${CSS.escape(name)}"]`)
  const target = field?.querySelector<HTMLElement>(
    'input:not([type=hidden]):not([tabindex="-1"]), textarea, select, button, [tabindex="0"]',
  )
  target?.focus()
  target?.scrollIntoView({ block: 'center' })
}
