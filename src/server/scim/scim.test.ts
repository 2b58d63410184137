import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { confirmAll, newHouse, type House } from '#test/sign-in.ts'
import { signedIn } from '#test/world.ts'
import { enterpriseSchema, patchSchema, userSchema } from './schema.ts'

const ida = (house: House, more: object = {}) => ({
  schemas: [userSchema, enterpriseSchema],
  userName: `ida.berg.${house.world.tenant}`,
  externalId: 'e-1',
  name: { givenName: 'Ida', familyName: 'Berg' },
  title: 'mentor',
  active: true,
  emails: [{ value: 'ida@vestby.example', primary: true }],
  [enterpriseSchema]: { department: 'Familie og børn' },
  ...more,
})

describe('SCIM 2.0 (RFC 7643, 7644; T04, T23)', () => {
  let house: House
  let token: string
  const send = (
    method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE',
    path: string,
    body?: object,
    headers: Record<string, string> = {},
  ) =>
    house.http.inject({
      method,
      url: `/scim/v2${path}`,
      headers: {
        authorization: `Bearer ${token}`,
        ...(body ? { 'content-type': 'application/scim+json' } : {}),
        ...headers,
      },
      ...(body ? { payload: JSON.stringify(body) } : {}),
    })
  const patch = (path: string, ...Operations: object[]) =>
    send('PATCH', path, { schemas: [patchSchema], Operations })
  beforeAll(async () => {
    house = await newHouse()
    await confirmAll(house)
    token = (await house.world.admin.did('staff.make-directory-token', { provider: 'vestby', days: 365 }))
      .token
  })
  afterAll(() => house.http.close())

  it('opens for its token alone, and its token opens nothing else', async () => {
    for (const authorization of [
      '',
      'Bearer x',
      `Bearer ${Buffer.alloc(32).toString('base64url')}`,
      `Basic ${token}`,
    ]) {
      const answer = await send('GET', '/Users', undefined, { authorization })
      expect([answer.statusCode, answer.json().status]).toEqual([401, '401'])
    }
    const browser = house.browser()
    browser.cookies.set('samspil', token)
    expect((await browser.post('staff.me', {})).statusCode).toBe(401)
    expect((await browser.post('session.step-up', { password: 'x' })).statusCode).toBe(401)
    expect((await send('GET', '/Users')).statusCode).toBe(200)
  })

  it('says what it can', async () => {
    expect((await send('GET', '/ServiceProviderConfig')).json()).toMatchObject({
      patch: { supported: true },
      etag: { supported: true },
    })
    expect((await send('GET', '/Schemas')).json().totalResults).toBe(3)
    expect(
      (await send('GET', '/ResourceTypes')).json().Resources.map(({ id }: { id: string }) => id),
    ).toEqual(['User', 'Group'])
    expect((await send('GET', `/Schemas/${userSchema}`)).json().id).toBe(userSchema)
  })

  it('makes, finds, replaces and patches a person; two with one name cannot be', async () => {
    const made = await send('POST', '/Users', ida(house))
    expect(made.statusCode).toBe(201)
    const user = made.json()
    expect(user).toMatchObject({ name: { givenName: 'Ida' }, active: true, roles: [] })
    expect(made.headers.etag).toBe('W/"1"')
    const again = await send('POST', '/Users', ida(house))
    expect([again.statusCode, again.json().scimType]).toEqual([409, 'uniqueness'])
    const found = await send(
      'GET',
      `/Users?filter=${encodeURIComponent(`userName eq "${ida(house).userName.toUpperCase()}"`)}`,
    )
    expect(found.json()).toMatchObject({ totalResults: 1, Resources: [{ id: user.id }] })
    expect(
      (await send('GET', `/Users?filter=${encodeURIComponent('userName co "ida"')}`)).json().scimType,
    ).toBe('invalidFilter')
    expect((await send('GET', '/Users?startIndex=2&count=1')).json()).toMatchObject({
      totalResults: 1,
      itemsPerPage: 0,
      startIndex: 2,
    })
    expect((await send('GET', `/Users/${user.id}`, undefined, { 'if-none-match': 'W/"1"' })).statusCode).toBe(
      304,
    )
    expect(
      (await patch(`/Users/${user.id}`, { op: 'Replace', path: 'name.familyName', value: 'Holm' })).json(),
    ).toMatchObject({
      name: { familyName: 'Holm' },
      meta: { version: 'W/"2"' },
    })
    const stale = await send('PUT', `/Users/${user.id}`, ida(house), { 'if-match': 'W/"1"' })
    expect(stale.statusCode).toBe(412)
    expect(
      (
        await send('PUT', `/Users/${user.id}`, ida(house, { title: 'jobrådgiver' }), { 'if-match': 'W/"2"' })
      ).json(),
    ).toMatchObject({
      title: 'jobrådgiver',
    })
    expect(
      (
        await patch(`/Users/${user.id}`, { op: 'add', path: 'roles', value: [{ value: 'administrator' }] })
      ).json().scimType,
    ).toBe('mutability')
    expect(
      (
        await send(
          'POST',
          '/Users',
          ida(house, { userName: 'x', [enterpriseSchema]: { department: 'Rumfart' } }),
        )
      ).json().scimType,
    ).toBe('invalidValue')
    expect((await send('GET', '/Users/00000000-0000-4000-8000-000000000000')).statusCode).toBe(404)
  })

  it('gives no role: a group’s role waits for an administrator, goes at once, and a seat follows (T23)', async () => {
    const { world } = house
    const { Resources } = (await send('GET', '/Users')).json()
    const id = Resources[0].id as string
    const { teamId } = await world.admin.did('staff.add-team', {
      name: 'Nord',
      coLocated: true,
      startedOn: '2024-11-01',
    })
    const group = (displayName: string) => send('POST', '/Groups', { displayName, members: [{ value: id }] })
    const core = (await group('KT-Kerneteam')).json()
    const team = (await group('KT-Nord')).json()
    await world.admin.did('staff.map-directory-group', { groupId: core.id, role: 'core', teamId: null })
    await world.admin.did('staff.map-directory-group', { groupId: team.id, role: null, teamId })
    const rolesOf = async () => (await send('GET', `/Users/${id}`)).json().roles as { value: string }[]
    expect(await rolesOf()).toEqual([])
    expect((await world.admin.did('staff.directory', {})).waiting).toMatchObject([
      { staffId: id, role: 'core' },
    ])
    await world.admin.did('staff.settle-waiting-role', { staffId: id, role: 'core', yes: true })
    expect(await rolesOf()).toEqual([{ value: 'core' }])
    const mine = await signedIn(world.database, world.tenant, id)
    expect(await mine.did('staff.me', {})).toMatchObject({ roles: ['core'], team: 'Nord' })

    await patch(`/Groups/${core.id}`, { op: 'remove', path: `members[value eq "${id}"]` })
    expect(await rolesOf()).toEqual([])
    await expect(mine.did('staff.me', {})).rejects.toMatchObject({ kind: 'signed-out' })
    await patch(`/Groups/${core.id}`, { op: 'add', path: 'members', value: [{ value: id }] })
    expect(await rolesOf()).toEqual([])
    expect((await world.admin.did('staff.directory', {})).waiting).toHaveLength(1)
    expect((await send('DELETE', `/Groups/${core.id}`)).statusCode).toBe(204)
    expect((await world.admin.did('staff.directory', {})).waiting).toHaveLength(0)
  })

  it('ends the sessions of one who has left at the next transaction (T04, G8)', async () => {
    const { world } = house
    const id = (await send('GET', '/Users')).json().Resources[0].id as string
    const mine = await signedIn(world.database, world.tenant, id)
    await expect(mine.did('staff.me', {})).rejects.toMatchObject({ kind: 'denied', code: 'no-role' })
    expect((await patch(`/Users/${id}`, { op: 'replace', value: { active: 'False' } })).json().active).toBe(
      false,
    )
    await expect(mine.did('staff.me', {})).rejects.toMatchObject({ kind: 'signed-out' })
    await patch(`/Users/${id}`, { op: 'replace', path: 'active', value: true })
    expect((await send('DELETE', `/Users/${id}`)).statusCode).toBe(204)
    expect((await send('GET', `/Users/${id}`)).json().active).toBe(false)
  })

  it('understands the full names of attributes, of the core schema and of an extension', async () => {
    const id = (await send('GET', '/Users')).json().Resources[0].id as string
    const answer = await patch(
      `/Users/${id}`,
      { op: 'replace', path: `${userSchema}:title`, value: 'vejleder' },
      { op: 'replace', path: `${userSchema}:name.givenName`, value: 'Ida Marie' },
      { op: 'replace', path: `${enterpriseSchema}:department`, value: 'Skole' },
    )
    expect(answer.json()).toMatchObject({
      title: 'vejleder',
      name: { givenName: 'Ida Marie' },
      [enterpriseSchema]: { department: 'Skole' },
    })
  })

  it('holds a role that stands alone to its own door, gives and takes the door with it (HG-02, T36)', async () => {
    const { world } = house
    const made = (await send('POST', '/Users', ida(house, { userName: `bo.${world.tenant}` }))).json()
    const group = async (displayName: string, role: 'police' | 'core') => {
      const { id } = (await send('POST', '/Groups', { displayName, members: [{ value: made.id }] })).json()
      await world.admin.did('staff.map-directory-group', { groupId: id, role, teamId: null })
      return id as string
    }
    const settle = (role: 'police' | 'core') =>
      world.admin.did('staff.settle-waiting-role', { staffId: made.id, role, yes: true })
    const police = await group('Politi', 'police')
    await settle('police')
    const mine = await signedIn(world.database, world.tenant, made.id)
    expect([mine.caller.door, (await mine.did('staff.me', {})).roles]).toEqual(['samspil_police', ['police']])
    await group('Kerne', 'core')
    await expect(settle('core')).rejects.toMatchObject({ kind: 'invalid', code: 'police-alone' })
    expect((await send('DELETE', `/Groups/${police}`)).statusCode).toBe(204)
    await expect(mine.did('staff.me', {})).rejects.toMatchObject({ kind: 'signed-out' })
    await settle('core')
    const again = await signedIn(world.database, world.tenant, made.id)
    expect([again.caller.door, (await again.did('staff.me', {})).roles]).toEqual(['samspil_staff', ['core']])
  })

  it('can be answered by somebody else only: nobody says yes to a role of their own (T36)', async () => {
    const { world } = house
    await expect(
      world.admin.did('staff.settle-waiting-role', { staffId: world.admin.staffId, role: 'core', yes: true }),
    ).rejects.toMatchObject({ code: 'oneself' })
  })

  it('says no to a body that it cannot read', async () => {
    const authorization = `Bearer ${token}`
    for (const type of ['application/json', 'application/scim+json']) {
      const answer = await house.http.inject({
        method: 'POST',
        url: '/scim/v2/Users',
        headers: { authorization, 'content-type': type },
        payload: '{',
      })
      expect([answer.statusCode, answer.json().scimType]).toEqual([400, 'invalidSyntax'])
    }
  })

  it('touches only people who came from the directory, and does nothing else here', async () => {
    const { world } = house
    const line = world.staff('line').staffId
    expect((await patch(`/Users/${line}`, { op: 'replace', path: 'active', value: false })).statusCode).toBe(
      404,
    )
    expect(
      (await send('POST', '/Groups', { displayName: 'X', members: [{ value: line }] })).json().scimType,
    ).toBe('invalidValue')
    await expect(world.staff('line').did('staff.directory-persons', {})).rejects.toMatchObject({
      code: 'wrong-role',
    })
    await expect(world.admin.did('staff.directory-persons', {})).rejects.toMatchObject({ code: 'wrong-role' })
  })

  it('shows its token once: it stands neither in the log nor among the answers, and ends when it is ended', async () => {
    const key = crypto.randomUUID()
    await confirmAll(house)
    const made = await house.world.admin.did('staff.make-directory-token', { provider: null, days: 1 }, key)
    expect((await send('GET', '/Users')).statusCode).toBe(401)
    token = made.token
    expect((await send('GET', '/Users')).statusCode).toBe(200)
    await house.world.admin.did('staff.end-directory-token', {})
    expect((await send('GET', '/Users')).statusCode).toBe(401)
  })
})
