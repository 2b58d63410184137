import { Timer } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatMomentShort } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Quote } from '#kit/Quote.tsx'
import { Select } from '#kit/Select.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListedWindow, Preparation } from '../../contract.ts'
import { timeLeft } from '../../rules.ts'
import { timeLeftWords } from '../../words.ts'
import { useNow } from '../use-now.ts'
import { windowText } from '../window-text.ts'

type WindowHeadProps = { familyId: string; family: Preparation; window: ListedWindow }

/** The words that opened it, the clock, and who has it. */
export function WindowHead({ familyId, family, window }: WindowHeadProps) {
  const t = useText(windowText)
  const [language] = useLanguage()
  return (
    <div className="card stack">
      <Quote who={t.of(window.person, window.age)} on={window.openedAt} large>
        {window.words}
      </Quote>
      {window.wish && (
        <p>
          {t.wish} <strong>{window.wish}</strong>
        </p>
      )}
      <Clock window={window} />
      <Responsible familyId={familyId} family={family} window={window} />
      <p className="muted small">
        {t.opened(formatMomentShort(window.openedAt, language), window.openedBy)} ·{' '}
        {t.demands(window.responsible)}
      </p>
    </div>
  )
}

function Clock({ window }: { window: ListedWindow }) {
  const t = useText(windowText)
  const [language] = useLanguage()
  const now = useNow()
  const left = timeLeftWords(timeLeft(new Date(window.offerBy), now), language)
  return (
    <p className={window.firstActionAt === null ? 'window-clock' : 'window-clock window-clock-stopped'}>
      <Timer aria-hidden />
      <span>
        {window.firstActionAt === null
          ? t.clock(formatMomentShort(window.offerBy, language), left)
          : t.stopped(formatMomentShort(window.firstActionAt, language))}
      </span>
    </p>
  )
}

function Responsible({ familyId, family, window }: WindowHeadProps) {
  const t = useText(windowText)
  const me = useRead('staff.me', {}).data?.staffId
  const take = useWrite('window.take')
  const give = useWrite('window.give')
  const undo = useUndo()
  const { windowId, version, responsibleId } = window
  const giveBack = (at: number) =>
    undo.offer(() => give.send({ familyId, windowId, version: at, staffId: responsibleId }))
  const taken = async () => {
    const answer = await take.send({ familyId, windowId, version })
    if (answer.ok) giveBack(answer.output.version)
  }
  const given = async (staffId: string) => {
    const answer = await give.send({ familyId, windowId, version, staffId })
    if (answer.ok) giveBack(answer.output.version)
  }
  const refusal = take.refusal ?? give.refusal
  return (
    <div className="stack-tight">
      <div className="row window-give">
        <Select
          label={t.give}
          value={responsibleId}
          onChange={(staffId) => void given(staffId)}
          options={family.team.map(({ staffId, name, profession }) => ({
            value: staffId,
            label: name,
            hint: profession,
          }))}
        />
        {responsibleId !== me && (
          <Button tone="primary" pending={take.pending} onPress={() => void taken()}>
            {t.take}
          </Button>
        )}
        <InlineSaved of={undo} />
      </div>
      {refusal && <p role="alert">{refusal.reason}</p>}
    </div>
  )
}
