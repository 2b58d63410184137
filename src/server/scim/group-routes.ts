import type { FastifyInstance, FastifyRequest } from 'fastify'
import { ScimError } from './error.ts'
import { matching, pageOf, readFilter } from './filter-rules.ts'
import { patched, patchInput } from './patch-rules.ts'
import { groupFrom, groupResource } from './resource-rules.ts'
import { listed, sent, unlessChanged, type Did, type One, type Query, type Scim } from './request.ts'

/** Groups: an administrator here says which role or team each stands for. */
export function mountGroups(app: FastifyInstance, { as, base }: Scim): void {
  const one = async (did: Did, id: string) => {
    const { groups } = await did('staff.directory-groups', {})
    const row = groups.find((group) => group.id === id)
    if (!row) throw new ScimError(404, 'Not found.')
    return groupResource(row, base)
  }
  const put = async (did: Did, id: string, body: unknown, request: FastifyRequest) => {
    unlessChanged(request, (await one(did, id)).meta.version)
    await did('staff.put-directory-group', { id, group: await knownMembers(did, groupFrom(body)) })
    return one(did, id)
  }

  app.get<Query>('/Groups', async (request, reply) => {
    const { groups } = await (await as(request))('staff.directory-groups', {})
    const rows = matching(groups, readFilter(request.query.filter), (row, name) => {
      const values: Record<string, string | null> = {
        id: row.id,
        displayname: row.name,
        externalid: row.externalId,
      }
      return values[name]
    })
    const { shown, startIndex, total } = pageOf(rows, request.query.startIndex, request.query.count)
    return reply.type('application/scim+json').send(
      listed(
        shown.map((row) => groupResource(row, base)),
        startIndex,
        total,
      ),
    )
  })

  app.get<One>('/Groups/:id', async (request, reply) => {
    const resource = await one(await as(request), request.params.id)
    if (request.headers['if-none-match'] === resource.meta.version) return reply.code(304).send()
    return sent(reply, resource)
  })

  app.post('/Groups', async (request, reply) => {
    const did = await as(request)
    const group = await knownMembers(did, groupFrom(request.body))
    const { id } = await did('staff.put-directory-group', { id: null, group })
    return sent(reply, await one(did, id), 201)
  })

  app.put<One>('/Groups/:id', async (request, reply) => {
    const did = await as(request)
    return sent(reply, await put(did, request.params.id, request.body, request))
  })

  app.patch<One>('/Groups/:id', async (request, reply) => {
    const did = await as(request)
    const resource = await one(did, request.params.id)
    const steps = patchInput.safeParse(request.body)
    if (!steps.success) throw new ScimError(400, 'The patch is not understood.', 'invalidSyntax')
    return sent(reply, await put(did, request.params.id, patched(resource, steps.data.Operations), request))
  })

  app.delete<One>('/Groups/:id', async (request, reply) => {
    const did = await as(request)
    unlessChanged(request, (await one(did, request.params.id)).meta.version)
    await did('staff.remove-directory-group', { id: request.params.id })
    return reply.code(204).send()
  })
}

async function knownMembers<Group extends { members: string[] }>(did: Did, group: Group): Promise<Group> {
  const { persons } = await did('staff.directory-persons', {})
  const unknown = group.members.filter((id) => !persons.some((person) => person.id === id))
  if (unknown.length) throw new ScimError(400, `Unknown members: ${unknown.join(', ')}.`, 'invalidValue')
  return group
}
