import type { Tx } from '#core/context.ts'
import { sql } from '#core/sql.ts'
import type { candidate, Card } from './contract.ts'
import { asCandidate, findKnown, type Known } from '#modules/police-list/entry-rules.ts'
import { listStaff } from './queries.ts'
import type { z } from 'zod'

/** The name behind the opened signal; nothing unless this transaction's committed log row names it. */
export async function getName(tx: Tx, signalId: string) {
  const identity = await findIdentity(tx, signalId)
  return {
    givenName: identity?.givenName ?? null,
    familyName: identity?.familyName ?? null,
    birthDate: identity?.birthDate ?? null,
  }
}

function findIdentity(tx: Tx, signalId: string) {
  return tx.maybe<{
    givenName: string
    familyName: string
    birthDate: string | null
    foldedName: string
  }>(sql`
    select given_name, family_name, birth_date, folded_name from data.signal_identity where signal_id = ${signalId}`)
}

// The number of the opened signal is compared in the database by its hash; any text stands for it here.
const ownNumber = 'own'
const asEntry = (identity: { foldedName: string; birthDate: string | null }) => ({
  name: identity.foldedName,
  birthDate: identity.birthDate ?? '',
  cprHash: ownNumber,
})

type KnownPerson = Known & { familyId: string; contacts: string[] }

/** Whom the opened signal may be among those we know, the surest first, with the two colleagues who can say. */
export async function listMatches(tx: Tx, signalId: string): Promise<z.infer<typeof candidate>[]> {
  const identity = await findIdentity(tx, signalId)
  if (!identity) return []
  const known = await tx.many<KnownPerson>(sql`
    select person_id as id, family_id, folded_name, birth_date, cpr_equal, cpr_other, contacts from gate.signal_candidates() order by person_id`)
  const { kind, ids } = findKnown(
    asEntry(identity),
    known.map((row) => asCandidate(row, ownNumber)),
  )
  const colleagues = await listStaff(
    tx,
    known.flatMap(({ contacts }) => contacts),
  )
  return ids.flatMap(({ id, because }) =>
    known
      .filter((row) => row.id === id)
      .map(({ familyId, contacts }) => ({
        familyId,
        kind,
        because,
        contacts: colleagues
          .filter(({ staffId }) => contacts.includes(staffId))
          .map(({ staffId, name }) => ({ staffId, name })),
      })),
  )
}

/** Other cards that may be about the same person, from any strand. */
export async function listTwins(tx: Tx, signalId: string, today: string) {
  const identity = await findIdentity(tx, signalId)
  if (!identity) return []
  const known = await tx.many<Known & { strand: Card['strand']; receivedOn: string }>(sql`
    select k.signal_id as id, k.folded_name, k.birth_date, k.cpr_equal, k.cpr_other, s.strand, (s.received_at at time zone 'Europe/Copenhagen')::date as received_on
    from gate.signal_twins() k join data.signal s on s.id = k.signal_id where s.delete_on >= ${today} and s.decision is distinct from 'continued' and s.family_id is null order by s.received_at, s.id`)
  const { ids } = findKnown(
    asEntry(identity),
    known.map((row) => asCandidate(row, ownNumber)),
  )
  return known
    .filter((row) => ids.some(({ id }) => id === row.id))
    .map(({ id, strand, receivedOn }) => ({ signalId: id, strand, receivedOn }))
}
