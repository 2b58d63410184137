import { useState } from 'react'
import { Printer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatTime } from '#kit/format-date.ts'
import { useText } from '#kit/language.ts'
import { useAddressChoice } from '#kit/navigation.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import type { AssessmentPage, Picture } from '../contract.ts'
import type { PartCode } from '../definition-contract.ts'
import { nextPart } from '../picture-rules.ts'
import { Finish } from './Finish.tsx'
import { MadeWith } from './MadeWith.tsx'
import { PartList } from './PartList.tsx'
import { PartView } from './PartView.tsx'
import { PictureOnPaper } from './PictureOnPaper.tsx'
import { text } from './text.ts'
import { useBeginning, usePlace, type Place } from './use-place.ts'

type PictureProps = {
  familyId: string
  page: AssessmentPage
  picture: Picture
  /** It is finished; where that can be taken back is outside, since this page then shows the finished one. */
  onFinished: () => void
}

/** A picture under way; it waits a moment until it is known where somebody was. */
export function UnderWay(props: PictureProps) {
  const place = usePlace(props.familyId, props.picture.assessmentId)
  if (!place.ready) return <Skeleton lines={2} blocks={3} />
  return <InParts {...props} former={place.former} keep={place.keep} letGo={place.letGo} />
}

type InPartsProps = PictureProps & { former: Place | null; keep: (place: Place) => void; letGo: () => void }

/** The list of parts beside the one being worked on. */
function InParts({ familyId, page, picture, former, keep, letGo, onFinished }: InPartsProps) {
  const t = useText(text)
  const beginning = useBeginning(picture.assessmentId, former)
  const { part, number, go, moved } = useCurrentPart(picture, beginning)
  const partDone = usePartDone(familyId, picture)
  const [savedAt, setSavedAt] = useState<string | null>(null)
  return (
    <Section
      title={t.title}
      actions={
        <>
          {partDone.undo.state !== 'none' && <InlineSaved of={partDone.undo} />}
          <span className="muted small no-print" role="status" aria-live="polite">
            {savedAt && t.savedAt(formatTime(savedAt))}
          </span>
          <Button icon={Printer} onPress={() => window.print()}>
            {t.print}
          </Button>
        </>
      }
    >
      <div className="no-print stack">
        <MadeWith familyId={familyId} page={page} picture={picture} />
        <Silent page={page} />
        <div className="picture-columns">
          <PartList picture={picture} current={part} go={go} />
          <PartView
            key={part}
            familyId={familyId}
            page={page}
            picture={picture}
            part={part}
            number={number}
            beginning={beginning?.part === part ? beginning : null}
            moved={moved}
            keepPlace={keep}
            onSaved={() => setSavedAt(new Date().toISOString())}
            onDone={(version) => {
              partDone.offer(part, version)
              const next = after(picture, part)
              if (next) go(next)
            }}
          />
        </div>
        {picture.whyNotFinish === null && (
          <Finish
            familyId={familyId}
            picture={picture}
            onFinished={() => {
              letGo()
              onFinished()
            }}
          />
        )}
      </div>
      <div className="print-only">
        <PictureOnPaper page={page} picture={picture} />
      </div>
    </Section>
  )
}

/** A part that was checked or skipped goes back to what it was. */
function usePartDone(familyId: string, { assessmentId, parts }: Picture) {
  const write = useWrite('assessment.finish-part')
  const undo = useUndo()
  const offer = (part: PartCode, version: number) => {
    const was = parts.find((row) => row.part === part)
    const status = was?.status === 'confirmed' || was?.status === 'skipped' ? was.status : 'open'
    const reason = was?.status === 'skipped' ? was.reason : null
    undo.offer(() => write.send({ familyId, assessmentId, part, status, reason, version }))
  }
  return { undo, offer }
}

/** The next part that is not done, seen from this one as if it were. */
function after(picture: Picture, part: PartCode): PartCode | null {
  return nextPart(
    picture.parts.map((other) => (other.part === part ? { ...other, status: 'confirmed' } : other)),
    part,
  )
}

/** Which part is open: the address says it; without one, where I was, else the first that waits. */
function useCurrentPart(picture: Picture, beginning: Place | null) {
  const [chosen, choose] = useAddressChoice('del', '')
  const codes = picture.parts.map(({ part }) => part)
  const [fallback] = useState(
    () => codes.find((code) => code === beginning?.part) ?? picture.next?.part ?? codes[0],
  )
  const part = codes[Number(chosen) - 1] ?? fallback ?? 'master_data'
  const [goneTo, setGoneTo] = useState<PartCode | null>(null)
  const go = (to: PartCode) => {
    setGoneTo(to)
    choose(String(codes.indexOf(to) + 1))
  }
  return { part, number: codes.indexOf(part) + 1, go, moved: goneTo === part }
}

/** What this reader does not see, and who there is no room for: said once, quietly. */
function Silent({ page }: { page: AssessmentPage }) {
  const t = useText(text)
  const lines = [
    ...page.hidden.map(({ name, number }) => t.hidden(number, name)),
    ...(page.notAsked.length > 0 ? [t.noRoom(page.notAsked.join(', '))] : []),
  ]
  return lines.length === 0 ? null : <Notice tone="private">{lines.join(' ')}</Notice>
}
