import { Sheet } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import type { MyDay } from '../contract.ts'
import { logHref } from './hrefs.ts'
import { text } from './text.ts'

type PickProps = { open: boolean; onClose: () => void; families: MyDay['families'] }

/** Whom the contact was with, when it was not started from a row: one tap among my own families. */
export function PickFamily({ open, onClose, families }: PickProps) {
  const t = useText(text)
  return (
    <Sheet title={t.logWith} open={open} onClose={onClose}>
      {families.length === 0 && <p>{t.noFamilies}</p>}
      <ul className="stack-tight">
        {families.map((family) => (
          <li key={family.familyId} className="name">
            <LinkButton href={logHref(family)} wide>
              {family.familyName}
            </LinkButton>
          </li>
        ))}
      </ul>
    </Sheet>
  )
}
