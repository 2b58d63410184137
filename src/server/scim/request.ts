import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Catalogue, OperationName } from '#catalogue'
import { ScimError } from './error.ts'
import { listSchema } from './schema.ts'

export type Did = <Name extends OperationName>(
  name: Name,
  input: Catalogue[Name]['input'],
) => Promise<Catalogue[Name]['output']>
/** What a SCIM route works with: operations as the directory's actor, and the address of the service. */
export type Scim = { as: (request: FastifyRequest) => Promise<Did>; base: string }

export function listed(rows: readonly object[], startIndex: number, totalResults: number) {
  return { schemas: [listSchema], totalResults, startIndex, itemsPerPage: rows.length, Resources: rows }
}

/** A resource may be changed when nobody else has since (RFC 7644 section 3.14). */
export function unlessChanged(request: FastifyRequest, version: string): void {
  const wanted = request.headers['if-match']
  if (typeof wanted !== 'string' || wanted === '*') return
  if (!wanted.split(',').some((one) => one.trim() === version))
    throw new ScimError(412, 'It has been changed since you read it.')
}

/** Answers with one resource, its version and its address. */
export type One = { Params: { id: string } }
export type Query = { Querystring: { filter?: string; startIndex?: string; count?: string } }

export function sent(
  reply: FastifyReply,
  resource: { meta: { version: string; location: string } },
  status = 200,
) {
  return reply
    .code(status)
    .type('application/scim+json')
    .header('etag', resource.meta.version)
    .header('location', resource.meta.location)
    .send(resource)
}
