import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { Dialog } from '#kit/Dialog.tsx'
import { useText } from '#kit/language.ts'
import { usePreference } from '#kit/preferences.ts'
import { Table, type Column } from '#kit/Table.tsx'
import { text } from './text.ts'

/** All shortcuts, and the switch for those of a single character (WCAG 2.1.4). */
export function ShortcutPanel({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useText(text).keys
  const [keys, setKeys] = usePreference('characterKeys')
  const rows = keys === 'all' ? [...t.rows, ...t.letterRows] : t.rows
  return (
    <Dialog title={t.title} open={open} onClose={onClose}>
      <p className="muted">{t.lead}</p>
      <Table
        caption={t.caption}
        hideCaption
        stack={false}
        rows={rows}
        rowKey={([key]) => key}
        columns={columnsFor(t)}
      />
      <ChoiceButtons
        label={t.single}
        hint={t.singleHint}
        value={keys}
        onChange={setKeys}
        choices={(['help', 'all', 'none'] as const).map((value) => ({ value, label: t.choices[value] }))}
      />
    </Dialog>
  )
}

function columnsFor(t: { key: string; does: string }): Column<readonly [string, string]>[] {
  return [
    { header: t.key, rowHeader: true, cell: ([key]) => <kbd>{key}</kbd> },
    { header: t.does, cell: ([, does]) => does },
  ]
}
