import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { text } from './import-text.ts'
import type { Preview } from './use-list-file.ts'

const ANOTHER = 'another'

type ListSourceProps = { preview: Preview; onChange: (source: string) => void }

/** Whose list it is: what was once said of a sender's columns is used again for the next list of the same sender. */
export function ListSource({ preview: { source, sources }, onChange }: ListSourceProps) {
  const t = useText(text).source
  const [isNew, setIsNew] = useState(false)
  const [name, setName] = useState('')
  const known = [...new Set([...sources, source])]
  const choose = (value: string) => {
    setIsNew(value === ANOTHER)
    if (value !== ANOTHER) onChange(value)
  }
  const use = () => {
    if (name.trim() === '') return
    setIsNew(false)
    onChange(name.trim())
  }
  return (
    <div className="stack-tight list-source">
      <Select
        label={t.label}
        name="source"
        value={isNew ? ANOTHER : source}
        onChange={choose}
        options={[...known.map((value) => ({ value, label: value })), { value: ANOTHER, label: t.another }]}
      />
      {isNew && (
        <div className="row">
          <TextField label={t.name} name="sourceName" value={name} onChange={setName} autoComplete="off" />
          <Button onPress={use}>{t.use}</Button>
        </div>
      )}
    </div>
  )
}
