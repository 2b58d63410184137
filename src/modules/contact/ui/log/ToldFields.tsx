import { Checkbox } from '#kit/Checkbox.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { TextArea } from '#kit/TextArea.tsx'
import type { Told } from '#modules/family/reach-contract.ts'
import { toldWords } from '#modules/family/reach-words.ts'
import type { DetailForm } from './detail-form.ts'
import { text } from './detail-text.ts'

type ToldFieldsProps = { details: DetailForm; change: (part: Partial<DetailForm>) => void }

/** What the family was told, item by item and in free words (HG-06, R-CON-04). */
export function ToldFields({ details, change }: ToldFieldsProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const turn = (one: Told, said: boolean) =>
    change({ told: said ? [...details.told, one] : details.told.filter((code) => code !== one) })
  return (
    <div className="stack-tight" role="group" aria-labelledby="log-told">
      <span className="label" id="log-told">
        {t.told}
      </span>
      <p className="muted small">{t.toldHint}</p>
      <div className="log-told">
        {(Object.entries(toldWords[language]) as [Told, string][]).map(([code, label]) => (
          <Checkbox
            key={code}
            label={label}
            checked={details.told.includes(code)}
            onChange={(said) => turn(code, said)}
          />
        ))}
      </div>
      <TextArea
        label={t.toldWords}
        name="details.toldWords"
        optional
        value={details.toldWords}
        onChange={(words) => change({ toldWords: words })}
        rows={2}
        limit={600}
      />
    </div>
  )
}
