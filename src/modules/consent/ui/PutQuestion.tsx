import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { DateField } from '#kit/DateField.tsx'
import { useFieldError, ErrorText } from '#kit/FieldParts.tsx'
import { formatDay, formatRelative } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Select } from '#kit/Select.tsx'
import type { Cell, Matrix, MatrixPerson } from '../contract.ts'
import { languageName, languagesFor } from '#modules/staff/ui/languages.ts'
import { thisDay } from './moments.ts'
import { keyOf, offered, type Circumstances, type PutDraft } from './put-draft.ts'
import { text } from './put-text.ts'
import { saidTo, versionsOf, type Texts } from './said.ts'
import { isInUse } from './what-to-ask.ts'

export type PutParts = {
  matrix: Matrix
  person: MatrixPerson
  /** The chosen cells. */
  cells: Cell[]
  draft: PutDraft
  onDraft: (draft: PutDraft) => void
  around: Circumstances
  onAround: (around: Circumstances) => void
  texts: Texts
}

/** What is asked, the words to say it in, and in which language and when. */
export function PutQuestion(props: PutParts & { notes: boolean }) {
  const t = useText(text)
  const [ours] = useLanguage()
  const { matrix, person, cells, around, notes, texts } = props
  const own = ['da', 'en'].includes(around.language)
  return (
    <>
      <What {...props} />
      {cells.length > 0 && (
        <details className="sharing-words" open={!notes}>
          <summary>{t.weSay}</summary>
          <ul className="sharing-said name">
            {saidTo(matrix, person, cells, texts).map((line) => (
              <li key={line.da}>{line[around.language === 'en' ? 'en' : ours]}</li>
            ))}
          </ul>
          <p className="small muted">
            {t.version(versionsOf(cells, texts))} {!own && t.interpret(languageName(around.language, ours))}
          </p>
        </details>
      )}
      <Around {...props} />
    </>
  )
}

/** In which language, when and with whom: one line that is right as a rule, and opens to be changed. */
function Around({ around, onAround }: PutParts) {
  const t = useText(text)
  const [ours] = useLanguage()
  const [changing, setChanging] = useState(false)
  const error = useFieldError({ name: 'answeredAt' })
  const set = (part: Partial<Circumstances>) => onAround({ ...around, ...part })
  const day = around.on && formatRelative(around.on, thisDay(), ours)
  if (!changing && !error)
    return (
      <p className="row">
        <span>{t.around(languageName(around.language, ours), day ?? '', around.interpreter)}</span>
        <Button tone="plain" label={t.changeAround} onPress={() => setChanging(true)}>
          {t.change}
        </Button>
      </p>
    )
  return (
    <>
      <Select
        label={t.language}
        name="language"
        options={languagesFor(around.language, ours)}
        value={around.language}
        onChange={(language) => set({ language })}
      />
      <Checkbox
        label={t.interpreter}
        name="interpreter"
        checked={around.interpreter}
        onChange={(interpreter) => set({ interpreter })}
      />
      <DateField
        label={t.on}
        name="answeredAt"
        value={around.on}
        onChange={(on) => set({ on })}
        today={thisDay()}
        allow="until-today"
      />
    </>
  )
}

function What({ matrix, person, draft, onDraft, notes }: PutParts & { notes: boolean }) {
  const t = useText(text)
  const familyId = usePathPart('familyId')
  const error = useFieldError({ name: 'what' })
  const [all, setAll] = useState(false)
  const cells = offered(matrix, person, notes)
  const shown = cells.filter(
    (cell) =>
      all ||
      cell.department === null ||
      isInUse(matrix, cell.department) ||
      draft.chosen.includes(keyOf(cell)),
  )
  const toggle = (key: string, on: boolean) =>
    onDraft({ ...draft, chosen: on ? [...draft.chosen, key] : draft.chosen.filter((one) => one !== key) })
  if (person.mustAnswer.length === 0)
    return (
      <Notice tone="note" action={<Link href={`/familier/${familyId}/personer`}>{t.toPeople}</Link>}>
        <span className="name">{t.noGiver(person.name)}</span>
      </Notice>
    )
  if (cells.length === 0) return <p className="name">{t.nothing(person.name)}</p>
  return (
    <fieldset className="field" data-field="what">
      <legend>{t.what}</legend>
      <p className="hint">{t.whatHint}</p>
      {error && (
        <p className="field-error">
          <ErrorText>{error}</ErrorText>
        </p>
      )}
      {shown.map((cell) => (
        <CellChoice
          key={keyOf(cell)}
          matrix={matrix}
          cell={cell}
          checked={draft.chosen.includes(keyOf(cell))}
          onChange={(on) => toggle(keyOf(cell), on)}
        />
      ))}
      {shown.length < cells.length && (
        <div>
          <Button tone="plain" onPress={() => setAll(true)}>
            {t.moreDepartments}
          </Button>
        </div>
      )}
    </fieldset>
  )
}

type CellChoiceProps = { matrix: Matrix; cell: Cell; checked: boolean; onChange: (checked: boolean) => void }

function CellChoice({ matrix, cell, checked, onChange }: CellChoiceProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const { open, until, stand } = cell
  const words = () => {
    if (open) return t.waits(formatDay(open.askedOn, language))
    if (until) return t.runsOut(formatDay(until, language))
    return stand === 'refused' || stand === 'withdrawn' ? t.saidNo : undefined
  }
  return (
    <Checkbox label={t.cell(nameOf(matrix, cell))} hint={words()} checked={checked} onChange={onChange} />
  )
}

/** The department's name; null for taking part. */
export function nameOf(matrix: Matrix, { department }: Pick<Cell, 'department'>): string | null {
  return matrix.departments.find(({ code }) => code === department)?.name ?? null
}
