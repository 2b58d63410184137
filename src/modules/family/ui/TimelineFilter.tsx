import { Button } from '#kit/Button.tsx'
import { useText } from '#kit/language.ts'
import { useAddressChoice } from '#kit/navigation.ts'
import { Select } from '#kit/Select.tsx'
import { TextField } from '#kit/TextField.tsx'
import { useRead } from '#kit/use-read.ts'
import { text } from './timeline-text.ts'

type TimelineFilterProps = {
  familyId: string
  departments: readonly { code: string; name: string }[]
  typed: string
  onType: (typed: string) => void
}

const strands = ['all', 'life', 'signals', 'work'] as const
const everyone = 'all'

/** Strand, person, department, and words. What is typed stays on the screen: never in the address or the log. */
export function TimelineFilter({ familyId, departments, typed, onType }: TimelineFilterProps) {
  const t = useText(text)
  const family = useRead('family.open', { familyId })
  const [strand, setStrand] = useAddressChoice('spor', 'all')
  const [personId, setPerson] = useAddressChoice('hvem', '')
  const [department, setDepartment] = useAddressChoice('afdeling', '')
  const people = (family.data?.people ?? []).map((person) => ({
    value: person.personId,
    label: person.givenName,
  }))
  return (
    <div className="timeline-filter no-print">
      <div className="row" role="group" aria-label={t.show}>
        {strands.map((one) => (
          <Button key={one} pressed={strand === one} onPress={() => setStrand(one)}>
            {t.strands[one]}
          </Button>
        ))}
      </div>
      <Select
        label={t.who}

        value={personId || everyone}
        onChange={(value) => setPerson(value === everyone ? '' : value)}
        options={[{ value: everyone, label: t.everyone }, ...people]}
      />
      <Select
        label={t.department}

        value={department || everyone}
        onChange={(value) => setDepartment(value === everyone ? '' : value)}
        options={[
          { value: everyone, label: t.allDepartments },
          ...departments.map(({ code, name }) => ({ value: code, label: `${code} ${name}` })),
        ]}
      />
      <TextField label={t.find} type="search" autoComplete="off" value={typed} onChange={onType} />
    </div>
  )
}
