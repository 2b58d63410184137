import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Dialog } from '#kit/Dialog.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText, type Language } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { Dept } from '#modules/family/ui/Dept.tsx'
import { isPairFromOneDepartment } from '#modules/family/rules.ts'
import { languageName } from '#modules/staff/ui/languages.ts'
import type { Choice, PairView } from '../contract.ts'
import { wouldBeOneDepartment } from '../rules.ts'
import { text } from './text.ts'

const spoken = (codes: readonly string[], language: Language) =>
  codes.map((code) => languageName(code, language)).join(', ')

/** The pair, chosen with each colleague's families, languages and department in view (R-ACT-02, R-ACT-19, R-CAP-01). */
export function Pair({ familyId }: { familyId: string }) {
  const t = useText(text)
  const read = useRead('handover.pair', { familyId })
  if (read.refusal?.kind === 'denied')
    return (
      <Section title={t.pair}>
        <Notice tone="info">{t.onlyPair}</Notice>
      </Section>
    )
  return (
    <Section title={t.pair}>
      <Loaded of={read}>{(view) => <Choices familyId={familyId} view={view} />}</Loaded>
    </Section>
  )
}

function Choices({ familyId, view }: { familyId: string; view: PairView }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [asking, setAsking] = useState<Choice | null>(null)
  const undo = useUndo()
  const leave = useWrite('family.leave-team')
  const pair = view.choices.filter(({ kind }) => kind === 'coordinator')
  return (
    <>
      <p className="muted">
        {t.pairLead(view.ceiling)} {t.familySpeaks(spoken(view.familyLanguages, language))}
      </p>
      {pair.length < 2 && <p>{t.missingOne}</p>}
      {pair.length >= 2 && <p>{t.complete}</p>}
      {isPairFromOneDepartment(pair.map(({ department }) => department)) && (
        <Notice tone="note">{t.oneDepartment}</Notice>
      )}
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <Table
        caption={t.pair}
        hideCaption
        rows={view.choices}
        rowKey={({ staffId }) => staffId}
        columns={[
          {
            header: t.columns.name,
            rowHeader: true,
            cell: (one) => (
              <>
                {one.name} <span className="muted small">{one.profession}</span>
              </>
            ),
          },
          { header: t.columns.department, cell: ({ department }) => <Dept code={department} /> },
          {
            header: t.columns.families,
            cell: (one) => t.families(one.families, view.ceiling, one.full),
          },
          {
            header: t.columns.languages,
            cell: ({ languages }) =>
              spoken(languages, language) || <span className="muted">{t.noLanguages}</span>,
          },
          {
            header: t.columns.choose,
            align: 'actions',
            cell: (one) => <Act one={one} room={pair.length < 2} onChoose={() => setAsking(one)} />,
          },
        ]}
      />
      <Dialog
        title={asking ? t.chooseTitle(asking.name) : ''}
        open={asking !== null}
        onClose={() => setAsking(null)}
      >
        {asking && (
          <Choose
            familyId={familyId}
            one={asking}
            pair={pair}
            onDone={(staffId) => {
              undo.offer(() => leave.send({ familyId, staffId }))
              setAsking(null)
            }}
          />
        )}
      </Dialog>
    </>
  )
}

function Act({ one, room, onChoose }: { one: Choice; room: boolean; onChoose: () => void }) {
  const t = useText(text)
  if (one.kind === 'coordinator') return <strong>{t.inPair}</strong>
  if (one.cannot) return <span className="muted">{t.cannot}</span>
  if (one.kind === 'member') return <span className="muted">{t.member}</span>
  if (!room) return <span className="muted">–</span>
  return (
    <Button label={t.chooseLabel(one.name)} onPress={onChoose}>
      {t.choose}
    </Button>
  )
}

type ChooseProps = {
  familyId: string
  one: Choice
  pair: readonly Choice[]
  onDone: (staffId: string) => void
}

/** What choosing means, before it is done: who sees the family from now on, and what is worth a second thought. */
function Choose({ familyId, one, pair, onDone }: ChooseProps) {
  const t = useText(text)
  const write = useWrite('family.add-to-team')
  const choose = async () => {
    const answer = await write.send({ familyId, staffId: one.staffId, kind: 'coordinator' })
    if (answer.ok) onDone(one.staffId)
  }
  return (
    <div className="stack">
      <p>{t.readers(one.name)}</p>
      {wouldBeOneDepartment(one, pair) && <Notice tone="note">{t.sameDepartment}</Notice>}
      {one.full && <Notice tone="note">{t.fullAlready(one.name, one.families)}</Notice>}
      {write.refusal && <p role="alert">{write.refusal.reason}</p>}
      <div className="row">
        <Button tone="primary" pending={write.pending} onPress={() => void choose()}>
          {t.chooseVerb}
        </Button>
      </div>
    </div>
  )
}
