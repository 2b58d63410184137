import { beforeAll, describe, expect, it } from 'vitest'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newWorld, type World } from '#test/world.ts'

describe('notices about a child (underretninger, HG-08)', () => {
  let world: World
  const line = () => world.staff('line')
  const signal = async () =>
    (
      await line().did('detection.add-signal', {
        strand: 'INTERNAL_AWARENESS',
        person: null,
        age: 12,
        sex: null,
        strengths: 'Går til fodbold',
        seen: 'Er væk fra skole',
        seenBy: 'Lærer',
        seenOn: null,
      })
    ).signalId
  const owner = <T extends object>(query: string, ...values: unknown[]) =>
    asOwner(testCluster(), world.database.name, async (client) => (await client.query<T>(query, values)).rows)
  const one = async (signalId: string) =>
    (await line().did('child-notice.list', {})).find((notice) => notice.signalId === signalId)!

  beforeAll(async () => {
    world = await newWorld()
  })

  it('gets its time from the server, with 24 hours and a day for the receipt', async () => {
    const signalId = await signal()
    await line().did('child-notice.receive', { signalId })
    await line().did('child-notice.receive', { signalId })
    const notice = await one(signalId)
    expect(Math.abs(Date.parse(notice.receivedAt) - Date.now())).toBeLessThan(60_000)
    expect(Date.parse(notice.assessBy) - Date.parse(notice.receivedAt)).toBe(86_400_000)
    expect(notice.receiptOn > notice.receivedAt.slice(0, 10)).toBe(true)
  })

  it('cannot be closed without a documented assessment and a receipt, not even past the operations', async () => {
    const signalId = await signal()
    await line().did('child-notice.receive', { signalId })
    const close = () =>
      line().did('child-notice.close', { signalId, outcome: 'no-action', words: 'Intet nyt' })
    await expect(close()).rejects.toMatchObject({ code: 'not-assessed' })
    await expect(
      line().did('child-notice.assess', { signalId, acute: false, words: ' ' }),
    ).rejects.toMatchObject({ kind: 'invalid' })
    await line().did('child-notice.assess', { signalId, acute: false, words: 'Talt med skolen i dag' })
    await expect(
      line().did('child-notice.assess', { signalId, acute: true, words: 'Nej' }),
    ).rejects.toMatchObject({ code: 'done' })
    await expect(close()).rejects.toMatchObject({ code: 'no-receipt' })
    await line().did('child-notice.receipt', { signalId })
    await close()
    expect(await one(signalId)).toMatchObject({
      acute: false,
      outcome: 'no-action',
      closedBy: 'Line Holst',
      breaches: [],
    })
    expect((await line().did('child-notice.read', { signalId })).map(({ words }) => words)).toEqual([
      'Talt med skolen i dag',
      'Intet nyt',
    ])
    await expect(
      owner(`update data.child_notice set assessed_at = null where signal_id = $1`, signalId),
    ).rejects.toThrow('child_notice_assessed_first')
  })

  it('a passed deadline is recorded for good: done late, it still stands', async () => {
    const signalId = await signal()
    await line().did('child-notice.receive', { signalId })
    await owner(
      `update data.child_notice set received_at = received_at - interval '25 hours', assess_by = assess_by - interval '25 hours', receipt_on = current_date - 1 where signal_id = $1`,
      signalId,
    )
    await world.service.did('child-notice.note', {})
    expect((await one(signalId)).breaches).toEqual(['acute', 'receipt'])
    await line().did('child-notice.assess', { signalId, acute: true, words: 'For sent, men gjort' })
    expect((await one(signalId)).breaches).toEqual(['acute', 'receipt'])
    const grants = await owner(
      `select 1 from information_schema.column_privileges where table_name = 'child_notice_breach' and privilege_type <> 'SELECT' and grantee like 'samspil_%' and grantee <> 'samspil_gate' and grantee <> 'samspil_owner'`,
    )
    expect(grants).toEqual([])
  })

  it('keeps its card from being deleted until it is closed', async () => {
    const signalId = await signal()
    await line().did('child-notice.receive', { signalId })
    await owner(`update data.signal set delete_on = current_date - 2 where id = $1`, signalId)
    await world.service.did('detection.purge', {})
    expect(await owner('select 1 from data.signal where id = $1', signalId)).toHaveLength(1)
  })

  it('is for early help alone', async () => {
    const signalId = await signal()
    for (const name of ['sofie', 'mette', 'pia', 'stig'] as const)
      await expect(world.staff(name).did('child-notice.receive', { signalId })).rejects.toMatchObject({
        kind: 'denied',
      })
  })
})
