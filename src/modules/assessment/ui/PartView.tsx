import { useEffect, useRef, useState, type RefObject } from 'react'
import { Button } from '#kit/Button.tsx'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { useAnnounce } from '#kit/LiveRegion.tsx'
import { Notice } from '#kit/Notice.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import { AddMeasure } from '#modules/journal/ui/AddMeasure.tsx'
import type { AssessmentPage, Picture, ShownInput } from '../contract.ts'
import type { PartCode } from '../definition-contract.ts'
import { definitionOf } from '../definition-rules.ts'
import { isWaiting } from '../picture-rules.ts'
import { placeId } from './answer-words.ts'
import { InputRow } from './InputRow.tsx'
import { SkipPart } from './SkipPart.tsx'
import { text } from './text.ts'
import { usePartTime } from './use-part-time.ts'
import type { Place } from './use-place.ts'

type PartViewProps = {
  familyId: string
  page: AssessmentPage
  picture: Picture
  part: PartCode
  number: number
  /** Where somebody was in this part before the page went away. */
  beginning: Place | null
  /** Whether somebody has gone to this part from another: then it begins at its heading. */
  moved: boolean
  keepPlace: (place: Place) => void
  onSaved: () => void
  /** The part is checked or skipped; its new version, from which that can be taken back. */
  onDone: (version: number) => void
}

/** One part at a time: its sentence, its inputs, and how it is ended. */
export function PartView(props: PartViewProps) {
  const { familyId, page, picture, part, number, keepPlace } = props
  const [language] = useLanguage()
  const definition = definitionOf(picture.definition).parts.find(({ code }) => code === part)
  const shown = picture.parts.find((row) => row.part === part)
  const inputs = picture.inputs.filter((input) => input.part === part)
  usePartTime({ familyId, assessmentId: picture.assessmentId, part }, shown?.status !== 'skipped')
  const heading = useRef<HTMLHeadingElement>(null)
  useArrival(heading, props.moved)
  useBeginningInView(props.beginning)
  if (!definition || !shown) return null
  return (
    <section className="part card" aria-labelledby="del-overskrift">
      <h3 id="del-overskrift" ref={heading} tabIndex={-1}>
        {number} {definition.title[language]}
      </h3>
      {definition.note && <p className="part-note">{definition.note[language]}</p>}
      {shown.status === 'skipped' ? (
        <Skipped {...props} reason={shown.reason ?? ''} version={shown.version} />
      ) : (
        <>
          {inputs.map((input) => (
            <InputRow
              key={`${input.question}/${input.subject}`}
              familyId={familyId}
              page={page}
              picture={picture}
              input={input}
              keepPlace={(caret) =>
                keepPlace({ part, question: input.question, subject: input.subject, caret })
              }
              onSaved={props.onSaved}
            />
          ))}
          {part === 'measures_timeline' && <MoreSupport familyId={familyId} />}
          <EndPart {...props} inputs={inputs} version={shown.version} title={definition.title[language]} />
        </>
      )}
    </section>
  )
}

/** The next part begins at its heading, for the eye and for a screen reader. */
function useArrival(heading: RefObject<HTMLHeadingElement | null>, moved: boolean): void {
  useEffect(() => {
    if (!moved) return
    heading.current?.focus({ preventScroll: true })
    heading.current?.scrollIntoView({ block: 'start' })
  }, [heading, moved])
}

/** Support that is not written down yet is added where it is missed. */
function MoreSupport({ familyId }: { familyId: string }) {
  const t = useText(text)
  const [open, setOpen] = useState(false)
  const undo = useUndo()
  return (
    <>
      <div className="row">
        <Button onPress={() => setOpen(true)}>{t.addMeasure}</Button>
        {undo.state !== 'none' && <InlineSaved of={undo} />}
      </div>
      <AddMeasure familyId={familyId} open={open} onClose={() => setOpen(false)} undo={undo} />
    </>
  )
}

/** Brings the field somebody left into view; the text itself finds its caret. */
function useBeginningInView(beginning: Place | null): void {
  useEffect(() => {
    if (beginning) document.getElementById(placeId(beginning))?.scrollIntoView({ block: 'center' })
  }, [beginning])
}

type Ending = PartViewProps & { version: number }

function EndPart(props: Ending & { inputs: ShownInput[]; title: string }) {
  const { familyId, picture, part, number, version, inputs, title } = props
  const t = useText(text)
  const write = useWrite('assessment.finish-part')
  const announce = useAnnounce()
  const [asked, setAsked] = useState(false)
  const [skipping, setSkipping] = useState(false)
  const waiting = inputs.filter(isWaiting)
  const { assessmentId } = picture
  const isChecked = picture.parts.find((row) => row.part === part)?.status === 'confirmed'
  const finish = async () => {
    if (write.pending) return
    if (waiting.length > 0) {
      setAsked(true)
      announce(t.waits(waiting.length))
      return
    }
    const answer = await write.send({
      familyId,
      assessmentId,
      part,
      status: 'confirmed',
      reason: null,
      version,
    })
    if (answer.ok) props.onDone(answer.output.version)
  }
  return (
    <div className="stack-tight part-end">
      {asked && waiting.length > 0 && (
        <Notice tone="note" action={<Button onPress={() => toInput(waiting[0])}>{t.toFirst}</Button>}>
          {t.waits(waiting.length)}
        </Notice>
      )}
      {write.refusal && (
        <Notice tone="error" live>
          {write.refusal.reason}
        </Notice>
      )}
      <div className="form-actions">
        <Button tone={isChecked ? 'quiet' : 'primary'} onPress={() => void finish()}>
          {t.finishPart(number)}
        </Button>
        <Button onPress={() => setSkipping(true)}>{t.skip}</Button>
      </div>
      <SkipPart
        about={{ familyId, assessmentId, part, version }}
        title={title}
        open={skipping}
        onClose={() => setSkipping(false)}
        onSkipped={props.onDone}
      />
    </div>
  )
}

function Skipped({ familyId, picture, part, reason, version }: Ending & { reason: string }) {
  const t = useText(text)
  const write = useWrite('assessment.finish-part')
  const takeUp = () =>
    void write.send({
      familyId,
      assessmentId: picture.assessmentId,
      part,
      status: 'open',
      reason: null,
      version,
    })
  return (
    <Notice
      tone="neutral"
      action={
        <Button pending={write.pending} onPress={takeUp}>
          {t.takeUp}
        </Button>
      }
    >
      {t.skippedBecause(reason)}
    </Notice>
  )
}

/** Moves the focus into an input that waits. */
function toInput(input: ShownInput | undefined): void {
  const place = input && document.getElementById(placeId(input))
  place?.scrollIntoView({ block: 'center' })
  place?.querySelector<HTMLElement>('button, input, textarea')?.focus()
}
