import { InlineSaved } from './InlineSaved.tsx'
import { Notice } from './Notice.tsx'
import type { Said } from './use-said.ts'

/** The sentence and `Gemt kl. · Fortryd` above the list, until the page is left. Taken back, the sentence goes. */
export function SaidLine({ of }: { of: Said }) {
  if (of.words === null) return null
  return (
    <div className="stack-tight">
      {of.undo.state !== 'undone' && (
        <Notice tone="info" live>
          {of.words}
        </Notice>
      )}
      <InlineSaved of={of.undo} />
    </div>
  )
}
