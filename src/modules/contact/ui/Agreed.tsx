import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Page } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { Appointments } from './agreed/Appointments.tsx'
import { Promises } from './agreed/Promises.tsx'
import { agreedText } from './agreed-text.ts'
import { useWayBack } from './way-back.ts'
import './contact.css'

/** Everything agreed with one family: when we see each other, and what we have promised (ux.md 2, screen 17). */
export function Agreed() {
  const t = useText(agreedText)
  const familyId = usePathPart('familyId')
  const familyName = useRead('contact.prepare', { familyId }).data?.familyName
  const wayBack = useWayBack(familyId)
  return (
    <Page title={t.title} windowTitle={t.title} beside={<span className="name">{familyName}</span>} actions={<Link href={wayBack.href}>{wayBack.label}</Link>}>
      <Appointments familyId={familyId} />
      <Promises familyId={familyId} />
    </Page>
  )
}
