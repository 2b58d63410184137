import { useState } from 'react'
import { today } from '#core/day.ts'
import { Button } from '#kit/Button.tsx'
import type { OutputOf } from '#kit/call.ts'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo, type Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { helped as helpedWords } from '../measure-contract.ts'
import { AddMeasure } from './AddMeasure.tsx'
import { text } from './measure-text.ts'

type Measure = OutputOf<'journal.measures'>['measures'][number]

/** What has been tried, by whom, and whether it helped; what is my department's own can be put right here. */
export function Measures({ familyId }: { familyId: string }) {
  const t = useText(text)
  const read = useRead('journal.measures', { familyId })
  const [adding, setAdding] = useState(false)
  const [settling, setSettling] = useState<Measure | null>(null)
  const undo = useUndo()
  return (
    <Section title={t.title} actions={<Button onPress={() => setAdding(true)}>{t.add}</Button>}>
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <Loaded of={read}>
        {({ measures, hidden }) => (
          <div className="stack">
            <MeasureTable measures={measures} settle={setSettling} />
            {hidden.map(({ department, name, number }) => (
              <p key={department} className="muted">
                {t.hidden(number, name)}
              </p>
            ))}
          </div>
        )}
      </Loaded>
      <AddMeasure familyId={familyId} open={adding} onClose={() => setAdding(false)} undo={undo} />
      {settling && (
        <Settle
          key={settling.measureId}
          familyId={familyId}
          measure={settling}
          onClose={() => setSettling(null)}
          undo={undo}
        />
      )}
    </Section>
  )
}

function MeasureTable({ measures, settle }: { measures: Measure[]; settle: (measure: Measure) => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  const when = ({ startedOn, endedOn }: Measure) => {
    const from = formatDay(startedOn, language)
    return endedOn ? t.period(from, formatDay(endedOn, language)) : t.running(from)
  }
  return (
    <Table
      caption={t.title}
      hideCaption
      stack
      rows={measures}
      rowKey={({ measureId }) => measureId}
      empty={<EmptyState title={t.none}>{t.noneWhy}</EmptyState>}
      columns={[
        { header: t.columns.name, rowHeader: true, cell: ({ name }) => name },
        {
          header: t.columns.about,
          cell: ({ person }) => <span className="name">{person ?? t.wholeFamily}</span>,
        },
        { header: t.when, cell: when },
        { header: t.department, cell: ({ department }) => department },
        { header: t.helped, cell: ({ helped }) => (helped ? t.helpedWords[helped] : '–') },
        {
          header: t.columns.settle,
          align: 'actions',
          cell: (measure) =>
            measure.ours ? (
              <Button tone="plain" label={t.settleOf(measure.name)} onPress={() => settle(measure)}>
                {t.settle}
              </Button>
            ) : null,
        },
      ]}
    />
  )
}

type SettleProps = { familyId: string; measure: Measure; onClose: () => void; undo: Undo }

/** When it ended, and whether it helped. */
function Settle({ familyId, measure, onClose, undo }: SettleProps) {
  const t = useText(text)
  const write = useWrite('journal.settle-measure')
  const [day] = useState(() => today(new Date()))
  const [endedOn, setEndedOn] = useState(measure.endedOn)
  const [helped, setHelped] = useState(measure.helped)
  const save = async () => {
    const { measureId, version } = measure
    const answer = await write.send({ familyId, measureId, version, endedOn, helped })
    if (!answer.ok) return
    const was = { endedOn: measure.endedOn, helped: measure.helped }
    undo.offer(() => write.send({ familyId, measureId, version: answer.output.version, ...was }))
    onClose()
  }
  return (
    <Sheet title={measure.name} open onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={write.refusal} label={measure.name}>
        <DateField
          label={t.endedOn}
          name="endedOn"
          hint={t.endedHint}
          optional
          allow="until-today"
          today={day}
          value={endedOn}
          onChange={setEndedOn}
        />
        <ChoiceButtons
          label={t.helped}
          name="helped"
          optional
          choices={helpedWords.options.map((value) => ({ value, label: t.helpedWords[value] }))}
          value={helped}
          onChange={setHelped}
        />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
