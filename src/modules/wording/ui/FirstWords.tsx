import { lazy, Suspense, useState } from 'react'
import { MessageSquareQuote } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { text } from './text.ts'

const FirstWordsList = lazy(async () => ({ default: (await import('./FirstWordsList.tsx')).FirstWordsList }))

export type FirstWordsProps = {
  /** Where the words go when they are chosen; without it they can be copied. */
  onInsert?: ((words: string) => void) | undefined
  /** Whom a text message can be written to. */
  to?: { name: string; phone: string } | undefined
}

/** The button to words that a worker can begin with: at the door, on the phone, in a text message or a letter (R-STG-01). */
export function FirstWords({ onInsert, to }: FirstWordsProps) {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  const insert =
    onInsert &&
    ((words: string) => {
      onInsert(words)
      setOpen(false)
    })
  return (
    <>
      <Button tone="plain" icon={MessageSquareQuote} onPress={() => setOpen(true)}>
        {t.open}
      </Button>
      <Sheet title={t.title} open={open} onClose={() => setOpen(false)}>
        <Suspense fallback={null}>
          <FirstWordsList onInsert={insert} to={to} />
        </Suspense>
      </Sheet>
    </>
  )
}
