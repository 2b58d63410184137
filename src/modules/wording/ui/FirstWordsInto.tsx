import { Check, Undo2 } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import type { Insert } from '#kit/use-insert.ts'
import { FirstWords, type FirstWordsProps } from './FirstWords.tsx'
import { text } from './text.ts'

type IntoProps = Pick<FirstWordsProps, 'to'> & { field: Insert }

/** Words to begin with for a field: one tap puts them where the caret is, and what was written stays (R-STG-01). */
export function FirstWordsInto({ field, to }: IntoProps) {
  const t = useText(text)
  return (
    <>
      <FirstWords onInsert={field.insert} to={to} />
      <div className="save-state">
        <span role="status">
          {field.undo && (
            <>
              <Check aria-hidden /> {t.inserted}
            </>
          )}
        </span>
        {field.undo && (
          <Button tone="plain" icon={Undo2} label={t.takeOut} onPress={field.undo}>
            {t.undo}
          </Button>
        )}
      </div>
    </>
  )
}
