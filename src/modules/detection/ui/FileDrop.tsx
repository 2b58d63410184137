import { useState, type ChangeEvent, type DragEvent } from 'react'
import { FileSpreadsheet } from 'lucide-react'
import { formatNumber } from '#kit/format-number.ts'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { text } from './import-text.ts'
import { readBase64, whyNotSend, type ListFile } from './use-list-file.ts'

type FileDropProps = { onFile: (file: ListFile) => void; again: boolean }

/** A place to choose a file or to drop it. The native field does the work, so keyboard, touch and screen readers do too. */
export function FileDrop({ onFile, again }: FileDropProps) {
  const t = useText(text)
  const [over, setOver] = useState(false)
  const { problem, take } = useTake(onFile)
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    void take([...event.dataTransfer.files])
  }
  const choose = (event: ChangeEvent<HTMLInputElement>) => {
    const files = [...(event.target.files ?? [])]
    // Emptied, so that the same file can be chosen again after it was corrected.
    event.target.value = ''
    void take(files)
  }
  return (
    <div className="stack-tight">
      <label className="file-drop" data-over={over || undefined}>
        <input
          type="file"
          accept=".xlsx,.csv,.txt"
          onChange={choose}
          onDragEnter={() => setOver(true)}
          onDragLeave={() => setOver(false)}
          onDrop={drop}
        />
        <span className="button button-quiet">
          <FileSpreadsheet aria-hidden />
          {again ? t.another : t.choose}
        </span>
        <span className="muted">{t.orDrop}</span>
      </label>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
    </div>
  )
}

function useTake(onFile: (file: ListFile) => void) {
  const t = useText(text)
  const [problem, setProblem] = useState<string | null>(null)
  const take = async (files: readonly File[]) => {
    const [file] = files
    if (!file) return
    const reason = files.length > 1 ? t.oneOnly : wordsFor(file, t)
    setProblem(reason)
    if (reason !== null) return
    const content = await readBase64(file).catch(() => null)
    if (content === null) setProblem(t.unreadable)
    else onFile({ fileName: file.name.slice(-200), content })
  }
  return { problem, take }
}

function wordsFor(file: File, t: { empty: string; tooLarge: (size: string) => string }): string | null {
  const reason = whyNotSend(file)
  if (reason === 'too-large') return t.tooLarge(formatNumber(file.size / (1024 * 1024), 1))
  return reason === 'empty' ? t.empty : null
}
