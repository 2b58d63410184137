import { Check, CircleDashed, Minus, PencilLine } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import type { Picture, ShownPart } from '../contract.ts'
import type { PartCode } from '../definition-contract.ts'
import { definitionOf } from '../definition-rules.ts'
import { text, type PictureText } from './text.ts'

type PartListProps = { picture: Picture; current: PartCode; go: (part: PartCode) => void }

/** The six parts as a task list: whole rows lead to a part, done is plain text so that undone stands out (ux.md A2). */
export function PartList({ picture, current, go }: PartListProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const { parts } = definitionOf(picture.definition)
  const number = parts.findIndex(({ code }) => code === current) + 1
  return (
    <nav className="part-list" aria-label={t.parts}>
      <p className="muted small" role="status">
        {picture.whyNotFinish === null ? t.allDone : t.left(number, picture.minutesLeft)}
      </p>
      <ol className="stack-tight">
        {parts.map(({ code, title }, index) => {
          const shown = picture.parts.find(({ part }) => part === code)
          if (!shown) return null
          const status = statusOf(shown, picture)
          const Icon = icons[status]
          return (
            <li key={code} aria-current={code === current ? 'step' : undefined} className="part-row">
              <Button tone="plain" onPress={() => go(code)}>
                {index + 1} {title[language]}
              </Button>
              <span className={status === 'confirmed' ? 'status' : 'status status-todo'}>
                <Icon aria-hidden />
                {t.status[status]}
              </span>
              <span className="muted small part-detail">{detailOf(shown, t)}</span>
            </li>
          )
        })}
      </ol>
    </nav>
  )
}

const icons = {
  not_started: CircleDashed,
  fetched: CircleDashed,
  can_wait: CircleDashed,
  under_way: PencilLine,
  confirmed: Check,
  skipped: Minus,
}

/** The last part can wait until the others are done: it begins by itself from part 5. */
function statusOf(shown: ShownPart, picture: Picture): keyof PictureText['status'] {
  const others = picture.parts.filter(({ part }) => part !== shown.part)
  const isLast = picture.parts.at(-1)?.part === shown.part
  const untouched = shown.status === 'fetched' || shown.status === 'not_started'
  const othersWait = others.some(({ status }) => status !== 'confirmed' && status !== 'skipped')
  return isLast && untouched && othersWait ? 'can_wait' : shown.status
}

function detailOf({ status, prefilled, inputs, waiting, minutesLeft }: ShownPart, t: PictureText): string {
  if (status === 'confirmed' || status === 'skipped') return ''
  if (status === 'under_way') return waiting > 0 ? t.missing(waiting) : ''
  return `${t.fetchedOf(prefilled, inputs)} · ${t.about(minutesLeft)}`
}
