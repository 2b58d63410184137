import { z } from 'zod'
import { ScimError } from './error.ts'
import { groupSchema, patchSchema, userSchema } from './schema.ts'

type Json = string | number | boolean | null | Json[] | { [key: string]: Json }
type Record_ = { [key: string]: Json }

export const patchInput = z.object({
  schemas: z.array(z.string()).refine((all) => all.includes(patchSchema)),
  Operations: z
    .array(z.object({ op: z.string(), path: z.string().max(200).optional(), value: z.json().optional() }))
    .min(1)
    .max(200),
})
type Step = z.infer<typeof patchInput>['Operations'][number]

const forbidden = new Set(['__proto__', 'constructor', 'prototype'])
const readOnly = new Set(['id', 'meta', 'schemas', 'roles', 'groups'])

/**
 * Applies PATCH to a resource (RFC 7644 section 3.5.2) and gives a new one: add, replace and remove, with a path (`active`,
 * `name.givenName`, `members[value eq "…"]`, an extension's attribute) or an object of attributes. Names are without regard to
 * case; "True" and "False" as text are read as what they mean, as some directories send them.
 */
export function patched(resource: object, steps: readonly Step[]): Record_ {
  const result = structuredClone(resource) as Record_
  for (const step of steps) {
    const op = step.op.toLowerCase()
    if (!['add', 'replace', 'remove'].includes(op))
      throw new ScimError(400, `Unknown operation ${step.op}.`, 'invalidSyntax')
    if (step.path !== undefined) change(result, step.path, op, step.value)
    else if (op !== 'remove' && isRecord(step.value))
      for (const [path, value] of Object.entries(step.value)) change(result, path, op, value)
    else throw new ScimError(400, 'A path is missing.', 'noTarget')
  }
  return result
}

function isRecord(value: Json | undefined): value is Record_ {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The names along a path; an extension's address is one name, whatever dots it has. */
function namesOf(path: string): { names: string[]; filter: string | null } {
  if (/^urn:[\w:.-]+:(User|Group)$/i.test(path)) return { names: [path], filter: null }
  const [, schema, inner] = /^(urn:[\w:.-]+:(?:User|Group)):(.+)$/i.exec(path) ?? []
  if (schema && inner) {
    const core = [userSchema, groupSchema].some((one) => one.toLowerCase() === schema.toLowerCase())
    const { names, filter } = namesOf(inner)
    return core ? { names, filter } : { names: [schema, ...names], filter: null }
  }
  const match = /^([\w$.]+)(?:\[\s*(\w+)\s+eq\s+"([^"]*)"\s*\](?:\.(\w+))?)?$/i.exec(path)
  if (!match) throw new ScimError(400, `The path ${path} is not understood.`, 'invalidPath')
  if (match[2] === undefined) return { names: (match[1] ?? '').split('.'), filter: null }
  return {
    names: [match[1] ?? '', match[4] ?? ''].filter(Boolean),
    filter: `${match[2].toLowerCase()}=${match[3] ?? ''}`,
  }
}

function keyIn(target: Record_, name: string): string {
  if (forbidden.has(name.toLowerCase())) throw new ScimError(400, 'That path is not allowed.', 'invalidPath')
  return Object.keys(target).find((key) => key.toLowerCase() === name.toLowerCase()) ?? name
}

function change(root: Record_, path: string, op: string, value: Json | undefined): void {
  const { names, filter } = namesOf(path)
  const [first = '', ...rest] = names
  if (readOnly.has(first.toLowerCase())) {
    if (first.toLowerCase() === 'schemas') return
    throw new ScimError(400, `${first} cannot be changed.`, 'mutability')
  }
  const key = keyIn(root, first)
  if (filter) return changeFiltered(root, key, { filter, rest, op, value })
  if (rest.length === 0) return set(root, key, op, value)
  const inner = isRecord(root[key]) ? root[key] : (root[key] = {})
  const deeper = rest[0] ?? ''
  set(inner, keyIn(inner, deeper), op, value)
}

function set(target: Record_, key: string, op: string, value: Json | undefined): void {
  const now = target[key]
  if (op === 'remove') {
    if (Array.isArray(now) && Array.isArray(value))
      target[key] = now.filter((item) => !value.some((gone) => same(gone, item)))
    else delete target[key]
    return
  }
  if (value === undefined) throw new ScimError(400, 'A value is missing.', 'invalidValue')
  if (op === 'add' && (Array.isArray(now) || (now === undefined && Array.isArray(value))))
    target[key] = [...(Array.isArray(now) ? now : []), ...(Array.isArray(value) ? value : [value])]
  else if (isRecord(now) && isRecord(value))
    for (const [name, part] of Object.entries(value)) now[keyIn(now, name)] = part
  else target[key] = plain(value)
}

type Filtered = { filter: string; rest: string[]; op: string; value: Json | undefined }
function changeFiltered(root: Record_, key: string, { filter, rest, op, value }: Filtered): void {
  const [name = '', wanted = ''] = filter.split('=')
  const list = Array.isArray(root[key]) ? root[key] : []
  const fits = (item: Json) => isRecord(item) && item[keyIn(item, name)] === wanted
  if (op === 'remove') root[key] = list.filter((item) => !fits(item))
  else if (!list.some(fits)) root[key] = [...list, { [name]: wanted, [rest[0] ?? 'value']: value ?? null }]
  else
    for (const item of list)
      if (fits(item) && isRecord(item)) item[keyIn(item, rest[0] ?? 'value')] = value ?? null
}

function same(one: Json, other: Json): boolean {
  const valueOf = (item: Json) => (isRecord(item) ? item['value'] : item)
  return valueOf(one) === valueOf(other)
}

function plain(value: Json): Json {
  if (value === 'True' || value === 'true') return true
  return value === 'False' || value === 'false' ? false : value
}
