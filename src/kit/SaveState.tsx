import { Check } from 'lucide-react'
import { Button } from './Button.tsx'
import { formatTime } from './format-date.ts'
import { useText } from './language.ts'
import { text } from './text.ts'
import type { Autosave } from './use-autosave.ts'

/** `Gemmer …`, `Gemt kl. 14.32` or what went wrong. Polite, and said once for each burst of typing. */
export function SaveState({ autosave }: { autosave: Autosave }) {
  const t = useText(text)
  const { word, savedAt, failure, restored } = autosave
  return (
    <div className="save-state">
      <span role="status" aria-live="polite">
        {word === 'nothing' && restored && t.restored}
        {word === 'saving' && <span aria-hidden>{t.saving}</span>}
        {word === 'saved' && savedAt && (
          <>
            <Check aria-hidden /> {t.savedAt(formatTime(savedAt))}
          </>
        )}
        {word === 'failed' && (failure ?? t.notSaved)}
      </span>
      {word === 'failed' && (
        <Button tone="plain" onPress={() => void autosave.flush()}>
          {t.tryAgain}
        </Button>
      )}
    </div>
  )
}
