import { endCitizenSession } from '#server/citizen/citizen-gate.ts'
import { citizenOf } from '../citizen.ts'
import { familyBirk, type Consents } from '../consents.ts'
import { newFamily } from '../family.ts'
import { change } from '../rows.ts'
import { newWorld, signedIn, type Person } from '../world.ts'

/** Something that opens a door, and what takes it away: both through the operations themselves. */
export type Revocation = { says: string; sees: () => Promise<boolean>; revoke: () => Promise<unknown> }
/** `late`: reads that began after the revocation was answered and still saw. `before`: reads that saw until then. */
export type Revoked = { says: string; before: number; late: number; after: number }

const readers = 3

/** Whether a read gives something; a refusal is an answer too. */
function reads(run: () => Promise<unknown>, words = ''): () => Promise<boolean> {
  return () =>
    run().then(
      (answer) => JSON.stringify(answer).includes(words),
      () => false,
    )
}

/** Reads without a pause, by several at once, while the door is closed; and counts what got through after that. */
export async function closesAtOnce({ says, sees, revoke }: Revocation): Promise<Revoked> {
  const state = { closed: Infinity, stop: false, before: 0, late: 0, after: 0 }
  const reader = async () => {
    while (!state.stop) {
      const began = performance.now()
      const saw = await sees()
      if (began >= state.closed) state.after++
      if (saw && began >= state.closed) state.late++
      else if (saw) state.before++
    }
  }
  const all = Array.from({ length: readers }, reader)
  while (state.before < 4 * readers) await new Promise((resolve) => setTimeout(resolve, 5))
  await revoke()
  state.closed = performance.now()
  while (state.after < 4 * readers) await new Promise((resolve) => setTimeout(resolve, 5))
  state.stop = true
  await Promise.all(all)
  return { says, before: state.before, late: state.late, after: state.after }
}

const changed = async ({ world }: Consents, who: Person, roles: ['core']) => {
  const colleagues = await world.admin.did('staff.list', {})
  const found = colleagues.find(({ staffId }) => staffId === who.staffId)
  if (!found) throw new Error('nobody like that')
  const { account: _account, active: _active, ...row } = found
  return { ...row, roles }
}

/** Noah's school has filed a note; a yes of his mother to both departments lets the family department read it. */
async function sharedNote(c: Consents, subject: string) {
  const { noah, sanne } = c.family
  const { familyId } = c
  await c.sofie.did('journal.file', {
    familyId,
    personId: noah,
    class: 'CONF',
    subject,
    body: 'x',
    happenedOn: '2026-03-02',
  })
  await c.yesTo(noah, 'F', sanne)
  const school = await c.yesTo(noah, 'S', sanne)
  return { school, sees: reads(() => c.line.did('journal.list', { familyId }), subject) }
}

/** Sessions and rights: what ends a person's way in. */
async function ofPeople(): Promise<Revocation[]> {
  const c = await familyBirk()
  const { world, line, familyId } = c
  const [hanne, lars, jonas] = [world.staff('hanne'), world.staff('lars'), world.staff('jonas')]
  for (const { staffId } of [hanne, lars, jonas])
    await line.did('family.add-to-team', { familyId, staffId, kind: 'member' })
  await world.confirm()
  const opens = (who: Person) => reads(() => who.did('family.open', { familyId }), familyId)
  const there = await signedIn(world.database, world.tenant, line.staffId)
  const { sessions } = await line.did('staff.my-sign-in', {})
  const other = sessions.find(({ current }) => !current)
  const directory = await world.admin.did('staff.make-directory-token', { provider: null, days: 1 })
  const provisioning = await signedIn(world.database, world.tenant, world.admin.staffId)
  provisioning.caller.token = Buffer.from(directory.token, 'base64url')
  const { version } = await changed(c, lars, ['core'])
  const fewer = await changed(c, jonas, ['core'])
  return [
    {
      says: 'a session that its owner ends',
      sees: reads(() => there.did('staff.me', {})),
      revoke: () => line.did('staff.end-session', { sessionId: other?.id ?? '' }),
    },
    {
      says: 'a colleague who has left',
      sees: opens(lars),
      revoke: () => world.admin.did('staff.deactivate', { staffId: lars.staffId, version }),
    },
    {
      says: 'a role that is taken away',
      sees: reads(() => jonas.did('detection.board', {})),
      revoke: () => world.admin.did('staff.change', fewer),
    },
    {
      says: 'a relation that ends',
      sees: opens(hanne),
      revoke: () => line.did('family.leave-team', { familyId, staffId: hanne.staffId }),
    },
    {
      says: 'a recusal',
      sees: opens(jonas),
      revoke: () => jonas.did('access.recuse', { familyId, staffId: null, personId: null }),
    },
    {
      says: 'the directory’s token',
      sees: reads(() => provisioning.did('staff.directory-persons', {})),
      revoke: () => world.admin.did('staff.end-directory-token', {}),
    },
  ]
}

