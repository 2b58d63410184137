import { Check, Undo2 } from 'lucide-react'
import { Button } from './Button.tsx'
import { formatTime } from './format-date.ts'
import { useText } from './language.ts'
import { text } from './text.ts'
import type { Undo } from './use-undo.ts'

/** `Gemt kl. 14.32 · Fortryd` at the place of the change. Stays until the person leaves the page. */
export function InlineSaved({ of }: { of: Undo }) {
  const t = useText(text)
  const time = of.at ? formatTime(of.at) : ''
  return (
    <div className="save-state">
      <span role="status" aria-live="polite">
        {(of.state === 'saved' || of.state === 'undone') && (
          <>
            <Check aria-hidden /> {of.state === 'saved' ? t.savedAt(time) : t.undone}
          </>
        )}
        {of.state === 'failed' && of.failure}
      </span>
      {(of.state === 'saved' || of.state === 'undoing' || of.state === 'failed') && (
        <Button tone="plain" icon={Undo2} pending={of.state === 'undoing'} onPress={() => void of.undo()}>
          {t.undo}
        </Button>
      )}
    </div>
  )
}
