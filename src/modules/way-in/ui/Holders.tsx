import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { HoldersOfFamily } from '../holder-contract.ts'
import { HolderForm } from './HolderForm.tsx'
import { text } from './holder-text.ts'

type Person = HoldersOfFamily['people'][number]

/** Who holds the relation to each person, and a change of it as a planned event (R-TRU-05; report 6.2.4). */
export function Holders({ familyId }: { familyId: string }) {
  const t = useText(text)
  const [language] = useLanguage()
  const read = useRead('way-in.holders', { familyId })
  const [changing, setChanging] = useState<string | null>(null)
  const cancel = useWrite('way-in.cancel-holder')
  const undo = useUndo()
  const held = (holderId: string, version: number) => {
    undo.offer(() => cancel.send({ familyId, holderId, version }))
    setChanging(null)
  }
  const takeBack = async (planned: Person['next']) => {
    if (planned) await cancel.send({ familyId, holderId: planned.holderId, version: planned.version })
  }
  const next = (person: Person) =>
    person.next ? t.takesOver(person.next.name, formatDay(person.next.fromOn, language)) : null
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      {cancel.refusal && <p role="alert">{cancel.refusal.reason}</p>}
      <Loaded of={read}>
        {({ people, team }) => {
          const chosen = people.find(({ personId }) => personId === changing)
          return (
            <>
              <Table
                caption={t.title}
                hideCaption
                rows={people}
                rowKey={({ personId }) => personId}
                columns={[
                  {
                    header: t.columns.person,
                    rowHeader: true,
                    cell: ({ givenName }) => <span className="name">{givenName}</span>,
                  },
                  {
                    header: t.columns.holder,
                    cell: (person) => (
                      <>
                        {person.now?.name ?? <span className="muted">{t.nobody}</span>}
                        {next(person) && <span className="muted"> · {next(person)}</span>}
                      </>
                    ),
                  },
                  { header: t.columns.held, cell: ({ held: count }) => t.heldBy(count) },
                  {
                    header: t.columns.change,
                    align: 'actions',
                    cell: (person) =>
                      person.next ? (
                        <Button
                          label={t.changeOf(t.cancel, person.givenName)}
                          onPress={() => void takeBack(person.next)}
                        >
                          {t.cancel}
                        </Button>
                      ) : (
                        <Button
                          label={t.changeOf(person.now ? t.plan : t.choose, person.givenName)}
                          onPress={() => setChanging(person.personId)}
                        >
                          {person.now ? t.plan : t.choose}
                        </Button>
                      ),
                  },
                ]}
              />
              <Sheet
                title={chosen ? t.sheet(chosen.givenName) : ''}
                open={chosen !== undefined}
                onClose={() => setChanging(null)}
              >
                {chosen && (
                  <HolderForm
                    key={chosen.personId}
                    familyId={familyId}
                    person={chosen}
                    team={team}
                    onHeld={held}
                  />
                )}
              </Sheet>
            </>
          )
        }}
      </Loaded>
    </Section>
  )
}
