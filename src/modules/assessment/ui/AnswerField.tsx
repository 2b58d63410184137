import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useAutosave } from '#kit/use-autosave.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { Question } from '../definition-contract.ts'
import { choicesFor } from '../page-rules.ts'
import { keysOf } from '../people-rules.ts'
import { isAboutPeople, withName } from './answer-words.ts'
import type { InputRowProps } from './InputRow.tsx'
import { MeasureDates } from './MeasureDates.tsx'
import { text } from './text.ts'
import type { AnswerSending } from './use-answer.ts'
import { textKey } from './use-place.ts'

type Of<Kind extends Question['kind']> = Extract<Question, { kind: Kind }>
type FieldProps<Kind extends Question['kind']> = InputRowProps & {
  question: Of<Kind>
  sending: AnswerSending
  /** A tap has answered; a text goes on being written. */
  onAnswered: () => void
}

/** The field of a question. "Ved vi ikke endnu" stands beside every answer. */
export function AnswerField(props: FieldProps<Question['kind']>) {
  const { question } = props
  if (question.kind === 'choice') return <ChoiceField {...props} question={question} />
  if (question.kind === 'scale') return <ScaleField {...props} question={question} />
  if (question.kind === 'pick') return <PickField {...props} question={question} />
  return <WordsField {...props} question={question} />
}

const UNKNOWN = 'unknown'

/** What stands chosen: my answer, else what is fetched, so that correcting begins from it. */
function chosenOf({ input }: InputRowProps): string | null {
  if (input.mine) return input.mine.state === 'unknown' ? UNKNOWN : input.mine.value
  return input.prefilled?.value ?? null
}

function useTap({ sending, onAnswered }: FieldProps<Question['kind']>) {
  return async (value: string) => {
    const isUnknown = value === UNKNOWN
    if (await sending.give({ value: isUnknown ? null : value, unknown: isUnknown })) onAnswered()
  }
}

function ChoiceField(props: FieldProps<'choice'>) {
  const t = useText(text)
  const [language] = useLanguage()
  const tap = useTap(props)
  const { question, input } = props
  const choices = question.choices.map(({ value, words }) => ({ value, label: words[language] }))
  return (
    <>
      <MeasureDates page={props.page} input={input} />
      <ChoiceButtons
        label={withName(question.ask, language, input.name)}
        {...(question.hint ? { hint: question.hint[language] } : {})}
        choices={[...choices, { value: UNKNOWN, label: t.unknown }]}
        value={chosenOf(props)}
        onChange={(value) => void tap(value)}
      />
    </>
  )
}

const numbers = Array.from({ length: 11 }, (_, index) => String(index))

/** The family's own number from 0 to 10: no colour, no face, no comparison (ux.md 4). */
function ScaleField(props: FieldProps<'scale'>) {
  const t = useText(text)
  const [language] = useLanguage()
  const tap = useTap(props)
  const { question, input } = props
  return (
    <div className="scale-field">
      <ChoiceButtons
        label={withName(question.ask, language, input.name)}
        hint={t.scaleEnds(question.low[language], question.high[language])}
        choices={[...numbers.map((value) => ({ value, label: value })), { value: UNKNOWN, label: t.unknown }]}
        value={chosenOf(props)}
        onChange={(value) => void tap(value)}
      />
    </div>
  )
}

/** People, network or notes to tick, in the order they were ticked. */
function PickField(props: FieldProps<'pick'>) {
  const t = useText(text)
  const [language] = useLanguage()
  const { question, input, page, sending } = props
  const options = choicesFor(question.pickFrom, page.pickable)
  const chosen = chosenOf(props)
  const keys = chosen === null || chosen === UNKNOWN ? [] : keysOf(chosen)
  const toggle = (key: string, on: boolean) => {
    const now = on ? [...keys, key] : keys.filter((other) => other !== key)
    void sending.give({ value: now.join(','), unknown: false })
  }
  return (
    <fieldset className="stack-tight">
      <legend className="label">{withName(question.ask, language, input.name)}</legend>
      {options.length === 0 && <p className="muted small">{t.nobodyToPick}</p>}
      <div className={isAboutPeople(question) ? 'pick-people name' : 'stack-tight'}>
        {options.map(({ key, words, on, department }) => (
          <Checkbox
            key={key}
            label={words}
            checked={keys.includes(key)}
            onChange={(checked) => toggle(key, checked)}
            {...(on ? { hint: [formatDayShort(on, language), department].filter(Boolean).join(' · ') } : {})}
          />
        ))}
      </div>
      <Other {...props} chosen={chosen} nobody={!question.optional} />
    </fieldset>
  )
}

/** "Ingen" and "Ved vi ikke endnu" beside a list. */
function Other({ sending, chosen, nobody }: FieldProps<'pick'> & { chosen: string | null; nobody: boolean }) {
  const t = useText(text)
  return (
    <div className="row">
      {nobody && (
        <Button
          tone="plain"
          pressed={chosen === ''}
          onPress={() => void sending.give({ value: '', unknown: false })}
        >
          {t.nobodyPicked}
        </Button>
      )}
      <Button
        tone="plain"
        pressed={chosen === UNKNOWN}
        onPress={() => void sending.give({ value: null, unknown: true })}
      >
        {t.unknown}
      </Button>
    </div>
  )
}

/** A short text that saves itself; a crash brings it back with the caret. */
function WordsField({ question, input, picture, page, sending, keepPlace }: FieldProps<'text'>) {
  const t = useText(text)
  const [language] = useLanguage()
  const unknown = input.mine?.state === 'unknown'
  const autosave = useAutosave({
    key: textKey(picture.assessmentId, input),
    text: input.mine?.value ?? (unknown ? '' : (input.prefilled?.value ?? '')),
    save: sending.save,
  })
  const here = {
    ...autosave,
    select: () => {
      autosave.select()
      keepPlace(autosave.ref.current?.selectionStart ?? null)
    },
  }
  const child = page.people.find(
    ({ personId, part }) => personId === input.personId && part === 'young',
  )?.name
  return (
    <>
      <TextArea
        label={withName(question.ask, language, input.name)}
        autosave={here}
        limit={question.most}
        rows={2}
        optional={question.optional}
        {...(question.hint ? { hint: question.hint[language] } : {})}
        {...(child ? { child } : {})}
      />
      {!question.ownWords && <HardWords texts={[here.text]} />}
      {!question.optional && (
        <div className="row">
          <Button
            tone="plain"
            pressed={unknown}
            onPress={() => void sending.give({ value: null, unknown: true })}
          >
            {t.unknown}
          </Button>
        </div>
      )}
    </>
  )
}
