import { useState } from 'react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { NumberField } from '#kit/NumberField.tsx'
import { Select } from '#kit/Select.tsx'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { GrantTerms, Offer, Offers } from '../contract.ts'
import { readyTerms } from '../grant-rules.ts'
import { GroundFields } from './GroundFields.tsx'
import { ServesField } from './ServesField.tsx'
import { text } from './text.ts'

type GrantSheetProps = {
  about: { familyId: string; personId: string; windowId: string | null }
  all: Offers
  offer: Offer
  onClose: () => void
  onGranted: (name: string, grantId: string) => void
  onAsked: (who: string) => void
}

/** The whole decision: what is given, on what grounds; granted by the reader or sent to somebody who may. */
export function GrantSheet({ about, all, offer, onClose, onGranted, onAsked }: GrantSheetProps) {
  const t = useText(text)
  const today = useToday()
  const grant = useWrite('measure.grant')
  const ask = useWrite('measure.ask')
  const [terms, setTerms] = useState<GrantTerms>(() =>
    readyTerms(offer, { ...about, person: all.person, view: all.view, today, serves: offer.serves }),
  )
  const [askedId, setAskedId] = useState<string | null>(offer.sayers[0]?.staffId ?? null)
  const set = (part: Partial<GrantTerms>) => setTerms({ ...terms, ...part })
  const save = async () => {
    if (offer.mine) {
      const answer = await grant.send(terms)
      if (!answer.ok) return
      onGranted(offer.name, answer.output.grantId)
    } else {
      const answer = await ask.send({ ...terms, askedId: askedId ?? '' })
      if (!answer.ok) return
      onAsked(offer.sayers.find(({ staffId }) => staffId === askedId)?.name ?? '')
    }
    onClose()
  }
  return (
    <Sheet title={t.sheet.title(offer.name)} open onClose={onClose}>
      <Form
        onSubmit={() => void save()}
        refusal={grant.refusal ?? ask.refusal}
        label={t.sheet.title(offer.name)}
      >
        <p className="muted small">
          <span lang="da">{offer.law}</span> · {t.know}: {offer.evidence}
        </p>
        {offer.form !== 'help' && (
          <ChoiceButtons
            label={t.sheet.outcome}
            name="outcome"
            value={terms.outcome}
            onChange={(outcome) => set({ outcome })}
            choices={[
              { value: 'granted', label: t.sheet.granted },
              { value: 'declined', label: t.sheet.declined },
            ]}
          />
        )}
        <NumberField
          label={t.sheet.kroner}
          name="kroner"
          optional
          unit="kr."
          min={0}
          value={terms.kroner}
          onChange={(kroner) => set({ kroner })}
        />
        <NumberField
          label={t.sheet.weeks}
          name="weeks"
          optional
          unit="uger"
          min={1}
          value={terms.weeks}
          onChange={(weeks) => set({ weeks })}
        />
        <DateField
          label={t.sheet.startsOn}
          name="startsOn"
          value={terms.startsOn}
          onChange={(startsOn) => set({ startsOn: startsOn ?? today })}
          today={today}
        />
        {offer.form !== 'help' && <GroundFields terms={terms} set={set} all={all} form={offer.form} />}
        {all.goals.length > 0 && <ServesField all={all} terms={terms} set={set} />}
        {!offer.mine && (
          <Select
            label={t.sheet.askOne}
            name="askedId"
            value={askedId}
            onChange={setAskedId}
            options={offer.sayers.map(({ staffId, name, now }) => ({
              value: staffId,
              label: name,
              hint: now ? t.canSayYes(name) : undefined,
            }))}
          />
        )}
        <HardWords texts={[terms.purpose, terms.reason, terms.hearingWords]} />
        <FormSave pending={grant.pending || ask.pending}>
          {!offer.mine ? t.sheet.asking : terms.outcome === 'declined' ? t.sheet.decline : t.sheet.grant}
        </FormSave>
      </Form>
    </Sheet>
  )
}
