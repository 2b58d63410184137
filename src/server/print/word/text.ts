import * as word from 'docx'
import { rightToLeft } from '../script.ts'

/**
 * A text as Word runs, line by line. docx writes it as XML text, so that nothing in it can become markup.
 * Text in a right-to-left script is marked as such, with its language for spelling and for reading aloud.
 */
export function textRuns(text: string, look: word.IRunOptions = {}): word.TextRun[] {
  const script = rightToLeft(text)
  const foreign = script === null ? {} : { rightToLeft: true, language: { bidirectional: LANGUAGES[script] } }
  return text
    .split('\n')
    .map(
      (line, index) =>
        new word.TextRun({ ...look, ...foreign, text: line, ...(index > 0 ? { break: 1 } : {}) }),
    )
}

/** A paragraph of one text, set from the right where its script is. */
export function textParagraph(text: string, options: word.IParagraphOptions = {}): word.Paragraph {
  const direction = rightToLeft(text) === null ? {} : { bidirectional: true }
  return new word.Paragraph({ ...options, ...direction, children: textRuns(text) })
}

const LANGUAGES = { ar: 'ar-SA', he: 'he-IL' }
