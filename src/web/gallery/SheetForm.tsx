import { useState } from 'react'
import { Footprints, HandHelping, MessageCircle, PhoneMissed } from 'lucide-react'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { DateField } from '#kit/DateField.tsx'
import { TextArea } from '#kit/TextArea.tsx'

/** The body of the sheet in the gallery: the shape of Log kontakt. */
export function SheetForm() {
  const [what, setWhat] = useState<'spoke' | 'met' | 'helped' | 'tried' | null>(null)
  const [next, setNext] = useState<string | null>(null)
  const [words, setWords] = useState('')
  return (
    <div className="form">
      <ChoiceButtons
        label="Hvad skete der?"
        value={what}
        onChange={setWhat}
        choices={[
          { value: 'spoke', label: 'Talte sammen', icon: MessageCircle },
          { value: 'met', label: 'Mødtes', icon: Footprints },
          { value: 'helped', label: 'Hjalp praktisk', icon: HandHelping },
          { value: 'tried', label: 'Prøvede', icon: PhoneMissed },
        ]}
      />
      <TextArea
        label="Et par ord"
        optional
        value={words}
        onChange={setWords}
        readers="Line, Sofie, Noah"
        child="Noah"
        limit={200}
      />
      <DateField
        label="Aftal næste"
        ready
        value={next}
        onChange={setNext}
        today="2026-09-04"
        allow="from-today"
      />
    </div>
  )
}
