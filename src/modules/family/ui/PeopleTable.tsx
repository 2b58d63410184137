import { useState } from 'react'
import { MapPin, Pencil } from 'lucide-react'
import { formatDay } from '#kit/format-date.ts'
import { useLanguage, useText } from '#kit/language.ts'
import { Menu } from '#kit/Menu.tsx'
import { Pill } from '#kit/Pill.tsx'
import { Table } from '#kit/Table.tsx'
import type { Undo } from '#kit/use-undo.ts'
import { kinOf } from '../kin-rules.ts'
import type { FamilyMember, FamilyPeople } from '../people-contract.ts'
import { partWord } from './names.ts'
import { AddPlace, ShownPlace, type PlaceKind } from './Places.tsx'
import { text } from './people-text.ts'

type PeopleTableProps = {
  familyId: string
  family: FamilyPeople
  onEdit: (person: FamilyMember) => void
  /** Where a noted place can be taken back, after its sheet is closed. */
  undo: Undo
}

/** The same as the drawing, in words: every person, their age, and who is what to whom. */
export function PeopleTable({ familyId, family, onEdit, undo }: PeopleTableProps) {
  const t = useText(text).table
  const [language] = useLanguage()
  const [shown, setShown] = useState<{ person: FamilyMember; kind: PlaceKind } | null>(null)
  const [noting, setNoting] = useState<FamilyMember | null>(null)
  return (
    <>
      <Table
        caption={useText(text).family}
        hideCaption
        rows={family.people}
        rowKey={({ personId }) => personId}
        columns={[
          { header: t.name, rowHeader: true, cell: (person) => <Name person={person} /> },
          {
            header: t.age,
            cell: ({ age, bornOn, deceasedOn }) =>
              deceasedOn
                ? t.dead(formatDay(deceasedOn, language))
                : t.years(age, formatDay(bornOn, language)),
          },
          { header: t.part, cell: (person) => <Part person={person} /> },
          { header: t.kin, cell: (person) => <KinWords person={person} family={family} /> },
          {
            header: t.reach,
            cell: ({ phone }) =>
              phone ? (
                <a href={`tel:${phone.replaceAll(' ', '')}`}>{phone}</a>
              ) : (
                <span className="muted">–</span>
              ),
          },
          {
            header: t.actions,
            align: 'actions',
            cell: (person) => (
              <PersonMenu
                person={person}
                onEdit={() => onEdit(person)}
                onNote={() => setNoting(person)}
                onShow={(kind) => setShown({ person, kind })}
              />
            ),
          },
        ]}
      />
      {shown && (
        <ShownPlace
          familyId={familyId}
          person={shown.person}
          kind={shown.kind}
          onClose={() => setShown(null)}
        />
      )}
      {noting && <AddPlace familyId={familyId} person={noting} onClose={() => setNoting(null)} undo={undo} />}
    </>
  )
}

function Name({ person }: { person: FamilyMember }) {
  const t = useText(text).table
  return (
    <span className="row">
      <span className="name">
        {person.givenName} {person.familyName}
      </span>
      {person.protected && <Pill tone="private">{t.protected}</Pill>}
    </span>
  )
}

function Part({ person }: { person: FamilyMember }) {
  const t = useText(text).table
  const [language] = useLanguage()
  const more = [
    person.deceasedOn ? null : person.atHome ? t.home : t.away,
    person.participates || person.deceasedOn ? null : t.out,
  ]
  return (
    <>
      {partWord(person, language)}
      <div className="muted small">{more.filter(Boolean).join(' · ')}</div>
    </>
  )
}

function KinWords({ person, family }: { person: FamilyMember; family: FamilyPeople }) {
  const t = useText(text).table
  const kin = kinOf(person.personId, family.people, family.kinship)
  const names = (ids: readonly string[]) =>
    ids.map((id) => family.people.find(({ personId }) => personId === id)?.givenName ?? '').join(', ')
  const custody = family.kinship
    .filter(
      ({ fromPerson, kind, custody: holds }) => fromPerson === person.personId && kind === 'parent' && holds,
    )
    .map(({ toPerson }) => toPerson)
  const lines: [readonly string[], (names: string) => string][] = [
    [kin.parents, t.parents],
    [kin.partners, t.partner],
    [kin.formerPartners, t.former],
    [kin.children, t.children],
    [kin.siblings, t.siblings],
    [kin.halfSiblings, t.halfSiblings],
    [custody, t.custody],
  ]
  const said = lines.filter(([ids]) => ids.length > 0)
  if (said.length === 0) return <span className="muted">{t.none}</span>
  return (
    <ul className="people-kin">
      {said.map(([ids, say]) => (
        <li key={say('')} className="name">
          {say(names(ids))}
        </li>
      ))}
    </ul>
  )
}

type PersonMenuProps = {
  person: FamilyMember
  onEdit: () => void
  onNote: () => void
  onShow: (kind: PlaceKind) => void
}

function PersonMenu({ person, onEdit, onNote, onShow }: PersonMenuProps) {
  const t = useText(text).table
  const places = person.places.map((kind) => ({
    id: kind,
    label: t.show[kind],
    icon: MapPin,
    onAction: () => onShow(kind),
  }))
  return (
    <Menu
      label={t.more(person.givenName)}
      groups={[
        { title: t.group, actions: [{ id: 'edit', label: t.edit, icon: Pencil, onAction: onEdit }] },
        { title: t.where, actions: [...places, { id: 'note', label: t.addPlace, onAction: onNote }] },
      ]}
    />
  )
}
