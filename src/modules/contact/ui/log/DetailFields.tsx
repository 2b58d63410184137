import { useState } from 'react'
import { ChevronDown, ChevronUp } from 'lucide-react'
import { Button } from '#kit/Button.tsx'
import { Checkbox } from '#kit/Checkbox.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import type { Means, Reply, Through } from '#modules/family/reach-contract.ts'
import { meansWords, replyWords, throughWords } from '#modules/family/reach-words.ts'
import { languagesFor } from '#modules/staff/ui/languages.ts'
import type { Insert } from '#kit/use-insert.ts'
import { FirstWordsInto } from '#modules/wording/ui/FirstWordsInto.tsx'
import { wasOutsideHours } from '../../rules.ts'
import { kindOf } from './contact-form.ts'
import type { FieldsProps } from './ContactFields.tsx'
import { noDetails, toDetails, type DetailForm } from './detail-form.ts'
import { text } from './detail-text.ts'
import { ToldFields } from './ToldFields.tsx'

const NONE = 'none'

/** Two ways further that the four taps do not need: words to begin with, and more about how the contact was. */
export function DetailFields({ field, ...props }: FieldsProps & { field: Insert }) {
  const t = useText(text)
  const { form, prepared } = props
  const noted = toDetails(form.details, kindOf(form)) !== null
  const [open, setOpen] = useState(noted)
  const person = prepared?.people.find(({ personId }) => personId === form.personId)
  return (
    <>
      <div className="row">
        <Button
          tone="plain"
          icon={open ? ChevronUp : ChevronDown}
          expanded={open}
          onPress={() => setOpen(!open)}
        >
          {open ? t.fewer : t.more}
        </Button>
        <FirstWordsInto
          field={field}
          to={person?.phone ? { name: person.givenName, phone: person.phone } : undefined}
        />
      </div>
      {open && <Unfolded {...props} />}
    </>
  )
}

function Unfolded({ form, prepared, onChange }: FieldsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const details = form.details
  const change = (part: Partial<DetailForm>) => onChange({ details: { ...noDetails, ...details, ...part } })
  const tried = kindOf(form) === 'tried'
  const replies: Reply[] = tried ? ['no_answer', 'no_show', 'not_now'] : ['not_now']
  const own = prepared?.people.find(({ personId }) => personId === form.personId)?.language
  return (
    <div className="stack log-details">
      <ChoiceButtons
        label={t.means}
        name="details.means"
        optional
        value={details.means}
        onChange={(means) => change({ means })}
        choices={(Object.entries(meansWords[language]) as [Means, string][]).map(([value, label]) => ({
          value,
          label,
        }))}
      />
      <div className="log-moment">
        <Select
          label={t.through}
          name="details.through"
          optional
          value={details.through ?? NONE}
          onChange={(value) => change({ through: value === NONE ? null : (value as Through) })}
          options={[
            { value: NONE, label: t.nobody },
            ...Object.entries(throughWords[language]).map(([value, label]) => ({ value, label })),
          ]}
        />
        {details.through !== null && (
          <TextField
            label={t.throughWho}
            name="details.throughWords"
            hint={t.throughHint}
            optional
            value={details.throughWords}
            onChange={(words) => change({ throughWords: words })}
          />
        )}
      </div>
      <ChoiceButtons
        label={tried ? t.reply : t.replyReached}
        name="details.reply"
        optional
        value={details.reply !== null && replies.includes(details.reply) ? details.reply : null}
        onChange={(value) => change({ reply: value === NONE ? null : value })}
        choices={[
          ...replies.map((value) => ({ value, label: replyWords[language][value] })),
          { value: NONE, label: t.replyNone },
        ]}
      />
      {details.reply === 'not_now' && <p className="muted small">{t.notNowNote}</p>}
      <ToldFields details={details} change={change} />
      <div className="log-moment">
        <div className="stack-tight">
          <Select
            label={t.language}
            name="details.language"
            optional
            value={details.language ?? NONE}
            onChange={(value) => change({ language: value === NONE ? null : value })}
            options={[{ value: NONE, label: t.languageOpen }, ...languagesFor(own ?? 'da', language)]}
          />
          <Checkbox
            label={t.interpreter}
            checked={details.interpreter ?? false}
            onChange={(interpreter) =>
              change({ interpreter, ...(details.language === null && own ? { language: own } : {}) })
            }
          />
        </div>
        <Hours form={form} prepared={prepared} change={change} />
      </div>
    </div>
  )
}

type HoursProps = Pick<FieldsProps, 'form' | 'prepared'> & { change: (part: Partial<DetailForm>) => void }

/** Whether it was outside opening hours: said by itself when the municipality has written them, else ticked with a guess to begin with. */
function Hours({ form, prepared, change }: HoursProps) {
  const t = useText(text)
  if (!prepared) return null
  const hours = prepared.openingHours
  const outside = wasOutsideHours(new Date(form.happenedAt), hours, form.details.outsideHours)
  if (hours !== null) return <p className="muted small">{outside ? t.outsideKnown : t.insideKnown}</p>
  return (
    <Checkbox
      label={t.outside}
      hint={t.outsideHint}
      checked={outside}
      onChange={(outsideHours) => change({ outsideHours })}
    />
  )
}
