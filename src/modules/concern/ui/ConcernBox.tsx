import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { callOperation, type OutputOf } from '#kit/call.ts'
import { formatMoment } from '#kit/format-date.ts'
import { formatNumber } from '#kit/format-number.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useWrite } from '#kit/use-write.ts'
import { text } from './text.ts'

type Words = OutputOf<'concern.read'>
type Props = { signalId: string; concern: { receipt: string; files: number } }

/** What somebody handed in, closed until a colleague asks to read it; each look is logged (HG-14). */
export function ConcernBox({ signalId, concern }: Props) {
  const t = useText(text).box
  const [words, setWords] = useState<Words | null>(null)
  const [problem, setProblem] = useState<string | null>(null)
  const read = async () => {
    const answer = await callOperation('concern.read', { signalId })
    if (answer.ok) setWords(answer.output)
    else setProblem(answer.refusal.reason)
  }
  return (
    <Section title={t.title}>
      <p className="muted small">{t.lead(concern.receipt, concern.files)}</p>
      {problem && <Notice tone="note">{problem}</Notice>}
      {words === null && <Button onPress={() => void read()}>{t.read}</Button>}
      {words && <Read words={words} signalId={signalId} again={() => void read()} />}
    </Section>
  )
}

type ReadProps = { words: Words; signalId: string; again: () => void }

function Read({ words, signalId, again }: ReadProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const who = [words.senderName, words.senderPart, words.through].filter(Boolean).join(', ')
  const lines: [string, string | null][] = [
    [t.box.seen, words.seen],
    [t.box.strengths, words.strengths],
    [t.box.told, t.toldWords[words.told]],
    [t.box.phone, words.senderPhone],
  ]
  return (
    <div className="card stack-tight">
      <p className="muted small">{t.box.from(who, formatMoment(words.receivedAt, language))}</p>
      {lines.map(
        ([label, said]) =>
          said && (
            <p key={label}>
              <b>{label}:</b> {said}
            </p>
          ),
      )}
      {words.files.map((file) => (
        <File key={file.fileId} file={file} signalId={signalId} again={again} />
      ))}
      <p className="muted small">{t.box.ownWords}</p>
    </div>
  )
}

type FileProps = { file: Words['files'][number]; signalId: string; again: () => void }

function File({ file, signalId, again }: FileProps) {
  const t = useText(text).box
  const open = useWrite('concern.open-file')
  const isClosed = file.scan === 'not_scanned' && file.openedBy === null
  const decide = async () => {
    const answer = await open.send({ signalId, fileId: file.fileId })
    if (answer.ok) again()
  }
  return (
    <div className="stack-tight">
      <div className="row">
        <span>{`${file.kind.toUpperCase()}, ${formatNumber(Math.ceil(file.size / 1024))} KB`}</span>
        {isClosed ? (
          <Button onPress={() => void decide()} pending={open.pending}>
            {t.decide}
          </Button>
        ) : (
          <a className="button button-quiet" href={`/print/concern/${signalId}/${file.fileId}`} download>
            {t.get}
          </a>
        )}
      </div>
      {file.scan === 'not_scanned' && (
        <p className="muted small">{file.openedBy === null ? t.decideWhy : t.opened(file.openedBy)}</p>
      )}
      {open.refusal && <Notice tone="error">{open.refusal.reason}</Notice>}
    </div>
  )
}
