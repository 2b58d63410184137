import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { Confirm } from '#kit/Confirm.tsx'
import { useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { useWrite } from '#kit/use-write.ts'
import type { Picture } from '../contract.ts'
import { text } from './text.ts'

type FinishProps = { familyId: string; picture: Picture; onFinished: () => void }

/** Ends the picture: it locks, as a note does when it is filed, so the facts are shown first. */
export function Finish({ familyId, picture, onFinished }: FinishProps) {
  const t = useText(text)
  const write = useWrite('assessment.finish')
  const [open, setOpen] = useState(false)
  const minutes = Math.round(picture.parts.reduce((sum, { secondsSpent }) => sum + secondsSpent, 0) / 60)
  const finish = async () => {
    const answer = await write.send({
      familyId,
      assessmentId: picture.assessmentId,
      version: picture.version,
    })
    if (answer.ok) onFinished()
  }
  return (
    <>
      <Notice
        tone="good"
        action={
          <Button tone="primary" onPress={() => setOpen(true)}>
            {t.finish}
          </Button>
        }
      >
        {t.allDone}
      </Notice>
      <Confirm
        title={t.finishTitle}
        open={open}
        onClose={() => setOpen(false)}
        facts={[
          { label: t.finishFacts.what, value: t.finishFacts.whatValue },
          { label: t.finishFacts.who, value: t.finishFacts.whoValue },
          { label: t.finishFacts.time, value: t.minutes(minutes) },
        ]}
        verb={t.finish}
        pending={write.pending}
        refusal={write.refusal}
        onConfirm={() => void finish()}
      />
    </>
  )
}
