import { TextArea as AriaTextArea, TextField } from 'react-aria-components/TextField'
import { Eye } from 'lucide-react'
import { FieldTop, useFieldError, type FieldProps } from './FieldParts.tsx'
import { SaveState } from './SaveState.tsx'
import { useText } from './language.ts'
import { text } from './text.ts'
import type { Autosave } from './use-autosave.ts'
import type { Caret } from './use-insert.ts'

type TextAreaProps = FieldProps & {
  /** Who can read this, in names: `Line, Jonas, Noah`. Stands under every free text. */
  readers?: string | undefined
  /** The child who may read this one day: adds `Skriv, så Noah selv kan læse det.` */
  child?: string | undefined
  /** Most characters. The counter speaks up from three quarters and never cuts anything off. */
  limit?: number | undefined
  rows?: number | undefined
  autoFocus?: boolean | undefined
} & (
    | { autosave: Autosave; value?: undefined; onChange?: undefined; caret?: undefined }
    | {
        autosave?: undefined
        value: string
        onChange: (value: string) => void
        /** Where words can be put in (useInsert). */
        caret?: Caret | undefined
      }
  )

/** Several lines of text, with its readers and, if handed one, an autosave. */
export function TextArea(props: TextAreaProps) {
  const error = useFieldError(props)
  const value = props.autosave ? props.autosave.text : props.value
  return (
    <TextField
      className="field"
      data-field={props.name}
      value={value}
      onChange={props.autosave ? props.autosave.type : props.onChange}
      isInvalid={error !== undefined}
      isRequired={!props.optional}
      autoFocus={props.autoFocus ?? false}
      validationBehavior="aria"
      {...(props.name ? { name: props.name } : {})}
      {...(props.autosave ? { onBlur: props.autosave.leave } : {})}
    >
      <FieldTop {...props} error={error} />
      <AriaTextArea
        className="input"
        rows={props.rows ?? 3}
        {...(props.autosave ? { ref: props.autosave.ref, onSelect: props.autosave.select } : props.caret)}
      />
      <Under {...props} length={value.length} />
      {props.autosave && <SaveState autosave={props.autosave} />}
    </TextField>
  )
}

function Under({
  readers,
  child,
  limit,
  length,
}: { length: number } & Pick<TextAreaProps, 'readers' | 'child' | 'limit'>) {
  const t = useText(text)
  const left = limit === undefined ? null : limit - length
  const near = left !== null && limit !== undefined && left <= limit / 4
  if (!readers && !child && !near) return null
  return (
    <div className="readers">
      {readers && (
        <span>
          <Eye aria-hidden /> {t.readers(readers)}
        </span>
      )}
      {child && <span>{t.childReads(child)}</span>}
      {near && (
        <span className={left < 0 ? 'over-limit' : undefined} aria-live="polite">
          {t.leftOf(left, limit)}
        </span>
      )}
    </div>
  )
}
