import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { ImportResult } from '../import-contract.ts'
import type { ListMapping } from '#modules/police-list/list-contract.ts'
import { ColumnMapping } from './ColumnMapping.tsx'
import { FileDrop } from './FileDrop.tsx'
import { text } from './import-text.ts'
import { ListPreview } from './ListPreview.tsx'
import { ListSource } from './ListSource.tsx'
import { useListFile, type ListFile, type Preview } from './use-list-file.ts'

/** The button that imported is gone: reading goes on at what it did. */
const focusIt = (element: HTMLElement | null) => element?.focus()

/** Importing the police's list: choose, see what would happen, import. Nothing is kept before the button is pressed (R-DET-11). */
export function ListImport({ meetingId }: { meetingId: string }) {
  const t = useText(text)
  const list = useListFile()
  const [result, setResult] = useState<ImportResult | null>(null)
  const { file, preview, pending, refusal } = list
  const done = (answer: ImportResult) => {
    setResult(answer)
    list.forget()
  }
  const look = (chosen: ListFile) => {
    setResult(null)
    void list.look(chosen, null)
  }
  return (
    <Section title={t.title}>
      {result && (
        <div className="import-result" tabIndex={-1} ref={focusIt}>
          <Result of={result} />
        </div>
      )}
      {!result && <p className="muted">{t.lead}</p>}
      <FileDrop onFile={look} again={file !== null || result !== null} />
      {file && <p className="small muted">{t.fileIs(file.fileName)}</p>}
      {pending && !preview && <p role="status">{t.reading}</p>}
      {refusal && (
        <Notice tone="error" live>
          {refusal.reason}
        </Notice>
      )}
      {file && preview && (
        <Chosen
          meetingId={meetingId}
          file={file}
          preview={preview}
          onMapping={(mapping, leftOut) => void list.look(file, mapping, { leftOut, source: preview.source })}
          onSource={(source) => void list.look(file, null, { source })}
          onDone={done}
        />
      )}
    </Section>
  )
}

type ChosenProps = {
  meetingId: string
  file: ListFile
  preview: Preview
  onMapping: (mapping: ListMapping, leftOut: readonly number[]) => void
  onSource: (source: string) => void
  onDone: (result: ImportResult) => void
}

function Chosen({ meetingId, file, preview, onMapping, onSource, onDone }: ChosenProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const bring = useWrite('detection.import-list')
  const { accepted, mapping, importedBefore, leftOut, unknown } = preview
  const send = async () => {
    const answer = await bring.send({ meetingId, ...file, mapping, leftOut, source: preview.source })
    if (answer.ok) onDone(answer.output)
  }
  return (
    <div className="stack">
      {importedBefore && <Notice tone="info">{t.before(formatDayShort(importedBefore, language))}</Notice>}
      <ListSource preview={preview} onChange={onSource} />
      <ColumnMapping preview={preview} onChange={onMapping} />
      {preview.mappingProblem === null && <ListPreview preview={preview} />}
      {preview.mappingProblem === null && accepted.length === 0 && (
        <Notice tone="note">{t.noneUsable}</Notice>
      )}
      {bring.refusal && (
        <Notice tone="error" live>
          {bring.refusal.reason}
        </Notice>
      )}
      {accepted.length > 0 && unknown.length === 0 && (
        <div className="import-foot">
          <Button tone="primary" onPress={() => void send()} pending={bring.pending}>
            {t.importButton(accepted.length)}
          </Button>
        </div>
      )}
    </div>
  )
}

/** What the import did, in the words of the meeting: new, still there, gone. */
function Result({ of }: { of: ImportResult }) {
  const t = useText(text).result
  if (of.already) {
    return (
      <Notice tone="info" title={t.already} live>
        {t.alreadyWords}
      </Notice>
    )
  }
  const lines = [
    t.fresh(of.fresh),
    t.still(of.still),
    t.gone(of.gone),
    ...(of.onMeetingAlready > 0 ? [t.here(of.onMeetingAlready)] : []),
    ...(of.rejected > 0 ? [t.rejected(of.rejected)] : []),
  ]
  return (
    <Notice tone="good" title={t.title} live>
      {lines.join(' · ')}
    </Notice>
  )
}
