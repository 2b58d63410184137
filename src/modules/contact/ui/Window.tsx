import { useEffect, useEffectEvent, type ReactNode } from 'react'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { Link, LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { Page, Section } from '#kit/Page.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import { useUndo, type Undo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ListedWindow, Preparation } from '../contract.ts'
import type { WindowStep } from '../rules.ts'
import { JustLogged } from './JustLogged.tsx'
import { OpenWindowForm } from './OpenWindow.tsx'
import { useWayBack } from './way-back.ts'
import { CanSayYes } from './window/CanSayYes.tsx'
import { ClosedWindow } from './window/ClosedWindow.tsx'
import { CloseTogether } from './window/CloseTogether.tsx'
import { FirstAction } from './window/FirstAction.tsx'
import { WindowEvents } from './window/WindowEvents.tsx'
import { WindowHead } from './window/WindowHead.tsx'
import { windowText } from './window-text.ts'
import './contact.css'

/** What can be granted in an open window, drawn by whoever knows the measures. */
export type GrantsSlot = (of: { familyId: string; window: ListedWindow }) => ReactNode

/** What must happen now, and who can say yes? The open window of a family, or the form for one (ux.md 2.9). */
export function Window({ grants }: { grants: GrantsSlot }) {
  const t = useText(windowText)
  const familyId = usePathPart('familyId')
  const windows = useRead('window.list', { familyId }, { everySeconds: 60 })
  const prepared = useRead('contact.prepare', { familyId })
  const [wanted] = useAddressChoice('vindue', '')
  const wayBack = useWayBack(familyId)
  return (
    <Page
      title={t.title}
      windowTitle={t.title}
      beside={<span className="name">{prepared.data?.familyName}</span>}
      actions={<Link href={wayBack.href}>{wayBack.label}</Link>}
    >
      <JustLogged familyId={familyId} onSent={windows.again} />
      <Loaded of={prepared} waiting={<Skeleton blocks={2} />}>
        {(family) => (
          <Loaded of={windows} waiting={<Skeleton blocks={2} />}>
            {(all) => (
              <Windows familyId={familyId} family={family} windows={all} wanted={wanted} grants={grants} />
            )}
          </Loaded>
        )}
      </Loaded>
    </Page>
  )
}

type WindowsProps = {
  familyId: string
  family: Preparation
  windows: ListedWindow[]
  wanted: string
  grants: GrantsSlot
}

function Windows({ familyId, family, windows, wanted, grants }: WindowsProps) {
  const t = useText(windowText)
  const open = windows.filter(({ closedAt }) => closedAt === null)
  const shown = windows.find(({ windowId }) => windowId === wanted) ?? open[0]
  const others = windows.filter((window) => window !== shown)
  return (
    <>
      {shown ? (
        <One key={shown.windowId} familyId={familyId} family={family} window={shown} grants={grants} />
      ) : (
        <OpenWindowForm familyId={familyId} family={family} />
      )}
      {others.length > 0 && (
        <Section title={t.earlier} count={others.length}>
          {others.map((window) =>
            window.closedAt === null ? (
              <Other key={window.windowId} familyId={familyId} window={window} />
            ) : (
              <ClosedWindow key={window.windowId} window={window} />
            ),
          )}
        </Section>
      )}
      {shown && (
        <p>
          <Link href={`/familier/${familyId}/vindue/nyt`}>{t.another}</Link>
        </p>
      )}
    </>
  )
}

function Other({ familyId, window }: { familyId: string; window: ListedWindow }) {
  return (
    <p className="name">
      <Link href={`/familier/${familyId}/vindue?vindue=${window.windowId}`}>
        {window.person}: “{window.words}”
      </Link>
    </p>
  )
}

type OneProps = { familyId: string; family: Preparation; window: ListedWindow; grants: GrantsSlot }

/** The newest thing done with the window, with undo; that it was opened just now is told by the address. */
function useTakingBack(familyId: string, windowId: string): { undo: Undo; done: (step: WindowStep) => void } {
  const takeBack = useWrite('window.take-back')
  const undo = useUndo()
  const [just, setJust] = useAddressChoice('lige', '')
  const done = (step: WindowStep) => undo.offer(() => takeBack.send({ familyId, windowId, step }))
  const opened = useEffectEvent(() => {
    done('opened')
    setJust('')
  })
  useEffect(() => {
    if (just === 'aabnet') opened()
  }, [just])
  return { undo, done }
}

function One({ familyId, family, window, grants }: OneProps) {
  const t = useText(windowText)
  const { undo, done } = useTakingBack(familyId, window.windowId)
  if (window.closedAt !== null)
    return (
      <>
        <InlineSaved of={undo} />
        <ClosedWindow window={window} />
        <WindowEvents familyId={familyId} window={window} />
      </>
    )
  return (
    <>
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <WindowHead familyId={familyId} family={family} window={window} />
      <WindowEvents familyId={familyId} window={window} />
      {grants({ familyId, window })}
      <div className="columns window-columns">
        <FirstAction familyId={familyId} window={window} onDone={() => done('acted')} />
        <CanSayYes team={family.team} />
      </div>
      <div className="row">
        <LinkButton href={`/familier/${familyId}/log-kontakt?person=${window.personId}&fra=vindue`}>
          {t.log}
        </LinkButton>
      </div>
      <CloseTogether familyId={familyId} window={window} onDone={() => done('closed')} />
    </>
  )
}
