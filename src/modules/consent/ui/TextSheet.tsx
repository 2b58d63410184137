import { useState } from 'react'
import { DateField } from '#kit/DateField.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import { useToday } from '#kit/use-today.ts'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from '#modules/wording/ui/HardWords.tsx'
import type { TextVersion } from '../text-contract.ts'
import { draftOf, lackingIn, toBody, type TextDraft } from './text-draft.ts'
import { text } from './texts-text.ts'

type TextSheetProps = { of: TextVersion; onClose: () => void; said: Said }

/** A new version of one text. It begins from the one that holds; what belongs to every question stands below and stays. */
export function TextSheet({ of, onClose, said }: TextSheetProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const today = useToday()
  const write = useWrite('consent.set-text')
  const [draft, setDraft] = useState<TextDraft>(() => draftOf(of.body))
  const [validFrom, setValidFrom] = useState<string | null>(today)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const what = t.purposes[of.purpose]
  const childAsked = of.purpose !== 'involve_parents'
  const hint = of.purpose === 'share' ? t.shareHint : of.purpose === 'supplier' ? t.supplierHint : undefined
  const save = async () => {
    const lacking = { ...lackingIn(draft, t), ...(validFrom === null ? { validFrom: t.pickFrom } : {}) }
    setErrors(lacking)
    if (validFrom === null || Object.keys(lacking).length > 0) return
    const answer = await write.send({ purpose: of.purpose, validFrom, body: toBody(draft, childAsked) })
    if (!answer.ok) return
    said.say(t.saved(what, answer.output.version), null)
    onClose()
  }
  const field = (name: keyof TextDraft, label: string, more: { hint?: string | undefined; rows: number }) => (
    <TextArea
      label={label}
      name={name}
      value={draft[name]}
      onChange={(value) => setDraft({ ...draft, [name]: value })}
      limit={more.rows > 2 ? 2400 : 300}
      {...more}
    />
  )
  return (
    <Sheet title={t.changeOf(what)} open onClose={onClose}>
      <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.title}>
        {field('selfDa', `${t.self} (${t.danish})`, { rows: 2, hint })}
        {field('selfEn', `${t.self} (${t.english})`, { rows: 2 })}
        {childAsked && field('about', `${t.about} (${t.danish})`, { rows: 2, hint: t.aboutHint })}
        {childAsked && field('aboutEn', `${t.about} (${t.english})`, { rows: 2 })}
        {field('linesDa', `${t.lines} (${t.danish})`, { rows: 4, hint: t.linesHint })}
        {field('linesEn', `${t.lines} (${t.english})`, { rows: 4 })}
        <HardWords texts={Object.values(draft)} />
        <div>
          <p className="small">{t.fixed}</p>
          <ul className="sharing-said small">
            {of.body.fixed.map((line) => (
              <li key={line.da}>{line[language]}</li>
            ))}
          </ul>
        </div>
        <DateField
          label={t.validFrom}
          name="validFrom"
          hint={t.fromHint}
          value={validFrom}
          onChange={setValidFrom}
          today={today}
          allow="from-today"
        />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
