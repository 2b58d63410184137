import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import type { MyDay } from '../contract.ts'
import { logHref, windowHref } from './hrefs.ts'
import { text } from './text.ts'

type PickProps = {
  /** What is to be done with the family; null: nothing, the sheet is closed. */
  doing: 'contact' | 'window' | null
  onClose: () => void
  families: MyDay['families']
}

/** Whom the contact was with, when it was not started from a row: one tap among my own families. */
export function PickFamily({ doing, onClose, families }: PickProps) {
  const t = useText(text)
  return (
    <Sheet title={doing === 'window' ? t.windowWith : t.logWith} open={doing !== null} onClose={onClose}>
      {families.length === 0 && <p>{t.noFamilies}</p>}
      <ul className="stack-tight">
        {families.map((family) => (
          <li key={family.familyId} className="name">
            <LinkButton href={doing === 'window' ? windowHref(family) : logHref(family)} wide>
              {family.familyName}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
