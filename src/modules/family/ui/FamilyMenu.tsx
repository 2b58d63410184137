import { useState } from 'react'
import { Eye, Milestone, Phone, Printer } from 'lucide-react'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { useUndo } from '#kit/use-undo.ts'
import type { OpenedFamily } from '../reading-contract.ts'
import { MovePhase } from './MovePhase.tsx'
import { ReachForm } from './ReachForm.tsx'
import { text } from './text.ts'

/** What is done to a family less often than logging a contact. */
export function FamilyMenu({ family, base }: { family: OpenedFamily; base: string }) {
  const t = useText(text)
  const [doing, setDoing] = useState<'reach' | 'move' | null>(null)
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
              { id: 'reach', label: t.menu.reach, icon: Phone, onAction: () => setDoing('reach') },
              { id: 'move', label: t.menu.move, icon: Milestone, onAction: () => setDoing('move') },
            ],
          },
        ]}
      />
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      <ReachForm key={family.version} family={family} open={doing === 'reach'} onClose={close} undo={undo} />
      <MovePhase familyId={family.familyId} open={doing === 'move'} onClose={close} />
    </>
  )
}
