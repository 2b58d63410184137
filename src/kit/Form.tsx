import { useEffect, useRef, type FormEvent, type ReactNode, type RefObject } from 'react'
import { ErrorSummary } from './ErrorSummary.tsx'
import { FormErrors } from './FieldParts.tsx'
import type { Refusal } from './call.ts'

type FormProps = {
  onSubmit: () => void
  children: ReactNode
  /** One sentence for each field that must be changed, by field name. */
  errors?: Record<string, string> | undefined
  /** The server's no: its fields join the errors, its reason stands on top. */
  refusal?: Refusal | null | undefined
  id?: string | undefined
  /** The accessible name, where several forms share a page. */
  label?: string | undefined
}

/** A form: one column, errors on top and above each field, Ctrl+Enter sends, nothing typed is lost. */
export function Form({ onSubmit, children, errors, refusal, id, label }: FormProps) {
  const all = { ...refusal?.fields, ...errors }
  const form = useRef<HTMLFormElement>(null)
  const attempted = useRef(false)
  const failed = Object.keys(all).length > 0 || refusal != null
  useControlEnter(form)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    attempted.current = true
    onSubmit()
  }
  /** After an attempt the summary is where reading goes on; errors shown for another reason do not move anyone. */
  const showSummary = (summary: HTMLDivElement | null) => {
    if (!summary || !attempted.current) return
    attempted.current = false
    summary.focus()
  }
  return (
    <FormErrors value={all}>
      <form className="form" noValidate onSubmit={submit} ref={form} id={id} aria-label={label}>
        {failed && <ErrorSummary ref={showSummary} errors={all} refusal={refusal ?? null} />}
        {children}
      </form>
    </FormErrors>
  )
}

function useControlEnter(form: RefObject<HTMLFormElement | null>): void {
  useEffect(() => {
    const element = form.current
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) element?.requestSubmit()
    }
    element?.addEventListener('keydown', press)
    return () => element?.removeEventListener('keydown', press)
  }, [form])
}
