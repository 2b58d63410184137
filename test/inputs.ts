import { z } from 'zod'
import { catalogue, type OperationName } from '#catalogue'
import type { Operation } from '#core/operation.ts'
import { idOf } from './walls/planting.ts'

type Schema = Record<string, unknown> & {
  properties?: Record<string, Schema>
  items?: Schema
  anyOf?: Schema[]
  oneOf?: Schema[]
}

/** What a field of this name is, where its schema alone does not tell. */
const byName: Record<string, unknown> = {
  phone: '20304050',
  language: 'da',
  cpr: null,
  login: 'proof-login',
  startsAt: '10:00',
  at: '14:50',
  toTime: '14:50',
  notBefore: '14:50',
  notAfter: '15:50',
  content: Buffer.from('navn;foedt\nx;2012-05-14\n').toString('base64'),
  token: 'x'.repeat(43),
}

/** Where one field depends on another. */
const wanted: Partial<Record<OperationName, Record<string, unknown>>> = {
  'criteria.set': { code: 'proof' },
  'municipality.set-mail-domain': { mailDomain: 'familier.kommune.dk' },
  'criteria.answer': { code: 'proof' },
  'trail.extract-by-cpr': { cpr: '740512-4003' },
  'staff.map-directory-group': { teamId: null },
  'handover.decide': { responsibleId: null },
  'demand.times': { key: `${idOf(1)}@2026-03-02` },
  'way-in.note-turn': { fromAt: '2026-03-02T16:00:00Z', toAt: '2026-03-02T22:00:00Z' },
  'measure.grant': { code: 'fritidspas' },
  'measure.ask': { code: 'fritidspas' },
  'measure.answer': { words: 'x' },
  'measure.make-group': { code: 'mindtheparents', startsAt: '2026-03-02T10:00:00Z' },
  'plan.place-step': { department: 'F', law: null, measure: null },
  'mandate.give': { measures: ['fritidspas'], holderFunction: null },
  'consent.ask': { textVersion: '2026-1' },
  'municipality.set-opening-hours': { openingHours: null },
  'wording.set-first-words': { code: 'proof' },
  'mandate.who-can': { measure: 'fritidspas' },
  'mandate.set-type': { code: 'proof' },
  'portal.release': { seen: '0'.repeat(64), audience: 'own' },
  'trail.judge': { key: '0'.repeat(64) },
}

function sample(schema: Schema, defs: Record<string, Schema>, name: string, known: Known): unknown {
  const again = (inner: Schema, as = name) => sample(inner, defs, as, known)
  if (typeof schema.$ref === 'string') return again(defs[schema.$ref.split('/').at(-1) ?? ''] ?? {})
  if ('const' in schema) return schema.const
  if (Array.isArray(schema.enum)) return schema.enum[0]
  const first = (schema.anyOf ?? schema.oneOf)?.[0]
  if (first) return again(first)
  if (schema.type === 'object') {
    const needed = new Set((schema.required as string[] | undefined) ?? [])
    const fields = Object.entries(schema.properties ?? {}).filter(([field]) => needed.has(field))
    return Object.fromEntries(fields.map(([field, inner]) => [field, again(inner, field)]))
  }
  if (schema.type === 'array')
    return Array.from({ length: Number(schema.minItems ?? 0) }, () => again(schema.items ?? {}))
  if (schema.type === 'boolean') return true
  if (schema.type === 'integer' || schema.type === 'number') return Math.max(Number(schema.minimum ?? 1), 1)
  return text(schema, name, known)
}

function text(schema: Schema, name: string, known: Known): unknown {
  if (String(schema.pattern).includes('{8}-')) return known[name] ?? idOf(1)
  if (schema.format === 'date') return '2026-03-02'
  if (schema.format === 'date-time') return '2026-03-02T10:00:00Z'
  if (name in byName) return byName[name]
  if (schema.pattern === '^[A-ZÆØÅ]$') return 'F'
  return 'x'.repeat(Math.max(1, Number(schema.minLength ?? 1)))
}

/** Ids by the name of the field they belong in, such as familyId. */
export type Known = Record<string, string>

/** Something that a contract describes, made from the contract. */
export function sampleOf(type: z.ZodType, known: Known = {}): object {
  const schema = z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema
  return sample(schema, (schema.$defs ?? {}) as Record<string, Schema>, '', known) as object
}

/**
 * An input of this operation that its contract accepts; ids are the known ones of that name. Throws, with the field, for an
 * operation whose contract asks for more: say it in `wanted`.
 */
export function inputFor(name: OperationName, known: Known): unknown {
  const operation = catalogue[name] as unknown as Operation<unknown, unknown>
  const made = { ...sampleOf(operation.input, known), ...wanted[name] }
  const read = operation.input.safeParse(made)
  if (read.success) return made
  const [issue] = read.error.issues
  throw new Error(`${name}: no input made (${issue?.path.join('.')}: ${issue?.message}); see test/inputs.ts`)
}
