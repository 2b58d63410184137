import { catalogue, type Catalogue, type OperationName } from '#catalogue'
import { execute, type Caller } from '#core/execute.ts'
import type { Operation } from '#core/operation.ts'
import { today } from '#core/day.ts'
import type { Ground, Measured } from './measure.ts'

const mark = (place: string) => `Zqx${place}zqx`
const CPR = '740512-4003'

/** Writes a marker into every field of free text that a busy day has, down the one road, and reads it all back. */
async function aMarkedDay({ database }: Ground, caller: Caller): Promise<number> {
  let done = 0
  const did = async <N extends OperationName>(
    name: N,
    input: Catalogue[N]['input'],
  ): Promise<Catalogue[N]['output']> => {
    const operation = catalogue[name] as unknown as Operation<unknown, Catalogue[N]['output']>
    const output = await execute(database.road, operation, { name, caller, input })
    done++
    return output
  }
  const day = today(new Date())
  const plain = { participates: true, atHome: true, protected: true, phone: '20304050', language: 'da' }
  const { familyId, personId } = await did('family.start', {
    label: mark('label'),
    strand: 'CASELOAD_REVIEW',
    basis: 'none',
    enteredOn: day,
    young: {
      ...plain,
      givenName: mark('given'),
      familyName: mark('family'),
      birthDate: '2012-05-14',
      part: 'young',
      sex: 'm',
      cpr: CPR,
    },
  })
  await did('family.add-to-network', {
    familyId,
    name: mark('network'),
    part: mark('part'),
    phone: null,
    wantedBy: null,
  })
  await did('family.record-whereabouts', {
    familyId,
    personId,
    kind: 'address',
    value: mark('address'),
    fromOn: day,
  })
  await did('family.reveal-whereabouts', { familyId, personId, kind: 'address' })
  await did('family.record-case', {
    familyId,
    personId: null,
    department: 'F',
    subject: mark('subject'),
    handler: mark('handler'),
    openedOn: day,
    closedOn: null,
  })
  const { noteId } = await did('journal.file', {
    familyId,
    personId: null,
    class: 'CONF',
    subject: mark('note'),
    body: mark('body'),
    happenedOn: day,
  })
  await did('journal.show', { familyId, noteId })
  await did('draft.save', { key: `note:${familyId}`, familyId, body: { text: mark('draft') } })
  await did('plan.say', { familyId, personId, kind: 'wish', words: mark('wish'), saidOn: day })
  for (const name of [
    'family.open',
    'family.overview',
    'family.people',
    'plan.show',
    'journal.list',
  ] as const)
    await did(name, { familyId })
  return done
}

/** A10: log rows that hold a name, an address, a number or a word that somebody wrote. */
export async function markersInLog(ground: Ground, caller: Caller): Promise<Measured> {
  const done = await aMarkedDay(ground, caller)
  const { owner } = ground
  const found = async () => {
    const { rows } = await owner.query<{ n: number }>(
      `select count(*)::int as n from audit.event e where e::text ~* 'zqx|740512|7405124003|20304050'`,
    )
    return rows[0]?.n ?? -1
  }
  const value = await found()
  await owner.query('begin')
  await owner.query(
    `update audit.event set facts = jsonb_build_object('codes', jsonb_build_object('name', 'Zqxgivenzqx')) where ctid = (select ctid from audit.event limit 1)`,
  )
  const planted = await found()
  await owner.query('rollback')
  return {
    id: 'A10',
    says: `log rows with something that somebody wrote, after ${done} operations with markers in every field`,
    value,
    target: '0',
    ok: value === 0 && done >= 14,
    control: { says: 'a marker planted in one row is found', failed: planted === value + 1 },
  }
}
