import { useState } from 'react'
import { Eye, Printer } from 'lucide-react'
import { useText } from '#kit/language.ts'
import { LinkButton } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Menu } from '#kit/Menu.tsx'
import { usePathPart } from '#kit/navigation.ts'
import { Skeleton } from '#kit/Skeleton.tsx'
import { useRead } from '#kit/use-read.ts'
import type { ShownPlan } from '../contract.ts'
import { Agreement } from './agree/Agreement.tsx'
import { Goals } from './goal/Goals.tsx'
import { NewVersion } from './agree/NewVersion.tsx'
import { text } from './text.ts'
import { Versions } from './agree/Versions.tsx'
import { Words } from './words/Words.tsx'
import './plan.css'

/** The family's plan: their own words first and largest, then goals, next steps, and whether they say yes (ux.md 2.6). */
export function Plan() {
  const familyId = usePathPart('familyId')
  const plan = useRead('plan.show', { familyId })
  return (
    <Loaded of={plan} waiting={<Skeleton lines={3} blocks={2} />}>
      {(shown) => (
        <div className="stack plan">
          <Words
            familyId={familyId}
            plan={shown}
            actions={<PlanActions familyId={familyId} plan={shown} />}
          />
          <Goals familyId={familyId} plan={shown} />
          <Agreement familyId={familyId} plan={shown} />
          <Versions plan={shown} />
        </div>
      )}
    </Loaded>
  )
}

/** Showing, printing, and marking a version: the plan as a whole. */
function PlanActions({ familyId, plan }: { familyId: string; plan: ShownPlan }) {
  const t = useText(text)
  const [versioning, setVersioning] = useState(false)
  const file = (ending: string) => `/print/plan/${familyId}.${ending}`
  // A file is fetched by the browser itself, so that a refusal shows as a page and a download keeps its name.
  const download = (address: string) => () => window.location.assign(address)
  const files = [
    { id: 'docx', label: t.word, onAction: download(file('docx')) },
    { id: 'pdf-en', label: t.englishPdf, onAction: download(`${file('pdf')}?sprog=en`) },
    { id: 'docx-en', label: t.englishWord, onAction: download(`${file('docx')}?sprog=en`) },
  ]
  return (
    <>
      <LinkButton icon={Eye} href={`/familier/${familyId}/plan/vis`}>
        {t.show}
      </LinkButton>
      <a className="button button-quiet" href={file('pdf')}>
        <Printer aria-hidden />
        {t.print}
      </a>
      <Menu
        label={t.more}
        groups={[
          { title: t.files, actions: files },
          ...(plan.versionNo > 0
            ? [
                {
                  title: t.change,
                  actions: [{ id: 'version', label: t.newVersion, onAction: () => setVersioning(true) }],
                },
              ]
            : []),
        ]}
      />
      <NewVersion familyId={familyId} open={versioning} onClose={() => setVersioning(false)} />
    </>
  )
}
