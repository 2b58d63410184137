import { useState, type ChangeEvent } from 'react'
import { Paperclip, X } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import type { FieldsProps } from './ConcernFields.tsx'
import { text } from './text.ts'

const LIMIT = 2 * 1024 * 1024
const MOST = 3

/** Files to send along. The native field does the work; the server looks at the bytes. */
export function Files({ draft, set }: FieldsProps) {
  const t = useText(text)
  const [problem, setProblem] = useState<string | null>(null)
  const choose = async (event: ChangeEvent<HTMLInputElement>) => {
    const chosen = [...(event.target.files ?? [])]
    event.target.value = ''
    const large = chosen.find(({ size }) => size > LIMIT)
    const many = draft.files.length + chosen.length > MOST
    setProblem(large ? t.tooLarge(large.name) : many ? t.tooMany : null)
    if (large || many) return
    const read = await Promise.all(
      chosen.map(async (file) => ({ name: file.name.slice(-200), content: await base64(file) })),
    )
    set({ files: [...draft.files, ...read] })
  }
  return (
    <div className="field" data-field="files">
      <span className="label">{t.files}</span>
      <label className="attach">
        <input type="file" multiple accept=".pdf,.jpg,.jpeg,.png" onChange={(event) => void choose(event)} />
        <span className="button button-quiet">
          <Paperclip aria-hidden />
          {t.choose}
        </span>
        <span className="muted">{t.filesHint}</span>
      </label>
      {problem && (
        <Notice tone="error" live>
          {problem}
        </Notice>
      )}
      {draft.files.map(({ name }, index) => (
        <Button
          key={`${index} ${name}`}
          tone="plain"
          icon={X}
          onPress={() => set({ files: draft.files.filter((_, other) => other !== index) })}
        >
          {t.remove(name)}
        </Button>
      ))}
    </div>
  )
}

async function base64(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer())
  let letters = ''
  for (let at = 0; at < bytes.length; at += 32_768)
    letters += String.fromCodePoint(...bytes.subarray(at, at + 32_768))
  return btoa(letters)
}
