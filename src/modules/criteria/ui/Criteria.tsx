import { useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Page } from '#kit/Page.tsx'
import { useRead } from '#kit/use-read.ts'
import { CriteriaTables } from './CriteriaTables.tsx'
import { text } from './setup-text.ts'

/** The local criteria to read, for those who answer them and for leaders: which hold, since when, and by whom decided. */
export function Criteria() {
  const t = useText(text)
  const versions = useRead('criteria.versions', {})
  const onBoard = useRead('staff.me', {}).data?.places.includes('early-help') ?? true
  const back = onBoard ? (
    <Link href="/tidlig-hjaelp">{t.back}</Link>
  ) : (
    <Link href="/tilsyn">{t.backToSupervision}</Link>
  )
  return (
    <Page title={t.title} beside={back} lead={t.lead}>
      <Loaded of={versions}>{(all) => <CriteriaTables all={all} />}</Loaded>
      <p className="muted small">{t.readOnly}</p>
    </Page>
  )
}
