import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDay, formatMomentShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import { formText } from './form-text.ts'

/** The colleague's own calendar address: made, shown once, closed. */
export function Feed() {
  const t = useText(formText).feed
  const [language] = useLanguage()
  const read = useRead('feed.mine', {})
  const make = useWrite('feed.make')
  const end = useWrite('feed.end')
  const [address, setAddress] = useState<string | null>(null)
  const onMake = async () => {
    const made = await make.send({})
    if (made.ok) setAddress(`${window.location.origin}${made.output.path}`)
  }
  const onEnd = async () => {
    setAddress(null)
    await end.send({})
  }
  const refusal = make.refusal ?? end.refusal
  return (
    <>
      <p>{t.lead}</p>
      <Loaded of={read}>
        {({ feed }) => (
          <>
            <p className="muted">
              {feed
                ? `${t.since(formatDay(feed.madeAt, language))} ${feed.readAt ? t.read(formatMomentShort(feed.readAt, language)) : t.never}`
                : t.none}
            </p>
            {address && (
              <TextField label={t.address} hint={t.once} value={address} onChange={() => {}} readOnly />
            )}
            {refusal && <p role="alert">{refusal.reason}</p>}
            <div className="row calendar-sheet-actions">
              <Button tone="primary" pending={make.pending} onPress={() => void onMake()}>
                {feed ? t.again : t.make}
              </Button>
              {feed && (
                <Button pending={end.pending} onPress={() => void onEnd()}>
                  {t.end}
                </Button>
              )}
            </div>
          </>
        )}
      </Loaded>
    </>
  )
}
