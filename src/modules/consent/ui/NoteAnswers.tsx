import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import { thisDay } from './moments.ts'
import {
  answerersOf,
  cellsFor,
  eachKey,
  opening,
  putsOf,
  type Circumstances,
  type Says,
} from './put-draft.ts'
import { nameOf, type PutParts } from './PutQuestion.tsx'
import { text as putText } from './put-text.ts'
import { text as tableText } from './table-text.ts'
import { text } from './text.ts'
import type { Answerer } from './what-to-ask.ts'

/** What each who must answer says, how it was said and until when; beside a yes stands what it opens before it is saved. */
export function NoteAnswers(props: PutParts) {
  const t = useText(text)
  const { person, cells, draft, around, onAround } = props
  const set = (part: Partial<Circumstances>) => onAround({ ...around, ...part })
  const tPut = useText(putText)
  const puts = putsOf(person, cells, draft)
  const answers = puts.flatMap((put) => put.answers)
  const isRenewal = puts.some(
    (put) => put.cell.stand === 'given' && put.answers.some(({ answer }) => answer === 'refused'),
  )
  return (
    <>
      {answerersOf(person, cells).map((giver) => (
        <GiverSays key={giver.personId} {...props} giver={giver} />
      ))}
      {answers.length > 0 && (
        <ChoiceButtons
          label={t.howAsk}
          name="how"
          choices={(['written', 'screen', 'oral'] as const).map((value) => ({
            value,
            label: t.howChoice[value],
          }))}
          value={around.how}
          onChange={(how) => set({ how })}
        />
      )}
      {answers.length > 0 && around.how === 'oral' && (
        <>
          <TextField
            label={t.witness}
            name="witness"
            hint={t.witnessHint}
            value={around.witness}
            onChange={(witness) => set({ witness })}
          />
          <TextField
            label={t.oralNote}
            name="note"
            hint={t.oralNoteHint}
            value={around.note}
            onChange={(note) => set({ note })}
          />
        </>
      )}
      {answers.some(({ answer }) => answer === 'given') && <Until {...props} set={set} />}
      {answers.some(({ answer }) => answer === 'refused') && (
        <p>
          {t.refusedWords} {isRenewal && tPut.refusedLater}
        </p>
      )}
    </>
  )
}

function GiverSays({ matrix, person, cells, draft, onDraft, giver }: PutParts & { giver: Answerer }) {
  const t = useText(putText)
  const mine = cellsFor(giver, person, cells)
  const says = draft.says[giver.personId] ?? null
  const words: Says[] =
    mine.length > 1 ? ['given', 'refused', 'each', 'later'] : ['given', 'refused', 'later']
  return (
    <>
      <div className="name">
        <ChoiceButtons
          label={
            giver.capacity === 'self' || person.name === giver.name
              ? t.says(giver.name)
              : t.saysFor(giver.name, person.name)
          }
          name={`says-${giver.personId}`}
          choices={words.map((value) => ({ value, label: t.said[value] }))}
          value={says}
          onChange={(value) => onDraft({ ...draft, says: { ...draft.says, [giver.personId]: value } })}
        />
      </div>
      {says === 'each' &&
        mine.map((cell) => (
          <ChoiceButtons
            key={eachKey(giver, cell)}
            label={t.cell(nameOf(matrix, cell))}
            name={`each-${eachKey(giver, cell)}`}
            choices={(['given', 'refused'] as const).map((value) => ({ value, label: t.said[value] }))}
            value={draft.each[eachKey(giver, cell)] ?? null}
            onChange={(value) =>
              onDraft({ ...draft, each: { ...draft.each, [eachKey(giver, cell)]: value } })
            }
          />
        ))}
    </>
  )
}

/** Until when, and what it opens, on what basis: shown before it is saved (ux.md section 3, Confirmations). */
function Until({
  matrix,
  person,
  cells,
  draft,
  around,
  set,
}: PutParts & { set: (part: Partial<Circumstances>) => void }) {
  const t = useText(text)
  const tPut = useText(putText)
  const { list } = useText(tableText)
  const opened = opening(person, putsOf(person, cells, draft)).flatMap(
    (department) => matrix.departments.find(({ code }) => code === department)?.name ?? [],
  )
  return (
    <>
      <ChoiceButtons
        label={tPut.holds}
        hint={t.untilHint}
        choices={[
          { value: 'most', label: tPut.most(matrix.reviewMonths) },
          { value: 'day', label: tPut.untilDay },
        ]}
        value={around.most ? 'most' : 'day'}
        onChange={(value) => set({ most: value === 'most' })}
      />
      {!around.most && (
        <DateField
          label={t.until2}
          name="validTo"
          value={around.until}
          onChange={(until) => set({ until })}
          today={thisDay()}
          allow="from-today"
        />
      )}
      <Facts>
        <Fact label={t.opens}>
          <span className="name">
            {opened.length > 1 ? tPut.opens(person.name, list(opened)) : tPut.opensNothing}
          </span>
        </Fact>
        <Fact label={t.basisLabel}>{t.basisWords}</Fact>
      </Facts>
    </>
  )
}
