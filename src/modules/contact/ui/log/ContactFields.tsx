import { HandHelping, Handshake, MessageCircle, PhoneMissed } from 'lucide-react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useInsert } from '#kit/use-insert.ts'
import { PlaceWarning } from '#modules/access/ui/PlaceWarning.tsx'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { Preparation } from '../../contract.ts'
import { contactKinds } from '../../rules.ts'
import { text } from '../text.ts'
import type { ContactForm } from './contact-form.ts'
import { DetailFields } from './DetailFields.tsx'
import { NextFields } from './NextFields.tsx'
import { SpecialFields } from './SpecialFields.tsx'
import { WhenField } from './WhenField.tsx'
import { ReachLine, WhoField } from './WhoField.tsx'

const icons = { talked: MessageCircle, met: Handshake, practical: HandHelping, tried: PhoneMissed }

export type FieldsProps = {
  form: ContactForm
  now: Date
  prepared: Preparation | undefined
  onChange: (part: Partial<ContactForm>) => void
}

/** The sheet's fields in the order of the thumb: who and when are filled in, what happened is first, words are free. */
export function ContactFields(props: FieldsProps & { familyId: string }) {
  const t = useText(text)
  const { familyId, form, prepared, onChange } = props
  const field = useInsert(form.words, (words) => onChange({ words }))
  return (
    <>
      <div className="log-who">
        <WhoField {...props} />
        <WhenField {...props} />
        <ReachLine {...props} />
      </div>
      <ChoiceButtons
        label={t.what}
        name="kind"
        value={form.kind}
        onChange={(kind) => onChange({ kind })}
        choices={contactKinds.map((value) => ({ value, label: t.kinds[value], icon: icons[value] }))}
      />
      <TextArea
        label={form.window ? t.quote : t.words}
        name={form.window ? 'window.words' : 'words'}
        optional={!form.window}
        value={form.words}
        onChange={(words) => onChange({ words })}
        caret={field.caret}
        rows={1}
        limit={form.window ? 300 : 2000}
        readers={readersOf(prepared, form)}
        child={form.words === '' ? undefined : childOf(prepared, form)}
      />
      <HardWords
        texts={[
          form.familyVisible && !form.window ? form.words : null,
          form.nextWhat,
          form.promiseWords,
          form.details.toldWords,
        ]}
      />
      <PlaceWarning familyId={familyId} texts={[form.words, form.nextWhat, form.wish, form.promiseWords]} />
      {form.words.trim() !== '' && !form.window && (
        <Checkbox
          label={t.visible}
          checked={form.familyVisible}
          onChange={(familyVisible) => onChange({ familyVisible })}
        />
      )}
      <NextFields {...props} />
      <SpecialFields {...props} />
      <DetailFields {...props} field={field} />
    </>
  )
}

/** Everyone who can read the words: the family's team, and the family when it is said so. */
function readersOf(prepared: Preparation | undefined, form: ContactForm): string | undefined {
  if (!prepared) return undefined
  return [
    ...prepared.team.map(({ givenName }) => givenName),
    ...(form.familyVisible ? [prepared.familyName] : []),
  ].join(', ')
}

/** The child the words are about, who may read them one day. */
function childOf(prepared: Preparation | undefined, form: ContactForm): string | undefined {
  return prepared?.people.find(({ personId, young }) => young && personId === form.personId)?.givenName
}
