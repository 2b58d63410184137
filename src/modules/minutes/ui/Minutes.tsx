import { formatDayLong } from '#kit/format-date.ts'
import { Button } from '#kit/Button.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { useAddressChoice, usePathPart } from '#kit/navigation.ts'
import { Notice } from '#kit/Notice.tsx'
import { Page } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import type { Minutes as MinutesOf, MinutesRow } from '../contract.ts'
import { decidedOf, nextOf, whoOf } from '../line-rules.ts'
import { MINUTES_WORDS } from '../minutes-words.ts'
import { text } from './text.ts'
import './minutes.css'

/** What a list meeting left to one department, to read and to hand over (R-DET-11): no names, and nothing the police told. */
export function Minutes() {
  const t = useText(text)
  const [language] = useLanguage()
  const meetingId = usePathPart('meetingId')
  const [asked, setAsked] = useAddressChoice('afdeling', '')
  const read = useRead('minutes.show', { meetingId, department: asked || null }, { keepFormer: true })
  const { data } = read
  const title = data?.rows.length ? t.title(data.department.name) : t.page
  return (
    <Page
      title={title}
      beside={<Link href={`/tidlig-hjaelp/moede/${meetingId}`}>{t.back}</Link>}
      lead={data && t.meeting(formatDayLong(data.heldOn, language), data.startsAt.replace(':', '.'))}
      actions={data?.rows.length ? <Files minutes={data} /> : undefined}
    >
      <Loaded of={read}>{(minutes) => <Body minutes={minutes} onChoose={setAsked} />}</Loaded>
    </Page>
  )
}

function Files({ minutes: { meetingId, department } }: { minutes: MinutesOf }) {
  const t = useText(text)
  const [language] = useLanguage()
  const file = (ending: string) =>
    `/print/referat/${meetingId}/${department.code}.${ending}?sprog=${language}`
  return (
    <>
      <a className="button button-primary" href={file('pdf')} download>
        {t.pdf}
      </a>
      <a className="button button-quiet" href={file('docx')} download>
        {t.word}
      </a>
    </>
  )
}

function Body({ minutes, onChoose }: { minutes: MinutesOf; onChoose: (code: string) => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  const words = MINUTES_WORDS[language]
  const { departments, department, rows } = minutes
  return (
    <div className="stack">
      <Notice tone="private">{words.onlyFor}</Notice>
      {departments.length > 1 && (
        <div className="row no-print" role="group" aria-label={t.chooseDepartment}>
          {departments.map(({ code, name, persons }) => (
            <Button key={code} pressed={code === department.code} onPress={() => onChoose(code)}>
              {t.department(name, persons)}
            </Button>
          ))}
        </div>
      )}
      {rows.length === 0 ? (
        <EmptyState title={departments.length === 0 ? t.nobody : words.none}>{t.nobodyWhy}</EmptyState>
      ) : (
        <>
          <Decisions rows={rows} />
          <Facts row>
            <Fact label={words.chair}>{minutes.chair}</Fact>
            {minutes.destroyBy && <Fact label={words.destroy}>{formatDay(minutes.destroyBy, language)}</Fact>}
          </Facts>
          <p className="muted small">
            {words.noNames} {t.handedTo}
          </p>
        </>
      )}
    </div>
  )
}

function Decisions({ rows }: { rows: readonly MinutesRow[] }) {
  const [language] = useLanguage()
  const words = MINUTES_WORDS[language]
  return (
    <div className="minutes-table">
      <Table
        caption={words.caption}
        hideCaption
        rows={rows}
        rowKey={({ signalId }) => signalId}
        columns={[
          { header: words.who, rowHeader: true, cell: (row) => whoOf(row, language) },
          { header: words.decided, cell: (row) => decidedOf(row, language) },
          { header: words.why, cell: ({ reason }) => reason },
          { header: words.next, cell: (row) => nextOf(row, language) },
        ]}
      />
    </div>
  )
}
