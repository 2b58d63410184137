import { useState } from 'react'
import { Search, UserRoundPlus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { matchesText } from '#kit/fold.ts'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice } from '#kit/navigation.ts'
import { Page, Section } from '#kit/Page.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import type { ListedFamily } from '../reading-contract.ts'
import { isInCourse } from '../reading-rules.ts'
import { FamilyTable } from './FamilyTable.tsx'
import { text } from './list-text.ts'
import { NewFamily } from './NewFamily.tsx'
import './family.css'

const filters = ['all', 'quiet', 'window', 'ended'] as const
type Filter = (typeof filters)[number]

const fits: Record<Filter, (family: ListedFamily) => boolean> = {
  all: () => true,
  quiet: ({ quiet }) => quiet,
  window: ({ windowOpen }) => windowOpen,
  ended: ({ phase }) => !isInCourse(phase),
}

/** My families: which of them has been quiet for too long stands first (ux.md screen 2). */
export function FamilyList() {
  const t = useText(text)
  const families = useRead('family.list', {})
  const [doing, setDoing] = useAddressChoice('gør', '')
  const take = (
    <>
      <LinkButton href="/familier/soeg" icon={Search}>
        {t.findAll}
      </LinkButton>
      <Button tone="primary" icon={UserRoundPlus} onPress={() => setDoing('tag-ind')}>
        {t.take}
      </Button>
    </>
  )
  return (
    <Page title={t.title} beside={families.data && <Ceiling families={families.data} />} actions={take}>
      <Loaded of={families}>{(list) => (list.length === 0 ? <Nobody /> : <Families list={list} />)}</Loaded>
      <NewFamily open={doing === 'tag-ind'} onClose={() => setDoing('')} />
    </Page>
  )
}

/** The promise of few families for each, said in words and never in red (R-CAP-01). */
function Ceiling({ families }: { families: readonly ListedFamily[] }) {
  const t = useText(text)
  const municipality = useRead('municipality.get', {})
  const mine = families.filter(({ phase, myKind }) => isInCourse(phase) && myKind === 'coordinator').length
  const most = municipality.data?.caseloadCeiling
  if (most === undefined) return null
  return <>{mine > most ? t.overCeiling(mine, most) : t.count(mine, most)}</>
}

function Nobody() {
  const t = useText(text)
  return <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
}

function Families({ list }: { list: readonly ListedFamily[] }) {
  const t = useText(text)
  const [wanted, setWanted] = useAddressChoice('vis', 'all')
  const [typed, setTyped] = useState('')
  const filter = filters.find((one) => one === wanted) ?? 'all'
  const shown = list.filter((family) => fits[filter](family) && matchesText(typed, family.name))
  const groups = [
    { title: t.quietTitle, families: shown.filter(({ quiet }) => quiet) },
    { title: t.othersTitle, families: shown.filter(({ quiet, phase }) => !quiet && isInCourse(phase)) },
    { title: t.endedTitle, families: shown.filter(({ phase }) => !isInCourse(phase)) },
  ].filter(({ families }) => families.length > 0)
  const reset = () => {
    setTyped('')
    setWanted('all')
  }
  return (
    <div className="stack family-list">
      <div className="family-filter no-print">
        <TextField label={t.find} type="search" value={typed} onChange={setTyped} autoComplete="off" short />
        <div className="row" role="group" aria-label={t.show}>
          {filters.map((one) => (
            <Button key={one} pressed={filter === one} onPress={() => setWanted(one)}>
              {t.filters[one]} {one === 'all' ? '' : `(${list.filter(fits[one]).length})`}
            </Button>
          ))}
        </div>
      </div>
      {groups.length === 0 && (
        <EmptyState
          title={t.noMatch}
          action={
            <div className="row">
              <Button onPress={reset}>{t.reset}</Button>
              <LinkButton href="/familier/soeg">{t.findAll}</LinkButton>
            </div>
          }
        />
      )}
      {groups.map(({ title, families }) => (
        <Section key={title} title={title} count={families.length}>
          <FamilyTable caption={title} families={families} />
        </Section>
      ))}
    </div>
  )
}
