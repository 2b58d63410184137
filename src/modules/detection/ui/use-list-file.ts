import { useCallback, useRef, useState } from 'react'
import { callOperation, type OutputOf, type Refusal } from '#kit/call.ts'
import type { ListMapping } from '#modules/police-list/list-contract.ts'

export type ListFile = { fileName: string; content: string }
export type Preview = OutputOf<'detection.preview-list'>

const LIMIT_BYTES = 2 * 1024 * 1024

/** Why a file is not sent at all, or null. The server says the rest: it looks at the bytes. */
export function whyNotSend(file: { size: number }): 'empty' | 'too-large' | null {
  if (file.size === 0) return 'empty'
  return file.size > LIMIT_BYTES ? 'too-large' : null
}

/** A file's bytes in base64, as the list operations take them. Rejects when the browser may not read the file. */
export function readBase64(file: File): Promise<string> {
  return new Promise((resolve, reject) => {
    const reader = new FileReader()
    reader.addEventListener('load', () => resolve(afterComma(reader.result)))
    reader.addEventListener('error', () => reject(reader.error ?? new Error('unreadable')))
    reader.readAsDataURL(file)
  })
}

/** A data URL is `data:…;base64,` and then the bytes. */
function afterComma(url: FileReader['result']): string {
  return typeof url === 'string' ? url.slice(url.indexOf(',') + 1) : ''
}

/** Whose list it is, and the columns that somebody left out. */
export type Chosen = { leftOut?: readonly number[] | undefined; source?: string | undefined }
type Progress = { file: ListFile | null; preview: Preview | null; pending: boolean; refusal: Refusal | null }
const nothing: Progress = { file: null, preview: null, pending: false, refusal: null }

/**
 * A chosen file and what an import of it would do. The file stays in this screen's memory: it is kept in no cache and no
 * storage. A changed choice of columns asks again; an answer that comes late for an earlier choice is passed over.
 */
export function useListFile() {
  const [progress, setProgress] = useState(nothing)
  const newest = useRef(0)
  const look = useCallback(async (file: ListFile, mapping: ListMapping | null, more: Chosen = {}) => {
    const mine = (newest.current += 1)
    setProgress((now) => ({ ...now, file, pending: true, refusal: null }))
    const answer = await callOperation('detection.preview-list', {
      ...file,
      mapping,
      leftOut: more.leftOut && [...more.leftOut],
      source: more.source,
    })
    if (mine !== newest.current) return
    setProgress(
      answer.ok
        ? { file, preview: answer.output, pending: false, refusal: null }
        : { file, preview: null, pending: false, refusal: answer.refusal },
    )
  }, [])
  const forget = useCallback(() => {
    newest.current += 1
    setProgress(nothing)
  }, [])
  return { ...progress, look, forget }
}
