import { formatDay } from '#kit/format-date.ts'
import { InlineSaved } from '#kit/InlineSaved.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Section } from '#kit/Page.tsx'
import { Table } from '#kit/Table.tsx'
import { useUndo } from '#kit/use-undo.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ShownEnding, ShownTalk, TalkOutcome } from '../contract.ts'
import { text } from './text.ts'

const outcomes: readonly TalkOutcome[] = ['reached', 'not_reached', 'not_wanted']

/** When the family is asked how they are later on (R-OUT-03). Only that they were asked stands here. */
export function Talks({ familyId, ending }: { familyId: string; ending: ShownEnding }) {
  const t = useText(text)
  const [language] = useLanguage()
  return (
    <Section title={t.later}>
      {ending.talks.length === 0 ? (
        <p className="muted">{t.laterLead(ending.laterMonths.join(', '))}</p>
      ) : (
        <>
          <p className="muted">{ending.mayAskLater ? t.laterAsk : t.laterMayNot}</p>
          <Table
            caption={t.later}
            hideCaption
            rows={ending.talks}
            rowKey={({ talkId }) => talkId}
            columns={[
              { header: t.columns.when, rowHeader: true, cell: ({ months }) => t.after(months) },
              { header: t.columns.due, cell: ({ dueOn }) => formatDay(dueOn, language) },
              { header: t.columns.outcome, cell: (talk) => <Outcome familyId={familyId} talk={talk} /> },
            ]}
          />
        </>
      )}
    </Section>
  )
}

function Outcome({ familyId, talk }: { familyId: string; talk: ShownTalk }) {
  const t = useText(text)
  const [language] = useLanguage()
  const write = useWrite('ending.settle-talk')
  const undo = useUndo()
  const { talkId, version } = talk
  const settle = async (outcome: TalkOutcome) => {
    const answer = await write.send({ familyId, talkId, version, outcome })
    if (!answer.ok) return
    undo.offer(() => write.send({ familyId, talkId, version: answer.output.version, outcome: null }))
  }
  return (
    <span className="row">
      {talk.outcome && talk.settledOn ? (
        t.settled(t.outcomes[talk.outcome], formatDay(talk.settledOn, language))
      ) : (
        <Menu
          label={t.outcomeOf(talk.months)}
          tone="quiet"
          groups={[
            {
              title: t.columns.outcome,
              actions: outcomes.map((id) => ({
                id,
                label: t.outcomes[id],
                onAction: () => void settle(id),
              })),
            },
          ]}
        >
          {t.choose}
        </Menu>
      )}
      {undo.state !== 'none' && <InlineSaved of={undo} />}
      {write.refusal && <span role="alert">{write.refusal.reason}</span>}
    </span>
  )
}
