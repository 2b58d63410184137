import { useState } from 'react'
import { Pencil, Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Notice } from '#kit/Notice.tsx'
import { Section, useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { CriterionVersion } from '../contract.ts'
import { CriteriaTables } from './CriteriaTables.tsx'
import { CriterionSheet } from './CriterionSheet.tsx'
import { text } from './setup-text.ts'

/** Where an administrator sets the local criteria: dated versions, own criteria, proposals taken into use (R-DET-03 to R-DET-05). */
export function CriteriaSetup() {
  const t = useText(text)
  useWindowTitle(t.title)
  const versions = useRead('criteria.versions', {})
  const said = useSaid()
  const [sheet, setSheet] = useState<CriterionVersion | 'new' | null>(null)
  return (
    <Section
      title={t.title}
      actions={
        <Button tone="primary" icon={Plus} onPress={() => setSheet('new')}>
          {t.add}
        </Button>
      }
    >
      <p className="muted">{t.lead}</p>
      <SaidLine of={said} />
      <Loaded of={versions}>
        {(all) => (
          <>
            <Proposals all={all} said={said} />
            <CriteriaTables
              all={all}
              action={(one) => (
                <Button tone="plain" icon={Pencil} label={t.change(one.name)} onPress={() => setSheet(one)}>
                  {t.changeShort}
                </Button>
              )}
            />
          </>
        )}
      </Loaded>
      {sheet !== null && <CriterionSheet of={sheet} onClose={() => setSheet(null)} said={said} />}
    </Section>
  )
}

function Proposals({ all, said }: { all: readonly CriterionVersion[]; said: Said }) {
  const t = useText(text)
  const adopt = useWrite('criteria.adopt')
  const waiting = all.filter(({ setBy }) => setBy === null).length
  if (waiting === 0) return null
  const take = async () => {
    const answer = await adopt.send({})
    if (answer.ok) said.say(t.adopted, null)
  }
  return (
    <Notice
      action={
        <Button pending={adopt.pending} onPress={() => void take()}>
          {t.adopt}
        </Button>
      }
    >
      {t.adoptLead(waiting)}
    </Notice>
  )
}
