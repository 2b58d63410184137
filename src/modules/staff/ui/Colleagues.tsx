import { useState } from 'react'
import { UserRoundPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { matchesText } from '#kit/fold.ts'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice } from '#kit/navigation.ts'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Colleague } from '../administration-contract.ts'
import { ColleagueSheet } from './ColleagueSheet.tsx'
import { ColleagueTable } from './ColleagueTable.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { text } from './text.ts'
import { Undelivered } from './Undelivered.tsx'
import { useSaid } from '#kit/use-said.ts'

/** Everyone who works with families here, what they may do, and whether they can log in. */
export function Colleagues() {
  const t = useText(text)
  useWindowTitle(t.title)
  const people = useRead('staff.list', {})
  return <Loaded of={people}>{(all) => <List all={all} />}</Loaded>
}

function List({ all }: { all: readonly Colleague[] }) {
  const t = useText(text)
  const [doing, setDoing] = useAddressChoice('gør', '')
  const [typed, setTyped] = useState('')
  const [withFormer, setWithFormer] = useState(false)
  const said = useSaid()
  const shown = all.filter(
    (one) =>
      (one.active || withFormer) &&
      matchesText(typed, `${one.givenName} ${one.familyName} ${one.profession} ${one.account?.login ?? ''}`),
  )
  return (
    <>
      <Undelivered said={said} />
      <Section
        title={t.title}
        actions={
          <Button tone="primary" icon={UserRoundPlus} onPress={() => setDoing('ny-kollega')}>
            {t.add}
          </Button>
        }
      >
        <SaidLine of={said} />
        <div className="row">
          <TextField
            label={t.find}
            type="search"
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            short
          />
          <Checkbox label={t.withFormer} checked={withFormer} onChange={setWithFormer} />
        </div>
        {shown.length === 0 ? (
          <EmptyState title={t.noMatch} action={<Button onPress={() => setTyped('')}>{t.reset}</Button>} />
        ) : (
          <ColleagueTable shown={shown} all={all} said={said} />
        )}
        <ColleagueSheet
          colleague={null}
          all={all}
          open={doing === 'ny-kollega'}
          onClose={() => setDoing('')}
          said={said}
        />
      </Section>
    </>
  )
}
