import { useState } from 'react'
import { Plus } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Page, Section, useWindowTitle } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import { MandateSheet } from './MandateSheet.tsx'
import { MandateTable } from './MandateTable.tsx'
import { Presences } from './Presences.tsx'
import { text } from './text.ts'
import { WhoCan } from './WhoCan.tsx'
import './mandate.css'

/** Who can say yes to what, now and in general: for everyone to read, for leaders and administrators to write (R-SPD-02). */
export function MandatesPage() {
  const t = useText(text)
  return (
    <Page title={t.title} lead={t.lead}>
      <Mandates />
    </Page>
  )
}

/** The same in the set-up, under its tabs. */
export function Mandates() {
  const t = useText(text)
  useWindowTitle(t.title)
  const register = useRead('mandate.show', {})
  const types = useRead('mandate.types', {})
  const said = useSaid()
  const [giving, setGiving] = useState(false)
  return (
    <div className="stack">
      <SaidLine of={said} />
      <Loaded of={types}>
        {(catalogue) => (
          <Loaded of={register}>
            {(all) => (
              <>
                <WhoCan types={catalogue} />
                <Section
                  title={t.mandates}
                  count={all.mandates.length}
                  actions={
                    all.mayGive.length > 0 && (
                      <Button icon={Plus} tone="primary" onPress={() => setGiving(true)}>
                        {t.give}
                      </Button>
                    )
                  }
                >
                  <MandateTable register={all} types={catalogue} said={said} />
                </Section>
                <Presences colleagues={all.colleagues} said={said} />
                <MandateSheet
                  register={all}
                  types={catalogue}
                  open={giving}
                  onClose={() => setGiving(false)}
                  said={said}
                />
              </>
            )}
          </Loaded>
        )}
      </Loaded>
    </div>
  )
}
