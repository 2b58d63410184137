import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Dialog } from '#kit/Dialog.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { Form } from '#kit/Form.tsx'
import { useText } from '#kit/language.ts'
import { RadioGroup } from '#kit/RadioGroup.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Question } from '../contract.ts'
import type { At } from './AnswerSheet.tsx'
import { text } from './text.ts'

type WithdrawProps = { question: Question; at: At; open: boolean; onClose: () => void }

/** Takes a yes back, for the person or one who answered for them. It works at once; the dialog says what that means. */
export function Withdraw({ question, at, open, onClose }: WithdrawProps) {
  const t = useText(text)
  const write = useWrite('consent.withdraw')
  const people = [{ personId: at.person.personId, name: at.person.name }, ...question.givers].filter(
    ({ personId }, index, all) => all.findIndex((one) => one.personId === personId) === index,
  )
  const [by, setBy] = useState<string | null>(people.length === 1 ? at.person.personId : null)
  const [tried, setTried] = useState(false)
  const happens =
    at.department === null ? t.happensPart(at.person.name) : t.happensShare(at.department, at.person.name)

  const submit = async () => {
    setTried(true)
    if (!by) return
    const { consentId, version } = question
    const answer = await write.send({ familyId: at.familyId, consentId, version, withdrawnBy: by })
    if (answer.ok) onClose()
  }
  return (
    <Dialog
      title={<span className="name">{t.withdrawTitle(at.person.name, at.department ?? t.takesPart)}</span>}
      open={open}
      onClose={onClose}
    >
      <Form
        onSubmit={() => void submit()}
        errors={tried && !by ? { withdrawnBy: t.chooseWho } : {}}
        refusal={write.refusal}
        label={t.withdraw}
      >
        <div className="name">
          <RadioGroup
            label={t.withdrawnBy}
            name="withdrawnBy"
            options={people.map(({ personId, name }) => ({ value: personId, label: name }))}
            value={by}
            onChange={setBy}
          />
        </div>
        <Facts>
          <Fact label={t.happens}>
            <span className="name">{happens}</span>
          </Fact>
          <Fact label={t.stays}>{t.staysWords}</Fact>
        </Facts>
        <div className="form-actions">
          <Button type="submit" tone="danger" pending={write.pending}>
            {t.withdraw}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
