import { useState } from 'react'
import { Button } from '#kit/Button.tsx'
import { ChoiceButtons } from '#kit/ChoiceButtons.tsx'
import { formatDay, formatDayShort } from '#kit/format-date.ts'
import { Form } from '#kit/Form.tsx'
import { FormSave } from '#kit/FormSave.tsx'
import { Sheet } from '#kit/Dialog.tsx'
import { useLanguage, useText } from '#kit/language.ts'
import { Link } from '#kit/Link.tsx'
import { Loaded } from '#kit/Loaded.tsx'
import { Section } from '#kit/Page.tsx'
import { SaidLine } from '#kit/SaidLine.tsx'
import { Select } from '#kit/Select.tsx'
import { useRead } from '#kit/use-read.ts'
import { useSaid, type Said } from '#kit/use-said.ts'
import { useWrite } from '#kit/use-write.ts'
import type { Preparation } from '#modules/contact/contract.ts'
import type { Attendance, FamilyPlace } from '../group-contract.ts'
import { text } from './group-text.ts'

type FamilyGroupsProps = { familyId: string; people: Preparation['people'] }

/** The family's people in groups: who takes part or waits, and whether they came. */
export function FamilyGroups({ familyId, people }: FamilyGroupsProps) {
  const t = useText(text)
  const places = useRead('measure.places', { familyId })
  const said = useSaid()
  const [joining, setJoining] = useState(false)
  return (
    <Section title={t.inFamily} actions={<Button onPress={() => setJoining(true)}>{t.join}</Button>}>
      <SaidLine of={said} />
      <Loaded of={places}>
        {(all) =>
          all.length === 0 ? (
            <p className="muted">{t.noPlaces}</p>
          ) : (
            <ul className="measure-offers">
              {all.map((place) => (
                <Place
                  key={`${place.placeId} ${place.version}`}
                  familyId={familyId}
                  place={place}
                  said={said}
                />
              ))}
            </ul>
          )
        }
      </Loaded>
      <p>
        <Link href="/grupper">{t.all}</Link>
      </p>
      <JoinSheet
        familyId={familyId}
        people={people}
        open={joining}
        onClose={() => setJoining(false)}
        said={said}
      />
    </Section>
  )
}

function Place({ familyId, place, said }: { familyId: string; place: FamilyPlace; said: Said }) {
  const t = useText(text)
  const [language] = useLanguage()
  const move = useWrite('measure.move-place')
  const { placeId, version, state } = place
  const to = async (next: FamilyPlace['state']) => {
    const answer = await move.send({ familyId, placeId, version, state: next })
    if (!answer.ok) return said.say(answer.refusal.reason, null)
    said.say(`${place.person} ${t.state[next]}`, () =>
      move.send({ familyId, placeId, version: answer.output.version, state }),
    )
  }
  return (
    <li className="card stack-tight">
      <p>
        <strong className="name">{place.person}</strong> {t.state[state]} · {place.group}{' '}
        <span className="muted">({t.since(formatDay(place.askedOn, language))})</span>
      </p>
      <div className="row">
        {state !== 'in_group' && <Button onPress={() => void to('in_group')}>{t.give}</Button>}
        {state !== 'left' && (
          <Button tone="plain" onPress={() => void to('left')}>
            {t.leave}
          </Button>
        )}
      </div>
      {state === 'in_group' &&
        place.came
          .slice(-3)
          .map((meeting) => (
            <Came key={meeting.sessionId} familyId={familyId} placeId={placeId} meeting={meeting} />
          ))}
    </li>
  )
}

type CameProps = { familyId: string; placeId: string; meeting: FamilyPlace['came'][number] }

function Came({ familyId, placeId, meeting }: CameProps) {
  const t = useText(text)
  const [language] = useLanguage()
  const attend = useWrite('measure.attend')
  return (
    <ChoiceButtons<Attendance>
      label={`${t.came} ${formatDayShort(meeting.startsAt.slice(0, 10), language)}`}
      name={`came-${meeting.sessionId}`}
      value={meeting.answer}
      onChange={(answer) => void attend.send({ familyId, placeId, sessionId: meeting.sessionId, answer })}
      choices={(['came', 'said_no', 'absent'] as const).map((value) => ({ value, label: t.answers[value] }))}
    />
  )
}

type JoinProps = FamilyGroupsProps & { open: boolean; onClose: () => void; said: Said }

function JoinSheet({ familyId, people, open, onClose, said }: JoinProps) {
  const t = useText(text)
  const groups = useRead('measure.groups', {}, { when: open })
  const join = useWrite('measure.join-group')
  const move = useWrite('measure.move-place')
  const [personId, setPersonId] = useState<string | null>(null)
  const [groupId, setGroupId] = useState<string | null>(null)
  const save = async () => {
    const answer = await join.send({ familyId, groupId: groupId ?? '', personId: personId ?? '' })
    if (!answer.ok) return
    const { placeId, version, state } = answer.output
    said.say(t.joined[state], () => move.send({ familyId, placeId, version, state: 'left' }))
    onClose()
  }
  return (
    <Sheet title={t.join} open={open} onClose={onClose}>
      <Form onSubmit={() => void save()} refusal={join.refusal}>
        <div className="name">
          <ChoiceButtons
            label={t.who}
            name="personId"
            value={personId}
            onChange={setPersonId}
            choices={people.map((one) => ({ value: one.personId, label: one.givenName }))}
          />
        </div>
        <Select
          label={t.group}
          name="groupId"
          value={groupId}
          onChange={setGroupId}
          options={(groups.data ?? [])
            .filter(({ closedOn }) => closedOn === null)
            .map((group) => ({
              value: group.groupId,
              label: group.name,
              hint: t.placeLeft(group.seats - group.taken),
            }))}
        />
        <FormSave pending={join.pending}>{t.join}</FormSave>
      </Form>
    </Sheet>
  )
}
