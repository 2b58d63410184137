import { useState } from 'react'
import type { Refusal } from '#kit/call.ts'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, useGo, usePathPart } from '#kit/navigation.ts'
import { Page } from '#kit/Page.tsx'
import { TextArea } from '#kit/TextArea.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useRefresh } from '#kit/use-refresh.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { useDraft } from '#modules/draft/ui/use-draft.ts'
import type { Preparation } from '../contract.ts'
import { JustLogged } from './JustLogged.tsx'
import { saveWindow } from './outbox/use-outbox.ts'
import { useWayBack } from './way-back.ts'
import { windowText } from './window-text.ts'
import './contact.css'

/** Opening a window from what somebody said, when there is no contact to log. */
export function OpenWindow() {
  const t = useText(windowText)
  const familyId = usePathPart('familyId')
  const prepared = useRead('contact.prepare', { familyId })
  const wayBack = useWayBack(familyId)
  return (
    <Page
      narrow
      title={t.new}
      windowTitle={t.new}
      beside={<span className="name">{prepared.data?.familyName}</span>}
      actions={<Link href={wayBack.href}>{wayBack.label}</Link>}
    >
      <Loaded of={prepared}>{(family) => <OpenWindowForm familyId={familyId} family={family} />}</Loaded>
    </Page>
  )
}

type Kept = { personId: string | null; words: string; wish: string }

/** Who said it, the words, and perhaps what they would like: nothing else stands between a signal and its clock. */
export function OpenWindowForm({ familyId, family }: { familyId: string; family: Preparation }) {
  const t = useText(windowText)
  const opening = useOpening(familyId, family.familyName)
  const { form, change, letGo } = useKeptForm(familyId, onlyYoung(family))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const submit = async () => {
    const missing = {
      ...(form.personId ? {} : { personId: t.whoMissing }),
      ...(form.words.trim() ? {} : { words: t.quoteMissing }),
    }
    setErrors(missing)
    if (!form.personId || Object.keys(missing).length > 0) return
    const { personId, words, wish } = form
    await opening.send({ personId, words, wish }, letGo)
  }
  if (opening.kept)
    return (
      <>
        <p role="status">{t.keptHere}</p>
        <JustLogged familyId={familyId} onSent={() => {}} />
      </>
    )
  const readers = family.team.map(({ givenName }) => givenName).join(', ')
  return (
    <Form onSubmit={() => void submit()} errors={errors} refusal={opening.refusal} label={t.new}>
      <p className="muted">{t.newLead}</p>
      <div className="name">
        <ChoiceButtons
          label={t.who}
          name="personId"
          value={form.personId}
          onChange={(personId) => change({ personId })}
          choices={family.people.map(({ personId, givenName, age }) => ({
            value: personId,
            label: t.of(givenName, age),
          }))}
        />
      </div>
      <TextArea
        label={t.quote}
        name="words"
        value={form.words}
        onChange={(words) => change({ words })}
        limit={300}
        readers={readers}
      />
      <TextField
        label={t.newWish}
        name="wish"
        optional
        value={form.wish}
        onChange={(wish) => change({ wish })}
      />
      <PlaceWarning familyId={familyId} texts={[form.words, form.wish]} />
      <div className="stack-tight">
        <p className="muted small">{t.openHint(family.windowHours)}</p>
        <FormSave pending={opening.pending}>{t.open}</FormSave>
      </div>
    </Form>
  )
}

/** Sends the signal, or keeps it encrypted on the device until there is a connection; never twice. */
function useOpening(familyId: string, familyName: string) {
  const go = useGo()
  const refresh = useRefresh()
  const staffId = useRead('staff.me', {}).data?.staffId
  const [key, setKey] = useState(() => crypto.randomUUID())
  const [state, setState] = useState<{ pending: boolean; kept: boolean; refusal: Refusal | null }>({
    pending: false,
    kept: false,
    refusal: null,
  })
  const send = async (said: { personId: string; words: string; wish: string }, letGo: () => void) => {
    if (staffId === undefined || state.pending) return
    setState({ pending: true, kept: false, refusal: null })
    const keptAt = new Date().toISOString()
    const { personId, words, wish } = said
    const opening = { familyId, personId, words, wish: wish || null }
    const saved = await saveWindow({ key, staffId, familyId, familyName, keptAt, refusal: null, opening })
    if (saved.is === 'refused') {
      setKey(crypto.randomUUID())
      return setState({ pending: false, kept: false, refusal: saved.refusal })
    }
    letGo()
    if (saved.is === 'sent') {
      refresh()
      return go(`/familier/${familyId}/vindue?vindue=${saved.windowId}&lige=aabnet`, { replace: true })
    }
    setState({ pending: false, kept: true, refusal: null })
  }
  return { ...state, send }
}

/** The family's young person, where there is one alone to choose. */
function onlyYoung({ people }: Preparation): string | null {
  const [first, ...others] = people.filter(({ young }) => young)
  return first && others.length === 0 ? first.personId : null
}

function useKeptForm(familyId: string, young: string | null) {
  const [personId] = useAddressChoice('person', '')
  const draft = useDraft({ key: `window:${familyId}`, familyId })
  const [mine, setMine] = useState<Kept | null>(() => asKept(draft.here))
  const form = mine ?? asKept(draft.former) ?? { personId: personId || young, words: '', wish: '' }
  const change = (part: Partial<Kept>) => {
    const next = { ...form, ...part }
    setMine(next)
    draft.keep(next, next.words.trim() !== '')
  }
  return { form, change, letGo: draft.letGo }
}

function asKept(kept: unknown): Kept | null {
  if (typeof kept !== 'object' || kept === null || !('words' in kept) || typeof kept.words !== 'string')
    return null
  const personId = 'personId' in kept && typeof kept.personId === 'string' ? kept.personId : null
  return {
    personId,
    words: kept.words,
    wish: 'wish' in kept && typeof kept.wish === 'string' ? kept.wish : '',
  }
}
