import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import { openingText as text } from './opening-text.ts'

/** `8.00-15.00` as people write it, as '08:00-15:00'; '' for closed; null when it cannot be read. */
function hoursIn(written: string): string | null {
  if (written.trim() === '') return ''
  const match = /^\s*(\d{1,2})[.:]?(\d{2})?\s*[-–]\s*(\d{1,2})[.:]?(\d{2})?\s*$/.exec(written)
  if (!match) return null
  const [, fromHour = '', fromMinute = '00', toHour = '', toMinute = '00'] = match
  if (Number(fromHour) > 23 || Number(toHour) > 23 || Number(fromMinute) > 59 || Number(toMinute) > 59)
    return null
  const [from, to] = [`${fromHour.padStart(2, '0')}:${fromMinute}`, `${toHour.padStart(2, '0')}:${toMinute}`]
  return from < to ? `${from}-${to}` : null
}

const shown = (hours: string) => hours.replaceAll(':', '.')

/** When the municipality is open, so that contacts outside those hours are marked by themselves (R-TRU-03). */
export function OpeningHours() {
  const t = useText(text)
  const municipality = useRead('municipality.get', {})
  const said = useSaid()
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <SaidLine of={said} />
      <Loaded of={municipality}>
        {({ openingHours }) => (
          <HoursForm key={JSON.stringify(openingHours)} former={openingHours} said={said} />
        )}
      </Loaded>
    </Section>
  )
}

function HoursForm({ former, said }: { former: string[] | null; said: Said }) {
  const t = useText(text)
  const write = useWrite('municipality.set-opening-hours')
  const [days, setDays] = useState(() => t.days.map((_, place) => shown(former?.[place] ?? '')))
  const [errors, setErrors] = useState<Record<string, string>>({})
  const send = async (openingHours: string[] | null, words: string) => {
    const answer = await write.send({ openingHours })
    if (answer.ok) said.say(words, () => write.send({ openingHours: former }))
  }
  const save = async () => {
    const read = days.map(hoursIn)
    const unread = read.flatMap((hours, place) => (hours === null ? [[`openingHours.${place}`, t.bad]] : []))
    setErrors(Object.fromEntries(unread) as Record<string, string>)
    if (unread.length > 0) return
    await send(
      read.map((hours) => hours ?? ''),
      t.saved,
    )
  }
  return (
    <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.title}>
      {former === null && <p>{t.unknown}</p>}
      {t.days.map((day, place) => (
        <TextField
          key={day}
          label={day}
          name={`openingHours.${place}`}
          hint={place === 0 ? t.hint : undefined}
          value={days[place] ?? ''}
          onChange={(hours) => setDays(days.map((one, other) => (other === place ? hours : one)))}
          autoComplete="off"
          short
          optional
        />
      ))}
      <FormSave pending={write.pending}>{t.save}</FormSave>
      {former !== null && (
        <Button tone="plain" onPress={() => void send(null, t.forgotten)}>
          {t.forget}
        </Button>
      )}
    </Form>
  )
}
