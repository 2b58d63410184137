import { useState } from 'react'
import {
  DoorOpen,
  Eye,
  EyeOff,
  HandHeart,
  Handshake,
  ListChecks,
  Milestone,
  Phone,
  PhoneIncoming,
  Printer,
  Smartphone,
  UsersRound,
} from 'lucide-react'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { HandOver } from '#modules/access/ui/HandOver.tsx'
import { StepBack } from '#modules/access/ui/StepBack.tsx'
import { text as accessText } from '#modules/access/ui/text.ts'
import type { OpenedFamily } from '../reading-contract.ts'
import { MovePhase } from './MovePhase.tsx'
import { ReachForm } from './ReachForm.tsx'
import { text } from './text.ts'

/** What is done to a family less often than logging a contact. */
export function FamilyMenu({ family, base }: { family: OpenedFamily; base: string }) {
  const t = useText(text)
  const access = useText(accessText).menu
  const [doing, setDoing] = useState<'reach' | 'move' | 'hand-over' | 'step-back' | null>(null)
  const close = () => setDoing(null)
  const undo = useUndo()
  return (
    <>
      <Menu
        label={t.more(family.label)}
        groups={[
          {
            title: t.menu.paper,
            actions: [
              { id: 'plan', label: t.menu.plan, icon: Printer, href: `${base}/plan` },
              { id: 'looks', label: t.menu.looks, icon: Eye, href: `${base}/opslag` },
            ],
          },
          {
            title: t.menu.family,
            actions: [
              { id: 'measures', label: t.menu.measures, icon: HandHeart, href: `${base}/indsatser` },
              { id: 'side', label: t.menu.side, icon: Smartphone, href: `${base}/familiens-side` },
              { id: 'reach', label: t.menu.reach, icon: Phone, onAction: () => setDoing('reach') },
              { id: 'move', label: t.menu.move, icon: Milestone, onAction: () => setDoing('move') },
              { id: 'way-in', label: t.menu.wayIn, icon: PhoneIncoming, href: `${base}/vej-ind` },
              { id: 'follow-up', label: t.menu.followUp, icon: ListChecks, href: `${base}/opfoelgning` },
              { id: 'ending', label: t.menu.ending, icon: DoorOpen, href: `${base}/afslutning` },
            ],
          },
          {
            title: access.group,
            actions: [
              { id: 'why', label: access.why, icon: UsersRound, href: `${base}/adgang` },
              {
                id: 'hand-over',
                label: access.handOver,
                icon: Handshake,
                onAction: () => setDoing('hand-over'),
              },
              { id: 'step-back', label: access.recuse, icon: EyeOff, onAction: () => setDoing('step-back') },
            ],
          },
        ]}
      />
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <HandOver familyId={family.familyId} open={doing === 'hand-over'} onClose={close} />
      <StepBack familyId={family.familyId} open={doing === 'step-back'} onClose={close} />
      <ReachForm key={family.version} family={family} open={doing === 'reach'} onClose={close} undo={undo} />
      <MovePhase familyId={family.familyId} open={doing === 'move'} onClose={close} undo={undo} />
    </>
  )
}
