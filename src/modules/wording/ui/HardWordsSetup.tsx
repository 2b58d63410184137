import { useState } from 'react'
import { Pencil, Plus, Undo2, X } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { HardWordList } from '../contract.ts'
import { HardWordSheet } from './HardWordSheet.tsx'
import { text } from './setup-text.ts'

type OwnWord = HardWordList['own'][number]

/** The words that a family never meets: the list that stays, and the municipality's own with every version of it. */
export function HardWordsSetup() {
  const t = useText(text).hard
  const read = useRead('wording.list', {})
  const said = useSaid()
  const [sheet, setSheet] = useState<OwnWord | 'new' | null>(null)
  return (
    <Section
      title={t.title}
      actions={
        <Button tone="primary" icon={Plus} onPress={() => setSheet('new')}>
          {t.add}
        </Button>
      }
    >
      <p className="muted">{t.lead}</p>
      <SaidLine of={said} />
      <Loaded of={read}>
        {({ floor, own }) => (
          <>
            <OwnWords own={own} onChange={setSheet} said={said} />
            <details>
              <summary>{t.floor(floor.length)}</summary>
              <Table
                caption={t.floorCaption}
                rows={floor}
                rowKey={({ word }) => word}
                columns={[
                  { header: t.word, rowHeader: true, cell: ({ word }) => <span lang="da">{word}</span> },
                  { header: t.offer, cell: ({ offer }) => <span lang="da">{offer}</span> },
                ]}
              />
            </details>
          </>
        )}
      </Loaded>
      {sheet !== null && <HardWordSheet of={sheet} onClose={() => setSheet(null)} said={said} />}
    </Section>
  )
}

type OwnWordsProps = { own: readonly OwnWord[]; onChange: (word: OwnWord) => void; said: Said }

function OwnWords({ own, onChange, said }: OwnWordsProps) {
  const t = useText(text).hard
  const [language] = useLanguage()
  const newest = own.filter(({ word }, place) => own.findIndex((one) => one.word === word) === place)
  const replaced = own.filter((one) => !newest.includes(one))
  const by = ({ setBy, setOn }: OwnWord) => `${setBy}, ${formatDay(setOn, language)}`
  return (
    <>
      <Table
        caption={t.ownCaption}
        rows={newest}
        rowKey={({ word }) => word}
        empty={<p>{t.none}</p>}
        columns={[
          { header: t.word, rowHeader: true, cell: ({ word }) => <span lang="da">{word}</span> },
          { header: t.offer, cell: ({ offer }) => <span lang="da">{offer}</span> },
          { header: t.standing, cell: ({ inUse }) => (inUse ? t.inUse : t.out) },
          { header: t.by, cell: by },
          {
            header: t.change,
            align: 'actions',
            cell: (one) => <Actions of={one} onChange={() => onChange(one)} said={said} />,
          },
        ]}
      />
      {replaced.length > 0 && (
        <details>
          <summary>{t.former(replaced.length)}</summary>
          <ul className="plain-list small">
            {replaced.map((one, place) => (
              // Versions of a day have no id of their own; they are never moved or changed.
              <li key={`${one.word}-${String(replaced.length - place)}`}>
                {t.was(one.word, one.offer, one.inUse)} {by(one)}
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

function Actions({ of, onChange, said }: { of: OwnWord; onChange: () => void; said: Said }) {
  const t = useText(text).hard
  const write = useWrite('wording.set-word')
  const { word, offer, inUse } = of
  const turn = async () => {
    const answer = await write.send({ word, offer, inUse: !inUse })
    if (answer.ok)
      said.say(inUse ? t.savedOut(word) : t.saved(word), () => write.send({ word, offer, inUse }))
  }
  return (
    <>
      {inUse && (
        <Button tone="plain" icon={Pencil} label={t.changeOf(word)} onPress={onChange}>
          {t.change}
        </Button>
      )}
      <Button
        tone="plain"
        icon={inUse ? X : Undo2}
        label={(inUse ? t.takeOutOf : t.takeInOf)(word)}
        pending={write.pending}
        onPress={() => void turn()}
      >
        {inUse ? t.takeOut : t.takeIn}
      </Button>
      {write.refusal && <p role="alert">{write.refusal.reason}</p>}
    </>
  )
}
