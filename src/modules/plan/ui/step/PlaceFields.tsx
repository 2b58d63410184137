import { useText } from '#kit/language.ts'
import { Loaded } from '#kit/Loaded.tsx'
import { Select } from '#kit/Select.tsx'
import { useRead } from '#kit/use-read.ts'
import type { UnderWhat } from '../../contract.ts'
import { text } from './place-text.ts'

const NONE = 'none'
type PlaceFieldsProps = { familyId: string; under: UnderWhat; onChange: (under: UnderWhat) => void }

/** Measure, department and law, each chosen; a measure brings the law that it is given under. */
export function PlaceFields({ familyId, under, onChange }: PlaceFieldsProps) {
  const t = useText(text)
  const choices = useRead('plan.step-choices', { familyId })
  const chosen = (value: string) => (value === NONE ? null : value)
  const none = { value: NONE, label: t.none }
  return (
    <Loaded of={choices}>
      {({ departments, laws, measures }) => (
        <div className="stack">
          <Select
            label={t.measure}
            name="measure"
            value={under.measure ?? NONE}
            onChange={(value) => {
              const measure = measures.find(({ code }) => code === value)
              onChange({ ...under, measure: chosen(value), law: measure?.law ?? under.law })
            }}
            options={[
              none,
              ...kept(
                under.measure,
                measures.map(({ code, name }) => ({ value: code, label: name })),
              ),
            ]}
          />
          <Select
            label={t.department}
            name="department"
            value={under.department ?? NONE}
            onChange={(value) => onChange({ ...under, department: chosen(value) })}
            options={[
              none,
              ...kept(
                under.department,
                departments.map(({ code, name }) => ({ value: code, label: name })),
              ),
            ]}
          />
          <Select
            label={t.law}
            name="law"
            value={under.law ?? NONE}
            onChange={(value) => onChange({ ...under, law: chosen(value) })}
            options={[
              none,
              ...kept(
                under.law,
                laws.map((law) => ({ value: law, label: law })),
              ),
            ]}
          />
        </div>
      )}
    </Loaded>
  )
}

type Option = { value: string; label: string }

/** What was chosen before and has left the catalogue since is still there to keep. */
function kept(value: string | null, options: Option[]): Option[] {
  return value === null || options.some((one) => one.value === value)
    ? options
    : [...options, { value, label: value }]
}
