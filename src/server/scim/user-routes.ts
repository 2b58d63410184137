import type { FastifyInstance, FastifyRequest } from 'fastify'
import { Refusal } from '#core/refusal.ts'
import { ScimError } from './error.ts'
import { matching, pageOf, readFilter } from './filter-rules.ts'
import { patched, patchInput } from './patch-rules.ts'
import { etag, personFrom, userResource } from './resource-rules.ts'
import { listed, sent, unlessChanged, type Did, type One, type Query, type Scim } from './request.ts'

/** Users: list with filter and pages, get, make, replace, patch; delete means: has left. */
export function mountUsers(app: FastifyInstance, { as, base }: Scim): void {
  const everyone = async (did: Did) => {
    const [{ persons }, { departments }] = [
      await did('staff.directory-persons', {}),
      await did('municipality.get', {}),
    ]
    return { persons, departments }
  }
  const one = async (did: Did, id: string) => {
    const { persons, departments } = await everyone(did)
    const row = persons.find((person) => person.id === id)
    if (!row) throw new ScimError(404, 'Not found.')
    return { row, departments, resource: userResource(row, departments, base) }
  }
  const put = async (did: Did, id: string, body: unknown, request: FastifyRequest) => {
    const { row, departments } = await one(did, id)
    unlessChanged(request, etag(row.version))
    await did('staff.put-directory-person', { id, person: personFrom(body, departments) })
    return (await one(did, id)).resource
  }

  app.get<Query>('/Users', async (request, reply) => {
    const { persons, departments } = await everyone(await as(request))
    const rows = matching(persons, readFilter(request.query.filter), (row, name) => {
      const values: Record<string, string | boolean | null> = {
        id: row.id,
        username: row.userName,
        externalid: row.externalId,
        active: row.active,
        'name.familyname': row.familyName,
        'emails.value': row.email,
      }
      return values[name]
    })
    const { shown, startIndex, total } = pageOf(rows, request.query.startIndex, request.query.count)
    const resources = shown.map((row) => userResource(row, departments, base))
    return reply.type('application/scim+json').send(listed(resources, startIndex, total))
  })

  app.get<One>('/Users/:id', async (request, reply) => {
    const { resource } = await one(await as(request), request.params.id)
    if (request.headers['if-none-match'] === resource.meta.version) return reply.code(304).send()
    return sent(reply, resource)
  })

  app.post('/Users', async (request, reply) => {
    const did = await as(request)
    const { persons, departments } = await everyone(did)
    const person = personFrom(request.body, departments)
    if (persons.some(({ userName }) => userName.toLowerCase() === person.userName.toLowerCase()))
      throw new Refusal('conflict', 'user-name', 'userName')
    const { id } = await did('staff.put-directory-person', { id: null, person })
    return sent(reply, (await one(did, id)).resource, 201)
  })

  app.put<One>('/Users/:id', async (request, reply) => {
    const did = await as(request)
    return sent(reply, await put(did, request.params.id, request.body, request))
  })

  app.patch<One>('/Users/:id', async (request, reply) => {
    const did = await as(request)
    const { resource } = await one(did, request.params.id)
    const steps = patchInput.safeParse(request.body)
    if (!steps.success) throw new ScimError(400, 'The patch is not understood.', 'invalidSyntax')
    return sent(reply, await put(did, request.params.id, patched(resource, steps.data.Operations), request))
  })

  app.delete<One>('/Users/:id', async (request, reply) => {
    const did = await as(request)
    const { resource } = await one(did, request.params.id)
    await put(did, request.params.id, { ...resource, active: false }, request)
    return reply.code(204).send()
  })
}
