import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import type { Team } from '../administration-contract.ts'
import { SeatSheet } from './SeatSheet.tsx'
import { SeatTable } from './SeatTable.tsx'
import { TeamSheet } from './TeamSheet.tsx'
import { text } from './team-text.ts'

/** The core teams, who sits in them from which day to which, and the hours their departments lend (R-ORG-04). */
export function Teams() {
  const t = useText(text)
  useWindowTitle(t.title)
  const teams = useRead('staff.teams', {})
  const said = useSaid()
  const [adding, setAdding] = useState(false)
  return (
    <div className="stack">
      <div className="row row-apart">
        <SaidLine of={said} />
        <Button icon={Plus} tone="primary" onPress={() => setAdding(true)}>
          {t.add}
        </Button>
      </div>
      <Loaded of={teams}>
        {(all) =>
          all.length === 0 ? (
            <EmptyState title={t.empty}>{t.emptyHint}</EmptyState>
          ) : (
            <>
              {all.map((team) => (
                <OneTeam key={team.teamId} team={team} said={said} />
              ))}
            </>
          )
        }
      </Loaded>
      <TeamSheet team={null} open={adding} onClose={() => setAdding(false)} said={said} />
    </div>
  )
}

function OneTeam({ team, said }: { team: Team; said: Said }) {
  const t = useText(text)
  const [language] = useLanguage()
  const [sheet, setSheet] = useState<'team' | 'seat' | null>(null)
  const close = () => setSheet(null)
  const lead = t.lead(formatDay(team.startedOn, language), team.coLocated)
  return (
    <Section
      title={team.name}
      actions={
        <>
          <Button onPress={() => setSheet('seat')}>{t.addSeat}</Button>
          <Button tone="plain" onPress={() => setSheet('team')}>
            {t.editTeam}
          </Button>
        </>
      }
    >
      <p className="muted">
        {lead}
        {team.endedOn && ` · ${t.ended(formatDay(team.endedOn, language))}`}
      </p>
      <SeatTable team={team} said={said} />
      <TeamSheet
        key={JSON.stringify([team.name, team.endedOn, team.coLocated])}
        team={team}
        open={sheet === 'team'}
        onClose={close}
        said={said}
      />
      <SeatSheet team={team} seat={null} open={sheet === 'seat'} onClose={close} said={said} />
    </Section>
  )
}
