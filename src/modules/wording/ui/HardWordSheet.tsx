import { useState } from 'react'
import { Sheet } from '#kit/Dialog.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { useText } from '#kit/language.ts'
import { TextField } from '#kit/TextField.tsx'
import type { Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { HardWordList } from '../contract.ts'
import { text } from './setup-text.ts'

type SheetProps = { of: HardWordList['own'][number] | 'new'; onClose: () => void; said: Said }

/** A word that a family never meets, or another offer for it. */
export function HardWordSheet({ of, onClose, said }: SheetProps) {
  const t = useText(text).hard
  const former = of === 'new' ? null : of
  const write = useWrite('wording.set-word')
  const [word, setWord] = useState(former?.word ?? '')
  const [offer, setOffer] = useState(former?.offer ?? '')
  const [errors, setErrors] = useState<Record<string, string>>({})
  const save = async () => {
    setErrors({
      ...(word.trim() === '' ? { word: t.pickWord } : {}),
      ...(offer.trim() === '' ? { offer: t.pickOffer } : {}),
    })
    if (word.trim() === '' || offer.trim() === '') return
    const answer = await write.send({ word, offer, inUse: true })
    if (!answer.ok) return
    said.say(t.saved(word), () =>
      write.send(
        former
          ? { word: former.word, offer: former.offer, inUse: former.inUse }
          : { word, offer, inUse: false },
      ),
    )
    onClose()
  }
  return (
    <Sheet title={former ? t.changeOf(former.word) : t.add} open onClose={onClose}>
      <Form onSubmit={() => void save()} errors={errors} refusal={write.refusal} label={t.title}>
        {!former && (
          <TextField
            label={t.word}
            name="word"
            hint={t.wordHint}
            value={word}
            onChange={setWord}
            autoComplete="off"
          />
        )}
        <TextField
          label={t.offer}
          name="offer"
          hint={t.offerHint}
          value={offer}
          onChange={setOffer}
          autoComplete="off"
        />
        <FormSave pending={write.pending}>{t.save}</FormSave>
      </Form>
    </Sheet>
  )
}
