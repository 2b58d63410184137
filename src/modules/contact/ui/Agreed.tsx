import { useText } from '#kit/language.ts'
import { usePathPart } from '#kit/navigation.ts'
import { useWindowTitle } from '#kit/Page.tsx'
import { Appointments } from './agreed/Appointments.tsx'
import { Promises } from './agreed/Promises.tsx'
import { agreedText } from './agreed-text.ts'
import './contact.css'

/** Everything agreed with one family: when we see each other, and what we have promised (ux.md 2, screen 17). */
export function Agreed() {
  const t = useText(agreedText)
  const familyId = usePathPart('familyId')
  useWindowTitle(t.title)
  return (
    <div className="stack">
      <Appointments familyId={familyId} />
      <Promises familyId={familyId} />
    </div>
  )
}
