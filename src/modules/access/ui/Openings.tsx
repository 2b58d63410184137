import { useEffect, useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Notice } from '#kit/Notice.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Opening } from '../contract.ts'
import { text } from './opening-text.ts'
import './access.css'

/** On every page: which family is open to me for a time, until when, and the button that ends it (G5). */
export function Openings() {
  const openings = useRead('access.my-openings', {}).data ?? []
  const now = useMinute()
  const open = openings.filter(({ until }) => Date.parse(until) > now)
  if (open.length === 0) return null
  return (
    <div className="access-opening no-print">
      {open.map((one) => (
        <Line key={`${one.familyId}${one.via}`} one={one} now={now} />
      ))}
    </div>
  )
}

/** The time, anew every twenty seconds: a banner is gone when its time is out. */
function useMinute(): number {
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 20_000)
    return () => clearInterval(timer)
  }, [])
  return now
}

function Line({ one, now }: { one: Opening; now: number }) {
  const t = useText(text)
  const [language] = useLanguage()
  const end = useWrite('access.end-opening')
  const { familyId, via, label, number, until } = one
  const name = label ?? t.number(number)
  return (
    <Notice
      tone={via === 'break-glass' ? 'soon' : 'info'}
      title={t.title[via](name)}
      action={
        <Button pending={end.pending} label={t.endOf(name)} onPress={() => void end.send({ familyId })}>
          {t.end}
        </Button>
      }
    >
      {t.until(formatMoment(until, language), Math.ceil((Date.parse(until) - now) / 60_000))}{' '}
      <Link href={`/familier/${familyId}`}>{t.go}</Link>
      {end.refusal && <p>{end.refusal.reason}</p>}
    </Notice>
  )
}
