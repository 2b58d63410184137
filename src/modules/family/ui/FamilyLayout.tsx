import { ChevronLeft, MessageCircle, Timer } from 'lucide-react'
import { useLanguage, useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useGo, usePath, usePathPart } from '#kit/navigation.ts'
import { PrintHeader } from '#kit/PrintHeader.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { SubScreen } from '#kit/SubScreen.tsx'
import { Tabs } from '#kit/Tabs.tsx'
import { useLetterKey } from '#kit/use-shortcut.ts'
import { useRead } from '#kit/use-read.ts'
import { useWindowTitle } from '#kit/Page.tsx'
import { Denied } from '#modules/access/ui/Denied.tsx'
import type { OpenedFamily } from '../reading-contract.ts'
import { FamilyFacts } from './FamilyFacts.tsx'
import { FamilyMenu } from './FamilyMenu.tsx'
import { nameOnLine, windowName } from './names.ts'
import { text } from './text.ts'
import { WindowLine } from './WindowLine.tsx'
import { useNow } from './use-now.ts'
import './family.css'

/** The frame of one family: who they are, the five facts, what can be done, and the tabs (ux.md 2.2). */
export function FamilyLayout() {
  const familyId = usePathPart('familyId')
  const family = useRead('family.open', { familyId })
  if (family.refusal?.kind === 'denied') return <Denied familyId={familyId} onOpened={family.again} />
  return (
    <div className="page family">
      <Loaded of={family} waiting={<Skeleton lines={4} />}>
        {(opened) => <Workspace family={opened} />}
      </Loaded>
    </div>
  )
}

function Workspace({ family }: { family: OpenedFamily }) {
  const t = useText(text)
  const base = `/familier/${family.familyId}`
  const now = useNow()
  useWindowTitle(windowName(family.label, family.people))
  const tabs = [
    { href: base, label: t.tabs.overview },
    { href: `${base}/tidslinje`, label: t.tabs.timeline },
    { href: `${base}/kalender`, label: t.tabs.calendar },
    { href: `${base}/personer`, label: t.tabs.people },
    { href: `${base}/plan`, label: t.tabs.plan },
    { href: `${base}/faelles-billede`, label: t.tabs.picture },
    { href: `${base}/deling`, label: t.tabs.sharing },
  ]
  return (
    <>
      <PrintHeader personal printedAt={now} />
      <header className="family-head">
        <Top family={family} base={base} />
        {family.window && <WindowLine window={family.window} base={base} />}
        <FamilyFacts family={family} base={base} />
      </header>
      <Tabs label={t.tabsOf(family.label)} tabs={tabs} altKeys />
      <SubScreen />
    </>
  )
}

function Top({ family, base }: { family: OpenedFamily; base: string }) {
  const t = useText(text)
  const go = useGo()
  const here = usePath()
  // The sheet closes to the tab it was opened from.
  const from = here.startsWith(`${base}/`) ? `?fra=${here.slice(base.length + 1)}` : ''
  useLetterKey('l', () => go(`${base}/log-kontakt${from}`))
  return (
    <div className="family-top">
      <div>
        <Link href="/familier" className="link family-back no-print">
          <ChevronLeft aria-hidden />
          {t.back}
        </Link>
        <div className="family-title">
          <h1 tabIndex={-1} className="name">
            {family.label}
          </h1>
          <span className="muted">{t.phase[family.phase]}</span>
        </div>
      </div>
      <div className="page-actions no-print">
        <LinkButton tone="primary" icon={MessageCircle} href={`${base}/log-kontakt${from}`}>
          {t.logContact}
        </LinkButton>
        <LinkButton icon={Timer} href={`${base}/vindue${from}`}>
          {t.openWindow}
        </LinkButton>
        <FamilyMenu family={family} base={base} />
      </div>
      <PeopleLine family={family} />
    </div>
  )
}

/** Who they are, and how they are reached. */
function PeopleLine({ family }: { family: OpenedFamily }) {
  const t = useText(text)
  const [language] = useLanguage()
  const core = family.people.filter(
    ({ participates, part }) => participates || !['grandparent', 'other'].includes(part),
  )
  return (
    <div className="family-line">
      <ul className="family-people">
        {core.map((person) => (
          <li key={person.personId}>
            <span className="name">{nameOnLine(person, language)}</span>
            {person.ownRules && (
              <span className="own-rules" title={t.ownRules}>
                <span aria-hidden> ◆</span>
                <span className="visually-hidden">, {t.ownRules}</span>
              </span>
            )}
          </li>
        ))}
      </ul>
      <p className="muted small">
        {[t.interpreter(family.interpreter), family.reachHint].filter(Boolean).join(' · ')}
      </p>
    </div>
  )
}
