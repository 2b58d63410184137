import { useState } from 'react'
import { writtenDayWithoutYear } from '#core/written-day.ts'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Answer, ShownAgreement, ShownPlan } from '../../contract.ts'
import { AnswerWithWords } from './AnswerWithWords.tsx'
import { text } from './agree-text.ts'

type How = 'screen' | 'paper' | 'oral'
const answers: readonly Answer[] = ['yes', 'no', 'could_not_answer']

/** Whether each who takes part says yes, no, or could not answer today: their own answer, asked again when goals change. */
export function Agreement({ familyId, plan }: { familyId: string; plan: ShownPlan }) {
  const t = useText(text).agree
  const [way, setWay] = useState<How>('oral')
  if (plan.versionNo === 0) return null
  const open = plan.agreement.some(({ state }) => state === 'not_asked' || state === 'ask_again')
  return (
    <Section title={t.heading}>
      {plan.agreement.length === 0 && <p className="muted">{t.nobody}</p>}
      {open && (
        <div className="no-print">
          <ChoiceButtons
            label={t.how}
            value={way}
            onChange={setWay}
            choices={(['oral', 'screen', 'paper'] as const).map((value) => ({ value, label: t.ways[value] }))}
          />
        </div>
      )}
      <ul className="agree">
        {plan.agreement.map((one) => (
          <Person key={one.personId} familyId={familyId} agreement={one} way={way} />
        ))}
      </ul>
    </Section>
  )
}

type PersonProps = { familyId: string; agreement: ShownAgreement; way: How }

function Person({ familyId, agreement, way }: PersonProps) {
  const t = useText(text).agree
  const ask = useWrite('plan.ask')
  const takeBack = useWrite('plan.take-back-answer')
  const undo = useUndo()
  const [again, setAgain] = useState(false)
  const [wording, setWording] = useState<'no' | 'could_not_answer' | null>(null)
  const { personId, givenName, state } = agreement
  const asking = again || state === 'not_asked' || state === 'ask_again'
  const send = async (answer: Answer, comment: string | null) => {
    const sent = await ask.send({
      familyId,
      personId,
      answer,
      how: way,
      comment,
      askedAt: new Date().toISOString(),
    })
    if (!sent.ok) return
    const { agreementId } = sent.output
    undo.offer(() => takeBack.send({ familyId, agreementId }))
    setAgain(false)
    setWording(null)
  }
  return (
    <li className="agree-person">
      <strong className="name">{givenName}</strong>
      <Stand agreement={agreement} />
      {undo.state !== 'none' && (
        <div className="no-print">
          <InlineSaved of={undo} />
        </div>
      )}
      {asking ? (
        <AnswerButtons
          who={givenName}
          pending={ask.pending}
          onAnswer={(answer) => (answer === 'yes' ? void send('yes', null) : setWording(answer))}
        />
      ) : (
        <div className="no-print">
          <Button tone="plain" label={t.askAgainOf(givenName)} onPress={() => setAgain(true)}>
            {t.askAgain}
          </Button>
        </div>
      )}
      {ask.refusal && !wording && (
        <Notice tone="error" live>
          {ask.refusal.reason}
        </Notice>
      )}
      <AnswerWithWords
        who={givenName}
        answer={wording}
        ask={ask}
        onSend={send}
        onClose={() => setWording(null)}
      />
    </li>
  )
}

type AnswerButtonsProps = { who: string; pending: boolean; onAnswer: (answer: Answer) => void }

function AnswerButtons({ who, pending, onAnswer }: AnswerButtonsProps) {
  const t = useText(text).agree
  return (
    <div className="row no-print">
      {answers.map((answer) => (
        <Button
          key={answer}
          label={t.answerOf(t[answer], who)}
          pending={pending && answer === 'yes'}
          onPress={() => onAnswer(answer)}
        >
          {t[answer]}
        </Button>
      ))}
    </div>
  )
}

function Stand({ agreement: { state, on, how, askedBy, comment } }: { agreement: ShownAgreement }) {
  const t = useText(text).agree
  const [language] = useLanguage()
  if (state === 'not_asked' || on === null) return <span className="muted">{t.notAsked}</span>
  const day = writtenDayWithoutYear(on, language)
  if (state === 'ask_again') return <span>{t.again(day)}</span>
  return (
    <span>
      {t.said[state](day)}
      {askedBy && how && <span className="muted small"> {t.by(askedBy, t.ways[how].toLowerCase())}</span>}
      {comment && <q className="agree-comment">{comment}</q>}
    </span>
  )
}
