import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import type { Refusal } from '#kit/call.ts'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { useAddressChoice, useGo, usePathPart } from '#kit/navigation.ts'
import { Page } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useDraft } from '#modules/draft/ui/use-draft.ts'
import type { Preparation } from '../contract.ts'
import { JustLogged } from './JustLogged.tsx'
import { ContactFields } from './log/ContactFields.tsx'
import {
  emptyForm,
  faultsOf,
  fieldOf,
  isWorthKeeping,
  kindOf,
  restoreForm,
  toInput,
  type ContactForm,
} from './log/contact-form.ts'
import { saveContact } from './outbox/use-outbox.ts'
import { text } from './text.ts'
import { useWayBack } from './way-back.ts'
import './contact.css'

/**
 * Logging a contact in four taps: what happened, when next, save (ux.md 2.15, T01). Nothing it shows waits for the
 * server, so it works without a connection too (T02); names and readers come when they can be fetched.
 */
export function LogContact() {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const prepared = useRead('contact.prepare', { familyId }).data
  const familyName = useFamilyName(familyId, prepared)
  const wayBack = useWayBack(familyId)
  const [done, setDone] = useState(false)
  useEscape(wayBack.href)
  return (
    <div className="log-sheet">
      <Page
        narrow
        title={t.title}
        windowTitle={t.title}
        beside={<span className="name">{familyName}</span>}
        actions={<Link href={wayBack.href}>{done ? wayBack.label : t.close}</Link>}
      >
        {done ? (
          <JustLogged familyId={familyId} onSent={() => {}} />
        ) : (
          <Sheet
            familyId={familyId}
            familyName={familyName}
            prepared={prepared}
            onDone={() => setDone(true)}
          />
        )}
      </Page>
    </div>
  )
}

/** Esc leaves the sheet; what stands in it is kept. An open list or calendar takes the key for itself. */
function useEscape(href: string): void {
  const go = useGo()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && !event.defaultPrevented && !document.querySelector('.popover')) go(href)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [go, href])
}

/** The family's name as far as it is known here: from the family itself, or from the day's page behind. */
function useFamilyName(familyId: string, prepared: Preparation | undefined): string {
  const known = useRead('today.get', {}, { when: false }).data?.families.find(
    (family) => family.familyId === familyId,
  )
  return prepared?.familyName ?? known?.familyName ?? ''
}

type SheetProps = {
  familyId: string
  familyName: string
  prepared: Preparation | undefined
  onDone: () => void
}

function Sheet({ familyId, familyName, prepared, onDone }: SheetProps) {
  const t = useText(text)
  const sheet = useSheet(familyId)
  const { form, now } = sheet
  const saving = useSaving({ familyId, familyName, onDone, letGo: sheet.letGo })
  const [shown, setShown] = useState<Record<string, string>>({})
  const submit = () => {
    const faults = faultsOf(form, now)
    setShown(Object.fromEntries(faults.map((fault) => [fieldOf[fault], t.faults[fault]])))
    if (faults.length > 0) return
    const kind = kindOf(form)
    void saving.save(form, kind === null ? t.nextFallback : t.nextDefault[kind])
  }
  return (
    <Form onSubmit={submit} errors={shown} refusal={saving.refusal} label={t.title}>
      <ContactFields familyId={familyId} form={form} now={now} prepared={prepared} onChange={sheet.change} />
      <div className="log-foot">
        <Button type="submit" tone="primary" wide pending={saving.pending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}

/** The sheet's state: kept in the tab with every change, on the server when there are words, and found again. */
function useSheet(familyId: string) {
  const [personId] = useAddressChoice('person', '')
  const draft = useDraft({ key: `contact:${familyId}`, familyId })
  const [now] = useState(() => new Date())
  const [mine, setMine] = useState<ContactForm | null>(() => restoreForm(draft.here, now))
  const form = mine ?? restoreForm(draft.former, now) ?? emptyForm(personId || null, now)
  const change = (part: Partial<ContactForm>) => {
    const next = { ...form, ...part }
    setMine(next)
    draft.keep(next, isWorthKeeping(next))
  }
  return { form, now, change, letGo: draft.letGo }
}

type SavingInput = { familyId: string; familyName: string; onDone: () => void; letGo: () => void }

function useSaving({ familyId, familyName, onDone, letGo }: SavingInput) {
  const [appointmentId] = useAddressChoice('aftale', '')
  const staffId = useRead('staff.me', {}).data?.staffId
  const wayBack = useWayBack(familyId)
  const go = useGo()
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<{ pending: boolean; refusal: Refusal | null }>({
    pending: false,
    refusal: null,
  })

  const save = async (form: ContactForm, nextWhat: string) => {
    if (staffId === undefined || state.pending) return
    setState({ pending: true, refusal: null })
    const input = toInput(form, { familyId, appointmentId: appointmentId || null, nextWhat }, new Date())
    const saved = await saveContact({
      key,
      staffId,
      familyId,
      familyName,
      input,
      form,
      keptAt: new Date().toISOString(),
      refusal: null,
    })
    if (saved.is === 'refused') {
      setKey(crypto.randomUUID())
      return setState({ pending: false, refusal: saved.refusal })
    }
    letGo()
    if (saved.is === 'sent' && saved.sent.windowId)
      return go(`/familier/${familyId}/vindue?vindue=${saved.sent.windowId}&fra=${wayBack.from}`, {
        replace: true,
      })
    if (wayBack.showsWhatWasSaved) return go(wayBack.href, { replace: true })
    onDone()
  }
  return { ...state, save }
}
