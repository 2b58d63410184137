import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import type { TimelineEntry } from '../timeline-contract.ts'
import { EntryLine } from './EntryLine.tsx'
import { text } from './timeline-text.ts'

type TriesLineProps = {
  entry: TimelineEntry
  tries: { entries: TimelineEntry[]; days: number }
  departmentName: (code: string) => string
}

/** More than three attempts in a row as one line that can be unfolded (R-TRU-02: persistence is seen, without blame). */
export function TriesLine({ entry, tries, departmentName }: TriesLineProps) {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  return (
    <>
      <EntryLine
        entry={entry}
        departmentName={departmentName}
        says={t.triesLine(tries.entries.length, tries.days)}
      >
        <p className="muted small">{t.triesPraise}</p>
        <Button tone="plain" expanded={open} onPress={() => setOpen(!open)}>
          {open ? t.hideTries : t.showTries}
        </Button>
      </EntryLine>
      {open &&
        tries.entries.map((one) => (
          <EntryLine key={one.entryId} entry={one} departmentName={departmentName} />
        ))}
    </>
  )
}
