import { FILE_LIMIT, type FileKind } from '#modules/concern/contract.ts'
import { fileKindOf } from '#modules/concern/file-rules.ts'
import { Refusal } from '#core/refusal.ts'
import { cleanImage } from './clean-image.ts'
import { scan } from './clamd.ts'

export type Attachment = { kind: FileKind; size: number; scan: 'clean' | 'not_scanned'; content: Buffer }

/**
 * A file as it may be kept: its bytes say what it is (PDF, JPEG or PNG), the scanner has looked at it as it came, and a
 * picture is drawn anew. Anything else is refused with what to do; the rest of the form is not lost.
 */
export async function readAttachment(
  file: { name: string; content: string },
  clamd: string | undefined,
): Promise<Attachment> {
  const bytes = Buffer.from(file.content, 'base64')
  if (bytes.length === 0) throw refused('empty-file', 'Filen er tom. Fjern den, eller vælg en anden.')
  if (bytes.length > FILE_LIMIT) throw refused('large-file', 'Filen må højst fylde 2 MB.')
  const kind = fileKindOf(bytes)
  if (kind === null)
    throw refused('unknown-file', 'Vi tager kun imod PDF, JPEG og PNG. Fjern filen, eller gem den som PDF.')
  const verdict = await scan(bytes, clamd)
  if (verdict === 'infected')
    throw refused('infected-file', 'Filen kan ikke tages imod. Fjern den, og send resten.')
  const content = kind === 'pdf' ? bytes : await cleanImage(bytes, kind)
  if (content === null)
    throw refused('damaged-file', 'Billedet kan ikke læses. Fjern det, eller vælg et andet.')
  return { kind, size: content.length, scan: verdict, content }
}

function refused(code: string, reason: string): Refusal {
  return new Refusal('invalid', code, reason, { files: reason })
}
