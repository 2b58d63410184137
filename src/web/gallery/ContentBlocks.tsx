import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { DeptMark } from '#kit/DeptMark.tsx'
import { EmptyState } from '#kit/EmptyState.tsx'
import { Fact, Facts } from '#kit/Fact.tsx'
import { Initials } from '#kit/Initials.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Quote } from '#kit/Quote.tsx'
import { Skeleton } from '#kit/Skeleton.tsx'
import { Status, type StepState } from '#kit/Status.tsx'
import { Table, type Column } from '#kit/Table.tsx'

const STEPS: readonly { id: string; step: string; who: string; by: string; state: StepState }[] = [
  { id: '1', step: 'Prøvetræning Vestby BK', who: 'Jonas', by: 'ons. 9.9.', state: 'in-progress' },
  { id: '2', step: 'Køre Noah onsdag', who: 'Karim', by: 'ons. 9.9.', state: 'not-started' },
  { id: '3', step: 'Fritidspas bevilges', who: 'Line', by: 'tirs. 8.9.', state: 'cannot-yet' },
  { id: '4', step: 'Tale med træner Per', who: 'Jonas', by: 'fre. 28.8.', state: 'done' },
]

const STEP_COLUMNS: Column<(typeof STEPS)[number]>[] = [
  { header: 'Skridt', rowHeader: true, cell: ({ step }) => step },
  { header: 'Hvem', cell: ({ who }) => <span className="name">{who}</span> },
  { header: 'Senest', cell: ({ by }) => by },
  { header: 'Status', cell: ({ state, id }) => <Status of={state} soon={id === '1'} /> },
]

/** Words, facts, tables and messages. */
export function ContentBlocks() {
  return (
    <>
      <Section title="Familiens ord og fakta">
        <Quote who="Sanne" on="2026-08-12" large>
          Vi vil gerne kunne spise sammen uden skænderi. Og Noah skal have noget at stå op til.
        </Quote>
        <Quote who="Karim" on="2026-08-12" lang="ar">
          أريد أن ينام الجميع بهدوء.
        </Quote>
        <Facts>
          <Fact label="Næste kontakt" name="next-contact">
            i dag kl. 16.00 hjemme
          </Fact>
          <Fact label="Samtykke" name="consent">
            Sanne og Karim til 1.3.2027
          </Fact>
          <Fact label="Løfter" name="promises">
            1 i dag, 2 åbne
          </Fact>
        </Facts>
        <div className="row">
          <Initials name="Line Holm" alone />
          <Initials name="Jonas Øzil" large alone />
          {(['F', 'S', 'P', 'J', 'Z', 'A'] as const).map((code) => (
            <DeptMark key={code} code={code} word />
          ))}
        </div>
      </Section>
      <Section title="Trin" count={STEPS.length} actions={<Button icon={Plus}>Tilføj skridt</Button>}>
        <Steps />
      </Section>
      <Marks />
      <Messages />
    </>
  )
}

function Steps() {
  return (
    <Table
      caption="Skridt i målet Noah vil spille bold igen"
      rows={STEPS}
      rowKey={({ id }) => id}
      columns={STEP_COLUMNS}
    />
  )
}

function Marks() {
  return (
    <Section title="Mærker">
      <div className="row">
        <Pill tone="info">Nyt</Pill>
        <Pill tone="good">Nået</Pill>
        <Pill tone="note">Kan ikke endnu</Pill>
        <Pill tone="soon">I dag kl. 18</Pill>
        <Pill tone="private">Kun dig og Line</Pill>
        <Pill tone="neutral">Venter</Pill>
        <Status of="no-longer" />
      </div>
    </Section>
  )
}

function Messages() {
  return (
    <Section title="Beskeder og tomme steder">
      <Notice tone="note" action={<Button>Foreslå flyt</Button>}>
        Sanne har sagt højst 3 ting om ugen. Uge 37 har 5.
      </Notice>
      <Notice tone="soon" title="Konkret tilbud inden kl. 18.00">
        3 t. 10 min. tilbage
      </Notice>
      <Notice tone="info">Skolen har svaret.</Notice>
      <Notice tone="good">Flot. I nåede jeres mål!</Notice>
      <Notice tone="private">Maja (19) har ikke sagt ja. Du ser kun det, hun har delt.</Notice>
      <Notice tone="error">Vi kunne ikke gemme. Din tekst er her stadig. Prøv igen.</Notice>
      <div className="columns">
        <EmptyState title="Start med familiens egne ord." action={<Button tone="primary">Skriv</Button>}>
          Planen begynder med det, familien selv siger.
        </EmptyState>
        <Skeleton lines={4} />
      </div>
    </Section>
  )
}
