import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Page } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Report } from '../contract.ts'
import { emptyDraft, missingIn, writtenIn, type Draft } from './concern-draft.ts'
import { ConcernFields } from './ConcernFields.tsx'
import { newId } from './new-id.ts'
import { text } from './text.ts'
import './concern.css'

const strands = ['INTERNAL_AWARENESS', 'CASELOAD_REVIEW', 'OUTREACH'] as const

/** A colleague's own concern: made for one thumb and less than a minute (R-DET-01). */
export function ReportConcern() {
  const t = useText(text)
  const [receipt, setReceipt] = useState<string | null>(null)
  const again = <Button onPress={() => setReceipt(null)}>{t.page.another}</Button>
  return (
    <Page title={t.own.title} lead={t.own.lead} narrow>
      {receipt === null ? (
        <ReportForm onDone={setReceipt} />
      ) : (
        <Notice tone="good" title={t.own.sent} live action={again}>
          {t.page.receipt}: <strong>{receipt}</strong>
        </Notice>
      )}
    </Page>
  )
}

function ReportForm({ onDone }: { onDone: (receipt: string) => void }) {
  const t = useText(text)
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const [strand, setStrand] = useState<Report['strand']>('INTERNAL_AWARENESS')
  const [once] = useState(newId)
  const [missing, setMissing] = useState<Record<string, string>>({})
  const report = useWrite('concern.report')
  const submit = async () => {
    const lacking = missingIn(draft, t.missing, false)
    setMissing(lacking)
    if (Object.keys(lacking).length > 0) return
    const answer = await report.send({ once, strand, ...writtenIn(draft) })
    if (answer.ok) onDone(answer.output.receipt)
  }
  return (
    <Form onSubmit={() => void submit()} errors={missing} refusal={report.refusal} label={t.own.title}>
      <ConcernFields draft={draft} set={(more) => setDraft((now) => ({ ...now, ...more }))} />
      <ChoiceButtons
        label={t.own.strand}
        name="strand"
        value={strand}
        onChange={setStrand}
        choices={strands.map((value) => ({ value, label: t.own.strands[value] }))}
      />
      <div className="form-actions">
        <Button type="submit" tone="primary" pending={report.pending}>
          {t.send}
        </Button>
      </div>
    </Form>
  )
}
