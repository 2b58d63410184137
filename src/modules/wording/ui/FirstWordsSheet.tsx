import { useState } from 'react'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import { HardWords } from './HardWords.tsx'
import type { ListedFirstWords, Occasion } from '../contract.ts'
import { codeFor } from '../first-words-rules.ts'
import { text } from './setup-text.ts'
import { text as listText } from './text.ts'

type SheetProps = {
  of: ListedFirstWords | 'new'
  taken: readonly string[]
  onClose: () => void
  said: Said
}

/** New words, or a new version of some: what stood before is kept with its day. */
export function FirstWordsSheet({ of, taken, onClose, said }: SheetProps) {
  const t = useText(text)
  const { occasions } = useText(listText)
  const former = of === 'new' ? null : of
  const write = useWrite('wording.set-first-words')
  const [occasion, setOccasion] = useState<Occasion | null>(former?.occasion ?? null)
  const [danish, setDanish] = useState(former?.danish ?? '')
  const [english, setEnglish] = useState(former?.english ?? '')
  const [inUse, setInUse] = useState(former?.inUse ?? true)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async () => {
    setErrors({
      ...(occasion === null ? { occasion: t.pickOccasion } : {}),
      ...(danish.trim() === '' ? { danish: t.pickDanish } : {}),
    })
    if (occasion === null || danish.trim() === '') return
    const code = former?.code ?? codeFor(danish, taken)
    const answer = await write.send({ code, occasion, danish, english: english.trim() || null, inUse })
    if (!answer.ok) return
    const before = former && {
      code,
      occasion: former.occasion,
      danish: former.danish,
      english: former.english,
      inUse: former.inUse,
    }
    said.say(inUse ? t.saved : t.savedOut, () =>
      write.send(before ?? { code, occasion, danish, english: english.trim() || null, inUse: false }),
    )
    onClose()
  }
  return (
    <Sheet title={former ? t.change : t.add} open onClose={onClose}>
      <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.first}>
        <ChoiceButtons
          label={t.occasion}
          name="occasion"
          value={occasion}
          onChange={setOccasion}
          choices={(Object.entries(occasions) as [Occasion, string][]).map(([value, label]) => ({
            value,
            label,
          }))}
        />
        <TextArea
          label={t.danish}
          name="danish"
          hint={t.wordsHint}
          value={danish}
          onChange={setDanish}
          rows={5}
          limit={600}
        />
        <TextArea
          label={t.english}
          name="english"
          hint={t.englishHint}
          optional
          value={english}
          onChange={setEnglish}
          rows={4}
          limit={600}
        />
        {former && <Checkbox label={t.inUse} hint={t.inUseHint} checked={inUse} onChange={setInUse} />}
        <HardWords texts={[danish, english]} />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
