import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Dialog } from '#kit/Dialog.tsx'
import { formatDayShort } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { CalendarView } from '../calendar-contract.ts'
import type { ListedRequest } from '../request-contract.ts'
import { isOverdue } from '../request-rules.ts'
import { AnswerForm } from './AnswerForm.tsx'
import { requestText } from './request-text.ts'
import { shownTime } from './words.ts'

type Answering = { request: ListedRequest; first: 'yes' | 'no' }
type RequestsProps = { familyId: string; view: CalendarView; today: string }

/** Who asked whom to hold back, by when, and what was decided. */
export function Requests({ familyId, view, today }: RequestsProps) {
  const t = useText(requestText)
  const read = useRead('demand.requests', { familyId })
  const [answering, setAnswering] = useState<Answering | null>(null)
  return (
    <Section title={t.title}>
      <Loaded of={read}>
        {(requests) => (
          <>
            {requests.length === 0 && <p className="muted">{t.none}</p>}
            <ul className="calendar-requests">
              {requests.map((request) => (
                <Line
                  key={request.requestId}
                  familyId={familyId}
                  view={view}
                  today={today}
                  request={request}
                  onAnswer={setAnswering}
                />
              ))}
            </ul>
          </>
        )}
      </Loaded>
      <Dialog title={t.answer} open={answering !== null} onClose={() => setAnswering(null)}>
        {answering && (
          <>
            <About request={answering.request} view={view} />
            <AnswerForm familyId={familyId} {...answering} onDone={() => setAnswering(null)} />
          </>
        )}
      </Dialog>
    </Section>
  )
}

type LineProps = RequestsProps & { request: ListedRequest; onAnswer: (answering: Answering) => void }

function Line({ familyId, view, today, request, onAnswer }: LineProps) {
  const t = useText(requestText)
  const [language] = useLanguage()
  const withdraw = useWrite('demand.withdraw')
  const { requestId, version, answer, answerBy } = request
  const open = answer === null
  return (
    <li>
      <About request={request} view={view} />
      {open ? (
        <p className={isOverdue(request, today) ? 'strong' : 'muted'}>
          {isOverdue(request, today)
            ? t.overdue(formatDayShort(answerBy, language))
            : t.by(formatDayShort(answerBy, language))}
        </p>
      ) : (
        <p>
          <strong>
            {t.answered(answer, request.answeredBy ?? '', formatDayShort(request.answeredAt ?? '', language))}
          </strong>
          {request.answerReason && ` · ${request.answerReason}`}
        </p>
      )}
      {withdraw.refusal && <p role="alert">{withdraw.refusal.reason}</p>}
      <div className="row no-print">
        {open && request.forMe && (
          <>
            <Button tone="primary" onPress={() => onAnswer({ request, first: 'yes' })}>
              {t.answerYes}
            </Button>
            <Button onPress={() => onAnswer({ request, first: 'no' })}>{t.answerNo}</Button>
          </>
        )}
        {open && request.askedByMe && (
          <Button
            tone="plain"
            pending={withdraw.pending}
            onPress={() => void withdraw.send({ familyId, requestId, version })}
          >
            {t.withdraw}
          </Button>
        )}
      </div>
    </li>
  )
}

function About({ request, view }: { request: ListedRequest; view: CalendarView }) {
  const t = useText(requestText)
  const [language] = useLanguage()
  const names = new Map(view.persons.map(({ personId, givenName }) => [personId, givenName]))
  const { kind, demandId, fromOn, untilOn, toOn, toTime, departmentName } = request
  const what = request.what ?? (demandId === null ? t.everything(departmentName) : t.hiddenThing)
  const day = (on: string) => formatDayShort(on, language)
  return (
    <div className="name">
      <strong>{t.line(request.fromName, t.kinds[kind], departmentName)}</strong>
      <p>
        {what} · {request.personIds.map((person) => names.get(person)).join(', ')}{' '}
        {kind === 'pause' && fromOn && untilOn && t.period(day(fromOn), day(untilOn))}
        {toOn && t.to(day(toOn), toTime && shownTime(toTime))}
        {request.duty && ' · ⚖'}
      </p>
      <p>
        „{request.reason}“ <span className="muted">{t.asked(request.askedBy)}</span>
      </p>
    </div>
  )
}
