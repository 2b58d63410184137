import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useToday } from '#kit/use-today.ts'
import type { TypeForm } from '#modules/mandate/type-contract.ts'
import type { GrantTerms, Offers } from '../contract.ts'
import { text } from './text.ts'

type GroundFieldsProps = {
  terms: GrantTerms
  set: (part: Partial<GrantTerms>) => void
  all: Offers
  form: TypeForm
}

/** The grounds of a decision, those that the law asks for in this case (barnets lov §§ 5, 32, 91; forvaltningsloven §§ 19-24). */
export function GroundFields({ terms, set, all, form }: GroundFieldsProps) {
  const t = useText(text).sheet
  const today = useToday()
  const support = form === 'support' && terms.outcome === 'granted'
  return (
    <>
      {all.age < 18 && <ViewFields terms={terms} set={set} />}
      {support && all.age < 18 && <ConsentFields terms={terms} set={set} all={all} />}
      {support && (
        <TextArea
          label={t.purpose}
          name="purpose"
          hint={t.purposeHint}
          value={terms.purpose ?? ''}
          onChange={(purpose) => set({ purpose })}
          limit={400}
        />
      )}
      {terms.outcome === 'declined' && (
        <>
          <ChoiceButtons
            label={t.hearing}
            name="hearing"
            value={terms.hearing === 'not_needed' ? null : terms.hearing}
            onChange={(hearing) => set({ hearing, hearingOn: hearing === 'heard' ? today : null })}
            choices={[
              { value: 'heard', label: t.heard },
              { value: 'left_out', label: t.left_out },
            ]}
          />
          <TextArea
            label={t.hearingWords}
            name="hearingWords"
            value={terms.hearingWords ?? ''}
            onChange={(hearingWords) => set({ hearingWords })}
            limit={1000}
          />
        </>
      )}
      <TextArea
        label={t.reason}
        name="reason"
        hint={t.reasonHint}
        value={terms.reason ?? ''}
        onChange={(reason) => set({ reason })}
        limit={1500}
      />
    </>
  )
}

type Fields = Pick<GroundFieldsProps, 'terms' | 'set'>

function ViewFields({ terms, set }: Fields) {
  const t = useText(text).sheet
  const today = useToday()
  const view = terms.view ?? { how: 'talk' as const, on: today, words: '' }
  const put = (part: Partial<typeof view>) => {
    const next = { ...view, ...part }
    set({ view: next.words.trim() === '' ? null : next })
  }
  return (
    <>
      <TextArea
        label={t.view}
        name="view"
        hint={t.viewHint}
        value={view.words}
        onChange={(words) => put({ words })}
        limit={600}
      />
      {terms.view && (
        <>
          <ChoiceButtons
            label={t.viewHow}
            name="viewHow"
            value={view.how}
            onChange={(how) => put({ how })}
            choices={[
              { value: 'talk', label: t.talk },
              { value: 'otherwise', label: t.otherwise },
            ]}
          />
          <DateField
            label={t.viewOn}
            name="viewOn"
            value={view.on}
            onChange={(on) => put({ on: on ?? today })}
            today={today}
            allow="until-today"
          />
        </>
      )}
    </>
  )
}

function ConsentFields({ terms, set, all }: Fields & { all: Offers }) {
  const t = useText(text).sheet
  const today = useToday()
  if (all.holders.length === 0) return <p role="note">{t.noHolder}</p>
  return (
    <>
      <ChoiceButtons
        label={t.consent}
        name="consent"
        value={terms.consent?.by ?? null}
        onChange={(by) => set({ consent: { by, on: terms.consent?.on ?? today } })}
        choices={all.holders.map(({ personId, name }) => ({ value: personId, label: name }))}
      />
      <ChoiceButtons
        label={t.childPlan}
        name="childPlan"
        value={terms.childPlan}
        onChange={(childPlan) => set({ childPlan })}
        choices={[
          { value: 'made', label: t.made },
          { value: 'not_needed', label: t.not_needed },
        ]}
      />
    </>
  )
}
