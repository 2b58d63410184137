import { Button } from '#kit/Button.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDay, formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Readers, Standing } from '../contract.ts'
import { isForATime } from '../rules.ts'
import { text } from './text.ts'

/** Why I can see this family, and who else can: from the facts that the database's walls are computed from. */
export function Access() {
  const familyId = usePathPart('familyId')
  const standing = useRead('access.why', { familyId })
  const readers = useRead('access.who-sees', { familyId })
  return (
    <>
      <Loaded of={standing}>{(mine) => <Why familyId={familyId} standing={mine} />}</Loaded>
      <Loaded of={readers}>{(all) => <Who readers={all} />}</Loaded>
      <ToFamily familyId={familyId} />
    </>
  )
}

function Why({ familyId, standing }: { familyId: string; standing: Standing }) {
  const t = useText(text)
  const [language] = useLanguage()
  const end = useWrite('access.end-opening')
  const { via, relation, since, until, department, sharedFrom, classes } = standing
  const sees = [
    department && t.own(department),
    sharedFrom.length > 0 ? t.shared(sharedFrom.join(', ')) : t.notShared,
    classes.includes('ART9_HEALTH') ? null : t.noHealth,
  ].filter((line) => line !== null)
  return (
    <Section title={t.you}>
      <p>{[via && t.via[via], relation && t.as[relation]].filter(Boolean).join(' ')}.</p>
      <Facts>
        {since && <Fact label={t.since('').trim()}>{formatDay(since.slice(0, 10), language)}</Fact>}
        {until && <Fact label={t.until('').trim()}>{formatMoment(until, language)}</Fact>}
        <Fact label={t.sees}>
          <ul className="plain-list">
            {sees.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </Fact>
      </Facts>
      {!standing.writable && (
        <Notice
          tone="info"
          action={
            isForATime(via) && (
              <Button pending={end.pending} onPress={() => void end.send({ familyId })}>
                {t.end}
              </Button>
            )
          }
        >
          {isForATime(via) ? t.onlyRead : t.closedFamily}
        </Notice>
      )}
    </Section>
  )
}

function Who({ readers }: { readers: Readers }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Section title={t.who} count={readers.readers.length}>
      {readers.sealed && <Notice tone="private">{t.sealed}</Notice>}
      <Table
        caption={t.who}
        hideCaption
        rows={readers.readers}
        rowKey={({ staffId, via }) => `${staffId}${via}`}
        columns={[
          {
            header: t.name,
            rowHeader: true,
            cell: ({ name, profession, department }) => (
              <>
                {name} <span className="muted">{`${profession}, ${department}`}</span>
              </>
            ),
          },
          {
            header: t.how,
            cell: ({ via, relation, until, reason }) => (
              <>
                {relation ? t.as[relation] : t.howShort[via]}{' '}
                {until && t.untilShort(formatMoment(until, language))}
                {reason && <div className="muted small">“{reason}”</div>}
              </>
            ),
          },
        ]}
      />
      <p>
        {readers.departments.length === 0
          ? t.noDepartments
          : `${t.departments}: ${readers.departments.map(({ name }) => name).join(', ')}.`}
      </p>
      {readers.earlier.length > 0 && (
        <>
          <h3>{t.earlier}</h3>
          <ul>
            {readers.earlier.map(({ name, via, openedAt, reason, judgement }) => (
              <li key={`${name}${openedAt}`}>
                {name}, {t.howShort[via]}, {formatMoment(openedAt, language)}: “{reason}”
                {via === 'break-glass' && (
                  <span className="muted"> ({judgement ? t.judged[judgement] : t.notJudged})</span>
                )}
              </li>
            ))}
          </ul>
        </>
      )}
    </Section>
  )
}

function ToFamily({ familyId }: { familyId: string }) {
  const t = useText(text)
  return (
    <Section title={t.family}>
      <p>{t.familyWords}</p>
      <Link href={`/familier/${familyId}/deling/vis`}>{t.toFamily}</Link>
    </Section>
  )
}
