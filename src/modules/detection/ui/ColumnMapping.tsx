import { useState } from 'react'
import { ChevronDown, ChevronRight } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Select } from '#kit/Select.tsx'
import type { ListField, ListMapping } from '#modules/police-list/list-contract.ts'
import { listFields } from './codes.ts'
import { text } from './import-text.ts'
import type { Preview } from './use-list-file.ts'

type ColumnMappingProps = {
  preview: Preview
  onChange: (mapping: ListMapping, leftOut: readonly number[]) => void
}

/** Which column holds what. Guessed from the headings; open by itself only when it could not be. */
export function ColumnMapping({ preview, onChange }: ColumnMappingProps) {
  const t = useText(text).mapping
  const [opened, setOpened] = useState(false)
  const { mappingProblem: problem, unused, unknown } = preview
  const isOpen = opened || problem !== null
  return (
    <div className="stack-tight">
      {problem && <Notice tone="note">{t.problems[problem]}</Notice>}
      <div className="row">
        <Button
          tone="plain"
          icon={isOpen ? ChevronDown : ChevronRight}
          expanded={isOpen}
          onPress={() => setOpened(!isOpen)}
        >
          {t.title}
        </Button>
        {unused.length > 0 && <span className="small muted">{t.unused(unused.join(', '))}</span>}
      </div>
      {unknown.length > 0 && <Unknown preview={preview} onChange={onChange} />}
      {isOpen && <Fields preview={preview} onChange={onChange} />}
    </div>
  )
}

/** A column that nobody has said what is: never dropped in silence. */
function Unknown({ preview: { unknown, mapping, leftOut }, onChange }: ColumnMappingProps) {
  const t = useText(text).mapping
  const options = [
    { value: ABSENT, label: t.pick },
    { value: LEAVE_OUT, label: t.leaveOut },
    ...listFields
      .filter((field) => mapping[field] === undefined)
      .map((field) => ({ value: field, label: t.fields[field] })),
  ]
  const answer = (column: number, said: string) => {
    if (said === LEAVE_OUT) onChange(mapping, [...leftOut, column])
    else if (said !== ABSENT) onChange({ ...mapping, [said]: column }, leftOut)
  }
  return (
    <div className="card stack-tight" role="group" aria-label={t.unknownTitle}>
      <h3>{t.unknownTitle}</h3>
      <p className="muted">{t.unknownLead}</p>
      {unknown.map(({ column, heading, example }) => (
        <Select
          key={column}
          label={t.unknownOf(heading || t.column(column + 1), example)}
          options={options}
          value={ABSENT}
          onChange={(said) => answer(column, said)}
        />
      ))}
    </div>
  )
}

const LEAVE_OUT = 'left-out'
const ABSENT = 'none'
/** The address is read so that it can be left out: nobody needs it before there is a family (HG-22). */
const offered = listFields.filter((field) => !['address', 'postalCode', 'town', 'district'].includes(field))

function Fields({ preview: { columns, mapping, leftOut }, onChange }: ColumnMappingProps) {
  const t = useText(text).mapping
  const options = [
    { value: ABSENT, label: t.none },
    ...columns.map((heading, index) => ({ value: String(index), label: heading || t.column(index + 1) })),
  ]
  return (
    <div className="card stack-tight">
      <p className="muted">{t.lead}</p>
      <div className="mapping-fields">
        {offered.map((field) => (
          <Select
            key={field}
            label={t.fields[field]}
            options={options}
            value={String(mapping[field] ?? ABSENT)}
            onChange={(column) => onChange(withColumn(mapping, field, column), leftOut)}
          />
        ))}
      </div>
    </div>
  )
}

function withColumn(mapping: ListMapping, field: ListField, column: string): ListMapping {
  const { [field]: _former, ...others } = mapping
  return column === ABSENT ? others : { ...others, [field]: Number(column) }
}
