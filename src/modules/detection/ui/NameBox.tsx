import { useRef } from 'react'
import { EyeOff } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { formatDay, formatTime } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Notice } from '#kit/Notice.tsx'
import { text } from './person-text.ts'
import type { OpenedName, WhyOpen } from './use-opened-name.ts'

type NameBoxProps = { name: OpenedName; whys: readonly WhyOpen[] }

/** The name behind a card: closed until somebody opens it with a reason, which is logged and says so (HG-05, HG-14). */
export function NameBox({ name, whys }: NameBoxProps) {
  const box = useRef<HTMLDivElement>(null)
  // The button that closes goes with the name; without this, focus would fall to the top of the page.
  const close = () => {
    name.close()
    box.current?.focus()
  }
  return (
    <div className="card name-box" aria-live="polite" tabIndex={-1} ref={box}>
      {name.shown ? <Opened name={{ ...name, close }} /> : <Closed name={name} whys={whys} />}
    </div>
  )
}

function Closed({ name, whys }: NameBoxProps) {
  const t = useText(text).name
  const actions = whys.map((why) => ({ id: why, label: t.whys[why], onAction: () => void name.open(why) }))
  return (
    <>
      <div className="row row-apart">
        <strong>{t.title}</strong>
        {name.pending ? (
          <Button pending>{t.open}</Button>
        ) : (
          <Menu label={t.why} groups={[{ title: t.why, actions }]} tone="quiet">
            {t.open}
          </Menu>
        )}
      </div>
      <p className="muted small">{t.lead}</p>
      {name.refusal && <Notice tone="note">{name.refusal.reason}</Notice>}
    </>
  )
}

/** The menu that opened the name is gone: reading goes on at the name. */
const focusIt = (element: HTMLElement | null) => element?.focus()

function Opened({ name: { shown, at, close } }: { name: OpenedName }) {
  const t = useText(text).name
  const [language] = useLanguage()
  const isNamed = shown !== null && shown.givenName !== null
  return (
    <>
      <div className="row row-apart">
        {isNamed ? (
          <strong className="name opened-name" tabIndex={-1} ref={focusIt}>
            {shown.givenName} {shown.familyName}
            {shown.birthDate && (
              <span className="muted">, {t.born(formatDay(shown.birthDate, language))}</span>
            )}
          </strong>
        ) : (
          <strong tabIndex={-1} ref={focusIt}>
            {t.none}
          </strong>
        )}
        <Button tone="plain" icon={EyeOff} onPress={close}>
          {t.close}
        </Button>
      </div>
      {at && <p className="muted small">{t.opened(formatTime(at))}</p>}
    </>
  )
}
