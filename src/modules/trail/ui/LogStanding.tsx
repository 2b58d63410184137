import { Fact, Facts } from '#kit/Fact.tsx'
import { formatMoment } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Notice } from '#kit/Notice.tsx'
import { Section } from '#kit/Page.tsx'
import { formatNumber } from '#kit/format-number.ts'
import type { Status } from '../contract.ts'
import { text } from './text.ts'

/** Whether the log is whole, signed and witnessed, and the three files that anyone can check it with. */
export function LogStanding({ status }: { status: Status }) {
  const t = useText(text)
  const [language] = useLanguage()
  const { keeper, checkpoint } = status
  const when = (at: string) => formatMoment(at, language)
  return (
    <Section title={t.state}>
      <div className="stack">
        {keeper && keeper.log !== 'whole' && (
          <Notice tone="error" title={t.brokenTitle}>
            {t.broken[keeper.log](keeper.badRow)}
          </Notice>
        )}
        {keeper?.log === 'whole' && <Notice tone="good">{t.whole}</Notice>}
        <Facts>
          <Fact label={t.rows}>{formatNumber(status.rows, 0)}</Fact>
          <Fact label={t.since}>
            {status.firstAt ? when(status.firstAt) : t.none}
            {status.firstRow > 1 && <div className="muted small">{t.forgotten(status.firstRow - 1)}</div>}
          </Fact>
          <Fact label={t.checkpoint}>
            {checkpoint ? t.checkpointOf(checkpoint.number, checkpoint.seq, when(checkpoint.at)) : t.none}
          </Fact>
          <Fact label={t.witness}>
            <Witness keeper={keeper} when={when} />
          </Fact>
        </Facts>
        <p className="muted">{t.downloadWhy}</p>
        <div className="row">
          <a className="button button-quiet" href="/print/kontrol/log.jsonl" download>
            {t.download}
          </a>
          <a className="button button-quiet" href="/print/kontrol/kontrolpunkter.jsonl" download>
            {t.downloadPoints}
          </a>
          <a className="button button-quiet" href="/print/kontrol/checkpoint.pub" download>
            {t.downloadKey}
          </a>
        </div>
      </div>
    </Section>
  )
}

function Witness({ keeper, when }: { keeper: Status['keeper']; when: (at: string) => string }) {
  const t = useText(text).witnessState
  if (!keeper || keeper.witness === 'off') return <>{t.off}</>
  if (keeper.witness === 'ok') return <>{t.ok(keeper.witnessed)}</>
  return <>{t.behind(keeper.behindSince ? when(keeper.behindSince) : '–')}</>
}
