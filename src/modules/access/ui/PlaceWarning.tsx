import { useEffect, useState } from 'react'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './place-text.ts'

type PlaceWarningProps = { familyId: string; texts: readonly (string | null | undefined)[] }

/**
 * Says, while somebody writes, that the text names where a protected person is (HG-22, security.md G13). It stands in every
 * form of a family whose words others will read. The texts are compared inside the server; where the family has nobody to
 * protect, nothing is asked. It warns and never stops: the person who writes knows why.
 */
export function PlaceWarning({ familyId, texts }: PlaceWarningProps) {
  const t = useText(text)
  const written = texts.map((one) => one?.trim() ?? '').filter(Boolean)
  const settled = useSettled(written.join('\n'))
  const guarded = useRead('access.check-text', { familyId, text: '' }, { when: written.length > 0 }).data
    ?.guarded
  const check = useRead(
    'access.check-text',
    { familyId, text: settled },
    { when: guarded === true && settled !== '', keepFormer: true },
  )
  const named = settled === '' ? [] : (check.data?.named ?? [])
  if (named.length === 0) return null
  return (
    <Notice tone="soon" title={t.title} live>
      <ul className="plain-list">
        {named.map(({ person, kind }) => (
          <li key={`${person}${kind}`}>{t.names(person, t.places[kind])}</li>
        ))}
      </ul>
      {t.instead}
    </Notice>
  )
}

/** What was written when the hand last rested, so that not every letter is asked about. */
function useSettled(written: string): string {
  const [settled, setSettled] = useState(written)
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(written), 700)
    return () => window.clearTimeout(timer)
  }, [written])
  return settled
}