/** What rests on a yes, and what is opened for a time. */
async function ofFamilies(): Promise<Revocation[]> {
  const [yes, custody, no] = [await familyBirk(), await familyBirk(), await familyBirk()]
  const withdrawn = await sharedNote(yes, 'Fravær i august')
  const moved = await sharedNote(custody, 'Fravær i maj')
  const refused = await sharedNote(no, 'Fravær i juni')
  const { world } = yes
  const [hanne, mette, line] = [world.staff('hanne'), world.staff('mette'), world.staff('line')]
  const { familyId } = await newFamily(line)
  await world.confirm()
  await hanne.did('access.break-glass', {
    familyId,
    reasonCode: 'acute_danger',
    reason: 'Noah er ikke kommet hjem, og begge kontakter har lukket telefonen.',
  })
  return [
    {
      says: 'a consent that is withdrawn',
      sees: withdrawn.sees,
      revoke: () =>
        yes.line.did('consent.withdraw', {
          familyId: yes.familyId,
          consentId: withdrawn.school.consentId,
          version: withdrawn.school.version,
          withdrawnBy: yes.family.sanne,
        }),
    },
    {
      says: 'custody that changes',
      sees: moved.sees,
      revoke: () =>
        custody.line.did('family.unrelate', {
          familyId: custody.familyId,
          fromPerson: custody.family.sanne,
          toPerson: custody.family.noah,
          kind: 'parent',
        }),
    },
    {
      says: 'a no to taking part',
      sees: refused.sees,
      revoke: () => no.yesTo(no.family.noah, null, no.family.sanne, { answer: 'refused' }),
    },
    {
      says: 'emergency access that is ended',
      sees: reads(() => hanne.did('family.open', { familyId }), familyId),
      revoke: () => hanne.did('access.end-opening', { familyId }),
    },
    {
      says: 'a seal that does not name one',
      sees: reads(() => yes.sofie.did('family.open', { familyId: yes.familyId }), yes.familyId),
      revoke: () => mette.did('access.seal', { familyId: yes.familyId, staffIds: [line.staffId] }),
    },
  ]
}

/** At the citizens' own door: what lets somebody in there, and what stands behind it. */
async function ofCitizens(): Promise<Revocation[]> {
  const world = await newWorld()
  const line = world.staff('line')
  const behindPage = async (name: string) => {
    const family = await newFamily(line, `Familien ${name}`)
    const page = { familyId: family.familyId, recipientId: family.noah, sensitive: false }
    const { seen } = await line.did('portal.prepare', page)
    const release = { ...page, audience: 'custody' as const, language: 'da' as const, without: [], seen }
    const { pageId } = await line.did('portal.release', release)
    const parent = await citizenOf(world, family.sanne)
    return { ...family, pageId, parent, sees: reads(() => parent.read('portal.mine', {}), pageId) }
  }
  const withdrawn = await behindPage('Birk')
  const custody = await behindPage('Lind')
  const ended = await behindPage('Holm')
  const restricted = await behindPage('Krogh')
  return [
    {
      says: 'a page that is withdrawn',
      sees: withdrawn.sees,
      revoke: () => line.did('portal.withdraw', { familyId: withdrawn.familyId, pageId: withdrawn.pageId }),
    },
    {
      says: 'custody that a parent loses, at the citizens’ door',
      sees: custody.sees,
      revoke: () =>
        line.did('family.unrelate', {
          familyId: custody.familyId,
          fromPerson: custody.sanne,
          toPerson: custody.noah,
          kind: 'parent',
        }),
    },
    {
      says: 'a citizen’s session that is ended',
      sees: ended.sees,
      revoke: () => endCitizenSession(world.database.signIn, ended.parent.caller.token),
    },
    {
      says: 'a restricted family, at the citizens’ door',
      sees: restricted.sees,
      revoke: () =>
        change(world, 'update data.family set restricted_at = now() where tenant = $1 and id = $2', [
          world.tenant,
          restricted.familyId,
        ]),
    },
  ]
}

/** Every kind of door that is closed while somebody stands in it (goal G8). */
export async function revocations(): Promise<Revocation[]> {
  return [...(await ofPeople()), ...(await ofFamilies()), ...(await ofCitizens())]
}

/** The planted fault: a reader who believes for a while what it was told, as one with a token does. */
export function believing(revocation: Revocation, milliseconds: number): Revocation {
  const known = { at: -Infinity, saw: false }
  return {
    ...revocation,
    sees: async () => {
      if (known.saw && performance.now() - known.at < milliseconds) {
        await new Promise((resolve) => setTimeout(resolve, 2))
        return true
      }
      const saw = await revocation.sees()
      Object.assign(known, { at: performance.now(), saw })
      return saw
    },
  }
}
