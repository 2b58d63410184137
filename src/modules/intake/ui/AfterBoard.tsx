import { useId } from 'react'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Section } from '#kit/Page.tsx'
import { persistenceLine } from '#modules/family/reach-words.ts'
import type { FamilyOnTheWay, Step, StepsAfterBoard } from '../contract.ts'
import { text } from './text.ts'
import './after-board.css'

const steps: readonly Step[] = ['contact', 'consent', 'handed-over', 'not-taken-up']

/** What came of those who were found (R-DET-02): my own families by step with how long they have waited, others as numbers. */
export function AfterBoard({ of, strand }: { of: StepsAfterBoard; strand: string }) {
  const t = useText(text)
  const fits = (one: { strand: string }) => strand === 'alle' || one.strand === strand
  return (
    <Section title={t.title}>
      <p className="muted">{t.lead}</p>
      <div className="after-board">
        {steps.map((step) => {
          const here = (one: { step: Step; strand: string }) => one.step === step && fits(one)
          const others = of.others.filter(here).reduce((sum, { number }) => sum + number, 0)
          return <StepColumn key={step} step={step} families={of.families.filter(here)} others={others} />
        })}
      </div>
    </Section>
  )
}

type StepColumnProps = { step: Step; families: readonly FamilyOnTheWay[]; others: number }

/** How many cards a column shows before the rest is asked for. */
const SHOWN = 4

function StepColumn({ step, families, others }: StepColumnProps) {
  const t = useText(text)
  const heading = useId()
  const [first, rest] = [families.slice(0, SHOWN), families.slice(SHOWN)]
  return (
    <section className="board-column" data-chosen aria-labelledby={heading}>
      <h3 id={heading}>
        {t.steps[step]} <span className="count">({families.length + others})</span>
      </h3>
      {families.length + others === 0 && <p className="muted small">{t.none[step]}</p>}
      <Cards families={first} />
      {rest.length > 0 && (
        <details>
          <summary>{t.more(families.length)}</summary>
          <Cards families={rest} />
        </details>
      )}
      {others > 0 && <p className="muted small">{t.others(others)}</p>}
    </section>
  )
}

function Cards({ families }: { families: readonly FamilyOnTheWay[] }) {
  const t = useText(text)
  const [language] = useLanguage()
  if (families.length === 0) return null
  return (
    <ul className="stack-tight">
      {families.map((family) => (
        <li key={family.familyId} className="card after-card">
          <Link href={hrefOf(family)}>{family.familyName}</Link>
          <p className="small">{(family.fromConcern ? t.waited : t.cameIn)(family.waitedDays)}</p>
          <p className="small muted">{standing(family, t)}</p>
          {showsTries(family) && (
            <p className="small muted">{persistenceLine(family.persistence, language)}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

/** A card leads where its next step is taken: the cases of a family that has said yes, else the family itself. */
function hrefOf({ familyId, step }: FamilyOnTheWay): string {
  return step === 'consent' ? `/familier/${familyId}/overdragelse` : `/familier/${familyId}`
}

/** How much has been tried belongs to those who have not said yes; later it is history. */
function showsTries({ step, persistence }: FamilyOnTheWay): boolean {
  return (step === 'contact' || step === 'not-taken-up') && persistence.triesEver > 0
}

function standing(family: FamilyOnTheWay, t: (typeof text)['da']): string {
  if (family.step === 'consent' || family.step === 'handed-over')
    return t.handedOver(family.handedOver, family.cases)
  return family.reached ? t.reached : t.tries(family.tries)
}
