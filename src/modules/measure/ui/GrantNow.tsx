import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { formatDayShort, formatMomentShort } from '#kit/format-date.ts'
import { formatNumber } from '#kit/format-number.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid } from '#kit/use-said.ts'
import { useToday } from '#kit/use-today.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Offer, Offers } from '../contract.ts'
import { readyTerms } from '../grant-rules.ts'
import { GrantSheet } from './GrantSheet.tsx'
import { text } from './text.ts'
import './measure.css'

const FIRST = 4
export type GrantNowProps = {
  familyId: string
  personId: string
  windowId: string | null
}

/** What can be given to one person at this moment; one tap where the law asks for nothing more (R-SPD-01, R-SPD-02). */
export function GrantNow({ familyId, personId, windowId }: GrantNowProps) {
  const t = useText(text)
  const offers = useRead('measure.offers', { familyId, personId, windowId }, { everySeconds: 120 })
  return (
    <Section title={t.now} actions={<Link href="/mandater">{t.allMandates}</Link>}>
      <p className="muted small">{t.nowLead}</p>
      <Loaded of={offers}>{(all) => <OfferList about={{ familyId, personId, windowId }} all={all} />}</Loaded>
    </Section>
  )
}

type About = { familyId: string; personId: string; windowId: string | null }
type OfferListProps = { about: About; all: Offers }

function OfferList({ about, all }: OfferListProps) {
  const t = useText(text)
  const today = useToday()
  const grant = useWrite('measure.grant')
  const takeBack = useWrite('measure.take-back')
  const said = useSaid()
  const [wide, setWide] = useState(false)
  const [filling, setFilling] = useState<Offer | null>(null)
  const near = all.offers.filter(({ mine, sayers }) => mine || sayers.some(({ now }) => now))
  const shown = wide ? all.offers : near.slice(0, Math.max(FIRST, near.filter(({ mine }) => mine).length))
  const hidden = all.offers.length - shown.length
  const saidYes = (name: string, grantId: string) =>
    said.say(t.sheet.saved(name), () => takeBack.send({ familyId: about.familyId, grantId }))
  const oneTap = async (offer: Offer) => {
    const ready = readyTerms(offer, {
      ...about,
      person: all.person,
      view: all.view,
      today,
      serves: offer.serves,
    })
    const answer = await grant.send(ready)
    if (answer.ok) saidYes(offer.name, answer.output.grantId)
    else said.say(answer.refusal.reason, null)
  }
  return (
    <>
      <SaidLine of={said} />
      <ul className="measure-offers">
        {shown.map((offer) => (
          <OfferLine
            key={offer.code}
            offer={offer}
            pending={grant.pending}
            onTap={() => (isOneTap(offer) ? void oneTap(offer) : setFilling(offer))}
          />
        ))}
      </ul>
      {hidden > 0 && (
        <Button tone="plain" onPress={() => setWide(true)}>
          {t.more(hidden)}
        </Button>
      )}
      {filling && (
        <GrantSheet
          key={filling.code}
          about={about}
          all={all}
          offer={filling}
          onClose={() => setFilling(null)}
          onGranted={saidYes}
          onAsked={(who) => said.say(t.sheet.asked(who), null)}
        />
      )}
    </>
  )
}

/** Mine to say yes to, nothing more asked for, and not granted to the same person already. */
function isOneTap({ mine, wants, grantedOn }: Offer): boolean {
  return mine && wants.length === 0 && grantedOn === null
}

function OfferLine({ offer, pending, onTap }: { offer: Offer; pending: boolean; onTap: () => void }) {
  const t = useText(text)
  const [language] = useLanguage()
  const { name, mine, wants, sayers, kroner, weeks, law } = offer
  const [first] = sayers
  const ready = isOneTap(offer)
  const facts = [
    kroner === null ? t.noPrice : t.price(formatNumber(kroner, 0)),
    weeks === null ? null : t.length(weeks),
  ].filter(Boolean)
  return (
    <li className="card measure-offer">
      <div>
        <strong>{name}</strong>
        <span className="muted small measure-facts">
          {facts.join(' · ')} · <span lang="da">{law}</span>
        </span>
        {!mine && (
          <span className="small measure-facts">
            {!first
              ? t.nobody
              : first.now
                ? t.canSayYes(first.name)
                : first.nextAt && t.laterYes(first.name, formatMomentShort(first.nextAt, language))}
          </span>
        )}
        {offer.grantedOn && (
          <span className="small measure-facts">{t.already(formatDayShort(offer.grantedOn, language))}</span>
        )}
        {wants.length > 0 && (
          <span className="muted small measure-facts">
            {t.wantsAlso} {wants.map((one) => t.wants[one]).join(', ')}
          </span>
        )}
      </div>
      {(mine || first) && (
        <Button
          tone={ready ? 'primary' : 'quiet'}
          pending={ready && pending}
          onPress={onTap}
          label={mine ? (ready ? t.yesTo(name) : t.fillTo(name)) : t.askTo(name, first?.name ?? '')}
        >
          {mine ? (ready ? t.yes : t.fill) : t.ask}
        </Button>
      )}
    </li>
  )
}
