import { Button } from './Button.tsx'
import { Dialog } from './Dialog.tsx'
import { ErrorSummary } from './ErrorSummary.tsx'
import { Fact, Facts } from './Fact.tsx'
import { useText } from './language.ts'
import { text } from './text.ts'
import type { Refusal } from './call.ts'

type ConfirmProps = {
  /** What will happen, as a heading: `Del planen med skolen`. */
  title: string
  open: boolean
  onClose: () => void
  /** What, to whom, on what basis, until when. */
  facts: readonly { label: string; value: string }[]
  /** The verb on the button. Never `OK`. */
  verb: string
  onConfirm: () => void
  pending?: boolean | undefined
  refusal?: Refusal | null | undefined
  danger?: boolean | undefined
}

/**
 * Only for what cannot be undone: sharing outside the team, journalising, sending to another authority, takeover,
 * deleting a signal, ending (ux.md section 3, Confirmations). Shows the facts; never asks whether one is sure.
 */
export function Confirm(props: ConfirmProps) {
  const t = useText(text)
  return (
    <Dialog
      title={props.title}
      open={props.open}
      onClose={props.onClose}
      footer={
        <>
          <Button
            tone={props.danger ? 'danger' : 'primary'}
            onPress={props.onConfirm}
            pending={props.pending}
          >
            {props.verb}
          </Button>
          <Button onPress={props.onClose}>{t.cancel}</Button>
        </>
      }
    >
      {props.refusal && <ErrorSummary errors={props.refusal.fields} refusal={props.refusal} />}
      <Facts>
        {props.facts.map(({ label, value }) => (
          <Fact key={label} label={label}>
            {value}
          </Fact>
        ))}
      </Facts>
    </Dialog>
  )
}
