import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { DateField } from '#kit/DateField.tsx'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Page, Section } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Table } from '#kit/Table.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { ProjectPage } from '../contract.ts'
import { text } from './text.ts'

/** If the programme ends: each family gets a draft to finish, and the leader sees which lack an agreed plan (R-END-01). */
export function ProjectEnds() {
  const t = useText(text).project
  const read = useRead('ending.endings', {})
  const said = useSaid()
  return (
    <Page title={t.title} lead={t.lead}>
      <SaidLine of={said} />
      <Loaded of={read}>
        {(page) => (
          <>
            {page.endsOn === null ? <EndForm said={said} /> : <Ends endsOn={page.endsOn} said={said} />}
            <Families families={page.families} />
          </>
        )}
      </Loaded>
    </Page>
  )
}

function EndForm({ said }: { said: Said }) {
  const t = useText(text)
  const today = useToday()
  const write = useWrite('ending.project-ends')
  const goOn = useWrite('ending.project-goes-on')
  const [endsOn, setEndsOn] = useState<string | null>(null)
  const [errors, setErrors] = useState<Record<string, string>>({})
  const end = async () => {
    setErrors(endsOn ? {} : { endsOn: t.pickDay })
    if (!endsOn) return
    const answer = await write.send({ endsOn })
    if (answer.ok) said.say(t.project.drafts(answer.output.drafts), () => goOn.send({}))
  }
  return (
    <Section title={t.project.on}>
      <p className="muted">{t.project.notEnding}</p>
      <Form onSubmit={() => void end()} errors={errors} refusal={write.refusal} label={t.project.on}>
        <DateField
          label={t.project.on}
          name="endsOn"
          hint={t.project.endLead}
          value={endsOn}
          onChange={setEndsOn}
          today={today}
          allow="from-today"
        />
        <FormSave pending={write.pending}>{t.project.end}</FormSave>
      </Form>
    </Section>
  )
}

function Ends({ endsOn, said }: { endsOn: string; said: Said }) {
  const t = useText(text).project
  const [language] = useLanguage()
  const write = useWrite('ending.project-goes-on')
  const again = useWrite('ending.project-ends')
  const goOn = async () => {
    const answer = await write.send({})
    if (answer.ok) said.say(t.wentOn(answer.output.setAside), () => again.send({ endsOn }))
  }
  return (
    <Notice
      tone="info"
      title={t.ends(formatDay(endsOn, language))}
      action={
        <Button pending={write.pending} onPress={() => void goOn()}>
          {t.goesOn}
        </Button>
      }
    >
      {t.endLead}
      {write.refusal && <p role="alert">{write.refusal.reason}</p>}
    </Notice>
  )
}

function Families({ families }: { families: ProjectPage['families'] }) {
  const t = useText(text).project
  const [language] = useLanguage()
  const lacking = families.filter(({ state }) => state !== 'agreed').length
  const more = ({ waiting, daysLate }: ProjectPage['families'][number]) =>
    [waiting > 0 ? t.waiting(waiting) : '', daysLate > 0 ? t.late(daysLate) : ''].filter(Boolean).join(', ')
  return (
    <Section title={t.columns.plan} count={families.length}>
      {families.length > 0 && <p>{lacking > 0 ? t.lacking(lacking, families.length) : t.allAgreed}</p>}
      <Table
        caption={t.columns.plan}
        hideCaption
        rows={families}
        rowKey={({ familyId }) => familyId}
        empty={<p className="muted">{t.none}</p>}
        columns={[
          {
            header: t.columns.family,
            rowHeader: true,
            cell: ({ label, number }) => <span className="name">{label ?? t.number(number)}</span>,
          },
          { header: t.columns.contacts, cell: ({ contacts }) => contacts.join(', ') },
          {
            header: t.columns.plan,
            cell: (one) => (
              <>
                {one.state === 'agreed' ? t.states.agreed : <strong>{t.states[one.state]}</strong>}
                {more(one) && <span className="muted"> · {more(one)}</span>}
              </>
            ),
          },
          { header: t.columns.ends, cell: ({ endsOn }) => (endsOn ? formatDay(endsOn, language) : '–') },
        ]}
      />
    </Section>
  )
}
