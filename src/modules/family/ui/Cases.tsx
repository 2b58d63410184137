import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { FamilyPeople, OpenCase } from '../people-contract.ts'
import { CaseForm } from './CaseForm.tsx'
import { Dept } from './Dept.tsx'
import { text } from './around-text.ts'
import { useToday } from '#kit/use-today.ts'

type CasesProps = { familyId: string; family: FamilyPeople }

/** In which departments the family has an open case: the map that shows who must work together (R-ASM-09). */
export function Cases({ familyId, family }: CasesProps) {
  const t = useText(text).cases
  const [language] = useLanguage()
  const [adding, setAdding] = useState(false)
  const write = useWrite('family.close-case')
  const today = useToday()
  const undo = useUndo()
  const close = async ({ caseId }: OpenCase) => {
    const answer = await write.send({ familyId, caseId, closedOn: today })
    if (answer.ok) undo.offer(() => write.send({ familyId, caseId, closedOn: null }))
  }
  const takeBack = useWrite('family.take-back-case')
  const added = (caseId: string) => {
    undo.offer(() => takeBack.send({ familyId, caseId }))
    setAdding(false)
  }
  const departments = [...Map.groupBy(family.cases, ({ department }) => department).values()]
  return (
    <Section
      title={t.title}
      actions={
        <>
          <LinkButton href={`/familier/${familyId}/overdragelse`}>{t.handover}</LinkButton>
          <Button icon={Plus} onPress={() => setAdding(true)}>
            {t.add}
          </Button>
        </>
      }
    >
      <div className="row">
        <p className="muted">{t.lead}</p>
        <InlineSaved of={undo} />
      </div>
      {family.cases.length === 0 && <p className="muted">{t.empty}</p>}
      {departments.map((cases) => (
        <div key={cases[0]?.department} className="people-cases">
          <h3>
            <Dept code={cases[0]?.department ?? ''} /> {cases[0]?.departmentName}
          </h3>
          <ul className="people-list">
            {cases.map((one) => (
              <li key={one.caseId} className="row row-apart">
                <span>
                  {one.subject} <span className="name">{one.person ?? t.wholeFamily}</span>
                  <span className="muted small">
                    {' '}
                    {[one.handler, `${t.opened} ${formatDay(one.openedOn, language)}`]
                      .filter(Boolean)
                      .join(' · ')}
                  </span>
                </span>
                <Button tone="plain" label={t.closeLabel(one.subject)} onPress={() => void close(one)}>
                  {t.close}
                </Button>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Sheet title={t.add} open={adding} onClose={() => setAdding(false)}>
        <CaseForm familyId={familyId} family={family} onDone={added} />
      </Sheet>
    </Section>
  )
}
