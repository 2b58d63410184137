import type { ReactNode } from 'react'
import { RefreshCw } from 'lucide-react'
import { Button } from './Button.tsx'
import { Notice } from './Notice.tsx'
import { Skeleton } from './Skeleton.tsx'
import { formatTime } from './format-date.ts'
import { useText } from './language.ts'
import { text } from './text.ts'
import type { Read } from './use-read.ts'

type LoadedProps<T> = {
  of: Read<T>
  children: (data: T) => ReactNode
  /** A skeleton in the shape of the content. */
  waiting?: ReactNode
}

/**
 * Shows what was read, its skeleton, or why it could not be read. Data that could not be renewed stays,
 * with the time it is from, instead of being hidden (ux.md section 3, Loading).
 */
export function Loaded<T>({ of, children, waiting }: LoadedProps<T>) {
  const t = useText(text)
  const { refusal } = of
  const retry = (
    <Button icon={RefreshCw} onPress={of.again}>
      {t.tryAgain}
    </Button>
  )
  if (of.data !== undefined) {
    return (
      <>
        {refusal && (
          <Notice tone="note" action={retry}>
            {refusal.reason} {of.fetchedAt && t.fetchedAt(formatTime(of.fetchedAt))}
          </Notice>
        )}
        {children(of.data)}
      </>
    )
  }
  if (!refusal) return <>{waiting ?? <Skeleton />}</>
  return (
    <Notice
      tone={refusal.kind === 'denied' ? 'private' : 'note'}
      action={refusal.kind === 'denied' ? undefined : retry}
    >
      {refusal.reason}
      {refusal.reference && <div className="small">{t.reference(refusal.reference)}</div>}
    </Notice>
  )
}
