import { Printer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { Section } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { AssessmentPage, Picture } from '../contract.ts'
import { Earlier } from './Earlier.tsx'
import { PictureOnPaper } from './PictureOnPaper.tsx'
import { StartPicture } from './StartPicture.tsx'
import { text } from './text.ts'
import { UnderWay } from './UnderWay.tsx'
import './assessment.css'

/** The tab Fælles billede: what do we still need to know? (ux.md 2.5; R-ASM-01 to R-ASM-09). */
export function Assessment() {
  const familyId = usePathPart('familyId')
  const [chosen, choose] = useAddressChoice('billede', '')
  const read = useRead('assessment.show', { familyId, ...(chosen ? { assessmentId: chosen } : {}) })
  return (
    <Loaded of={read} waiting={<Skeleton lines={2} blocks={3} />}>
      {(page) => (
        <div className="stack picture">
          <Body familyId={familyId} page={page} isEarlier={chosen !== ''} />
          <Earlier familyId={familyId} shown={page.picture?.assessmentId ?? null} open={choose} />
        </div>
      )}
    </Loaded>
  )
}

type BodyProps = {
  familyId: string
  page: AssessmentPage
  /** One of the earlier pictures was asked for. */ isEarlier: boolean
}

function Body({ familyId, page, isEarlier }: BodyProps) {
  const { picture } = page
  const takeBack = useWrite('assessment.take-back-finish')
  const undo = useUndo()
  if (picture === null) return <StartPicture familyId={familyId} page={page} />
  if (picture.finishedAt === null) {
    const { assessmentId } = picture
    return (
      <UnderWay
        key={assessmentId}
        familyId={familyId}
        page={page}
        picture={picture}
        onFinished={() => undo.offer(() => takeBack.send({ familyId, assessmentId }))}
      />
    )
  }
  return (
    <>
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <Finished page={page} picture={picture} />
      {!isEarlier && <StartPicture familyId={familyId} page={page} again />}
    </>
  )
}

function Finished({ page, picture }: { page: AssessmentPage; picture: Picture }) {
  const t = useText(text)
  const [language] = useLanguage()
  const print = (
    <Button icon={Printer} onPress={() => window.print()}>
      {t.print}
    </Button>
  )
  return (
    <Section title={t.title} actions={print}>
      <p className="muted">
        {t.begun(picture.startedBy, formatDay(picture.startedAt, language))} ·{' '}
        {t.done(formatDay(picture.finishedAt ?? '', language))}
      </p>
      <PictureOnPaper page={page} picture={picture} />
    </Section>
  )
}
