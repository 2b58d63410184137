import { useState } from 'react'
import { KeyRound, Lock, LockOpen, Pencil, ShieldOff, UserRoundCheck, UserRoundX } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { Menu, type MenuAction } from '#kit/Menu.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Colleague } from '../administration-contract.ts'
import { AccountSheet } from './AccountSheet.tsx'
import { ColleagueSheet } from './ColleagueSheet.tsx'
import { ResetFactors } from './ResetFactors.tsx'
import { text } from './text.ts'
import { useStanding } from './use-standing.ts'
import type { Said } from '#kit/use-said.ts'

type ColleagueMenuProps = { colleague: Colleague; all: readonly Colleague[]; said: Said }

/** What can be done about one colleague. Nobody closes themselves out, so that part is missing in one's own menu. */
export function ColleagueMenu({ colleague, all, said }: ColleagueMenuProps) {
  const t = useText(text)
  const [sheet, setSheet] = useState<'edit' | 'account' | 'factors' | null>(null)
  const me = useRead('staff.me', {})
  const standing = useStanding(colleague, said)
  const { account, active, staffId, givenName, familyName, version } = colleague
  const edit: MenuAction = {
    id: 'edit',
    label: t.menu.edit,
    icon: Pencil,
    onAction: () => setSheet('edit'),
  }
  const others: MenuAction[] = active
    ? [{ id: 'stop', label: t.menu.stop, icon: UserRoundX, onAction: standing.stop }]
    : [{ id: 'back', label: t.menu.back, icon: UserRoundCheck, onAction: standing.comeBack }]
  const openSheet = () => setSheet('account')
  const accountActions: MenuAction[] = account
    ? [
        { id: 'renew', label: t.menu.renew, icon: KeyRound, onAction: openSheet },
        account.open
          ? { id: 'close', label: t.menu.close, icon: Lock, onAction: standing.closeAccount }
          : { id: 'reopen', label: t.menu.reopen, icon: LockOpen, onAction: standing.openAccount },
      ]
    : [{ id: 'open', label: t.menu.open, icon: KeyRound, onAction: openSheet }]
  const factors: MenuAction = {
    id: 'factors',
    label: t.menu.factors,
    icon: ShieldOff,
    onAction: () => setSheet('factors'),
  }
  const mine = me.data?.staffId === staffId
  return (
    <>
      <Menu
        label={t.menu.label(`${givenName} ${familyName}`)}
        groups={[
          { title: t.menu.colleague, actions: mine ? [edit] : [edit, ...others] },
          ...(mine || !active ? [] : [{ title: t.menu.account, actions: [...accountActions, factors] }]),
        ]}
      />
      <ColleagueSheet
        key={`edit-${version}`}
        colleague={colleague}
        all={all}
        open={sheet === 'edit'}
        onClose={() => setSheet(null)}
        said={said}
      />
      {sheet === 'factors' && (
        <ResetFactors colleague={colleague} onClose={() => setSheet(null)} said={said} />
      )}
      <AccountSheet
        colleague={colleague}
        open={sheet === 'account'}
        onClose={() => setSheet(null)}
        said={said}
      />
    </>
  )
}
