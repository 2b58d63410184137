import { Fact, Facts } from '#kit/Fact.tsx'
import { formatRelative, formatTime, addDays, weekNumber } from '#kit/format-date.ts'
import type { OutputOf } from '#kit/call.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { useRead } from '#kit/use-read.ts'
import type { OpenedFamily } from '../reading-contract.ts'
import { ConsentFact } from './ConsentFact.tsx'
import { Dept } from './Dept.tsx'
import { text } from './text.ts'
import { useToday } from '#kit/use-today.ts'
import { useNow } from './use-now.ts'

type FactsProps = { family: OpenedFamily; base: string }

/** The five facts that must be seen without scrolling: consent, team, next contact, load, promises (ux.md T03). */
export function FamilyFacts({ family, base }: FactsProps) {
  const t = useText(text).facts
  return (
    <div className="family-facts">
      <Facts>
        <Fact label={t.consent} name="consent">
          <ConsentFact
            consents={family.consents}
            order={family.basis === 'ukn_order'}
            href={`${base}/deling`}
          />
        </Fact>
        <Fact label={t.team} name="team">
          <Team team={family.team} />
        </Fact>
        <Fact label={t.next} name="next-contact">
          <Link href={`${base}/aftaler`} className="family-fact-link">
            <NextContact next={family.nextContact} />
          </Link>
        </Fact>
        <Fact label={t.load} name="load">
          <Load familyId={family.familyId} base={base} />
        </Fact>
        <Fact label={t.promises} name="promises">
          <Link href={`${base}/aftaler`} className="family-fact-link">
            <Promises promises={family.promises} />
          </Link>
        </Fact>
      </Facts>
    </div>
  )
}

function Team({ team }: { team: OpenedFamily['team'] }) {
  return (
    <ul className="family-inline">
      {team.map(({ staffId, name, profession, department, kind }) => (
        <li key={staffId}>
          <span className={kind === 'coordinator' ? 'strong' : undefined}>{name.split(' ')[0]}</span>{' '}
          <Dept code={department} /> <span className="muted small family-profession">{profession}</span>
        </li>
      ))}
    </ul>
  )
}

function NextContact({ next }: { next: OpenedFamily['nextContact'] }) {
  const t = useText(text).next
  const [language] = useLanguage()
  const now = useNow()
  if (!next) return <span className="muted">{t.none}</span>
  const day = formatRelative(next.at, now, language)
  const names = [next.staff, next.person].filter(Boolean).join(' + ')
  return (
    <>
      <span className="strong">{t.moment(day, formatTime(next.at))}</span>{' '}
      {[next.what, next.place].filter(Boolean).join(', ')}{' '}
      {names && <span className="muted name">{t.withWhom(names)}</span>}
    </>
  )
}

type Asked = OutputOf<'demand.two-weeks'>[number]

/** How many things are asked of each, week by week: a number and a name, and a sign past what they have said; no colour. */
function Load({ familyId, base }: { familyId: string; base: string }) {
  const t = useText(text).load
  const today = useToday()
  const load = useRead('demand.two-weeks', { familyId }).data
  const weeks = [
    { week: weekNumber(today), of: (one: Asked) => one.thisWeek },
    { week: weekNumber(addDays(today, 7)), of: (one: Asked) => one.nextWeek },
  ]
  return (
    <ul className="family-weeks">
      {weeks.map(({ week, of }) => {
        const asked = load?.filter((one) => of(one) > 0) ?? []
        return (
          <li key={week}>
            <span className="muted">{t.week(String(week))}</span>{' '}
            {load && asked.length === 0 ? (
              <Link href={`${base}/kalender`} className="family-fact-link">
                {t.none}
              </Link>
            ) : (
              asked.map((one, index) => (
                <span key={one.personId}>
                  {index > 0 && ' · '}
                  <Link href={`${base}/kalender?hvem=${one.personId}&vis=14`} className="family-fact-link">
                    <span className="name">{one.givenName}</span>{' '}
                    {of(one) > one.limit ? t.ofAtMost(of(one), one.limit) : t.things(of(one))}
                  </Link>
                </span>
              ))
            )}
          </li>
        )
      })}
    </ul>
  )
}

function Promises({ promises }: { promises: OpenedFamily['promises'] }) {
  const t = useText(text).promises
  const { dueToday, overdue, open } = promises
  if (open === 0) return <span className="muted">{t.none}</span>
  const parts = [
    dueToday > 0 ? t.today(dueToday) : null,
    overdue > 0 ? t.overdue(overdue) : null,
    t.open(open),
  ]
  return <span>{parts.filter(Boolean).join(' · ')}</span>
}
