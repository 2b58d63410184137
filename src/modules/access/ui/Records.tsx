import { useText } from '#kit/language.ts'
import { Page } from '#kit/Page.tsx'
import { text } from './restrict-text.ts'
import { Restricting } from './Restricting.tsx'

/** The place of whoever looks after the records: restricting, and reading what is restricted to answer a citizen. */
export function Records() {
  const t = useText(text)
  return (
    <Page title={t.records} lead={t.recordsLead} narrow>
      <Restricting opens />
    </Page>
  )
}
