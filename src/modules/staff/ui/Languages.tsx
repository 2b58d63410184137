import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { languagesFor } from './languages.ts'
import { text } from './language-text.ts'

/** The languages a colleague speaks with families; each tick is saved at once and can be taken back. */
export function Languages({ staffId }: { staffId: string }) {
  const read = useRead('staff.languages', { staffId })
  return (
    <Loaded of={read}>
      {({ languages }) => <Ticks key={staffId} staffId={staffId} former={languages} />}
    </Loaded>
  )
}

function Ticks({ staffId, former }: { staffId: string; former: readonly string[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  const write = useWrite('staff.set-languages')
  const [chosen, setChosen] = useState(former)
  const undo = useUndo()
  const send = async (languages: readonly string[]) => {
    const answer = await write.send({ staffId, languages: [...languages] })
    if (answer.ok) setChosen(answer.output.languages)
    return answer
  }
  const tick = async (code: string, on: boolean) => {
    const before = chosen
    const answer = await send(on ? [...chosen, code] : chosen.filter((one) => one !== code))
    if (answer.ok) undo.offer(() => send(before))
  }
  return (
    <div className="field stack-tight" role="group" aria-label={t.title}>
      <p className="label">{t.title}</p>
      <p className="hint">{t.hint}</p>
      <div className="columns">
        {languagesFor('da', language).map(({ value, label }) => (
          <Checkbox
            key={value}
            label={label}
            checked={chosen.includes(value)}
            onChange={(on) => void tick(value, on)}
          />
        ))}
      </div>
      {write.refusal && <p role="alert">{write.refusal.reason}</p>}
      {undo.state !== 'none' && <InlineSaved of={undo} />}
    </div>
  )
}
