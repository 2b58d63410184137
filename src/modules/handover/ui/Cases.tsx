import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { Dept } from '#modules/family/ui/Dept.tsx'
import type { HandedCase, Handover } from '../contract.ts'
import { DecideForm } from './DecideForm.tsx'
import { text } from './text.ts'

/** The family's open cases in each department: who has each, and whether the team has taken it over. Never what stands in it. */
export function Cases({ familyId }: { familyId: string }) {
  const t = useText(text)
  const read = useRead('handover.show', { familyId })
  const [deciding, setDeciding] = useState<string | null>(null)
  const undo = useUndo()
  return (
    <Section
      title={t.title}
      actions={<LinkButton href={`/familier/${familyId}/personer`}>{t.noteCase}</LinkButton>}
    >
      <Loaded of={read}>
        {(handover) => {
          const chosen = handover.cases.find(({ caseId }) => caseId === deciding)
          return (
            <>
              <Standing handover={handover} />
              {undo.state !== 'none' && <InlineSaved of={undo} />}
              <ul className="handover-cases">
                {handover.cases.map((one) => (
                  <CaseLine
                    key={one.caseId}
                    familyId={familyId}
                    one={one}
                    closed={handover.standing === 'no_basis'}
                    onDecide={() => setDeciding(one.caseId)}
                  />
                ))}
              </ul>
              <Sheet title={t.decide} open={chosen !== undefined} onClose={() => setDeciding(null)}>
                {chosen && (
                  <DecideForm
                    key={chosen.caseId}
                    familyId={familyId}
                    one={chosen}
                    team={handover.team}
                    undo={undo}
                    onDone={() => setDeciding(null)}
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

function Standing({ handover }: { handover: Handover }) {
  const t = useText(text)
  const settled = handover.cases.filter(({ acknowledgedOn }) => acknowledgedOn !== null).length
  const tone = handover.standing === 'handed_over' ? 'good' : 'info'
  return (
    <Notice tone={tone}>
      {handover.standing === 'under_way'
        ? t.underWay(settled, handover.cases.length)
        : t.standing[handover.standing]}
    </Notice>
  )
}

type LineProps = { familyId: string; one: HandedCase; closed: boolean; onDecide: () => void }

function CaseLine({ familyId, one, closed, onDecide }: LineProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const day = (date: string) => formatDay(date, language)
  const write = useWrite('handover.acknowledge')
  return (
    <li className="card handover-case">
      <div>
        <h3>
          <Dept code={one.department} /> {one.departmentName}
        </h3>
        <p>
          {one.subject} <span className="name">{one.person ?? t.wholeFamily}</span>
        </p>
        <p className="muted small">
          {one.handler ? t.handler(one.handler) : t.noHandler} · {t.opened(day(one.openedOn))}
        </p>
        <p className={one.daysOver > 0 ? 'strong' : undefined}>
          {one.way !== 'waiting' && one.decidedOn
            ? t.ways[one.way](one.responsible ?? '', day(one.decidedOn))
            : one.dueOn && !closed
              ? one.daysOver > 0
                ? t.overdue(day(one.dueOn), one.daysOver)
                : t.due(day(one.dueOn))
              : t.notYet}
        </p>
        {one.way !== 'waiting' && (
          <p className="muted small">
            {one.acknowledgedOn
              ? t.acknowledged(day(one.acknowledgedOn))
              : t.notAcknowledged(one.responsible ?? '')}
          </p>
        )}
        {write.refusal && <p role="alert">{write.refusal.reason}</p>}
      </div>
      {!closed && (
        <div className="row no-print">
          {one.mine && one.acknowledgedOn === null && (
            <Button
              tone="primary"
              label={t.acknowledgeOf(one.subject)}
              onPress={() => void write.send({ familyId, caseId: one.caseId, version: one.version })}
            >
              {t.acknowledge}
            </Button>
          )}
          <Button
            tone={one.way === 'waiting' ? 'quiet' : 'plain'}
            label={(one.way === 'waiting' ? t.decideOf : t.changeOf)(one.subject)}
            onPress={onDecide}
          >
            {one.way === 'waiting' ? t.decide : t.change}
          </Button>
        </div>
      )}
    </li>
  )
}
