import { z } from 'zod'
import type {
  DirectoryGroup,
  DirectoryPerson,
  KnownGroup,
  KnownPerson,
} from '#modules/staff/provisioning-contract.ts'
import { ScimError } from './error.ts'
import { enterpriseSchema, groupSchema, userSchema } from './schema.ts'

const text = z.string().max(200)
const valued = z.array(z.looseObject({ value: text.nullish(), primary: z.boolean().nullish() })).nullish()
const user = z.looseObject({
  userName: text.min(1),
  externalId: text.nullish(),
  name: z.looseObject({ givenName: text.min(1), familyName: text.min(1) }),
  title: text.nullish(),
  active: z
    .union([z.boolean(), z.literal('True').transform(() => true), z.literal('False').transform(() => false)])
    .default(true),
  emails: valued,
  phoneNumbers: valued,
  [enterpriseSchema]: z.looseObject({ department: text.min(1) }).optional(),
})
const group = z.looseObject({
  displayName: text.min(1),
  externalId: text.nullish(),
  members: z.array(z.looseObject({ value: z.guid() })).nullish(),
})

function read<T>(schema: z.ZodType<T>, body: unknown): T {
  const parsed = schema.safeParse(body)
  if (parsed.success) return parsed.data
  const what = parsed.error.issues.map(({ path }) => path.join('.')).join(', ')
  throw new ScimError(400, `Missing or wrong: ${what}.`, 'invalidValue')
}

const first = (list: z.infer<typeof valued>) =>
  (list?.find(({ primary }) => primary) ?? list?.[0])?.value ?? null

/** A person from SCIM. The department must be one of ours, by code or name; nobody is put somewhere by chance. */
export function personFrom(
  body: unknown,
  departments: readonly { code: string; name: string }[],
): DirectoryPerson {
  const given = read(user, body)
  const wanted = given[enterpriseSchema]?.department.toLowerCase()
  const department = departments.find(
    ({ code, name }) => code.toLowerCase() === wanted || name.toLowerCase() === wanted,
  )
  if (!department)
    throw new ScimError(
      400,
      `department must be one of: ${departments.map(({ name }) => name).join(', ')}.`,
      'invalidValue',
    )
  return {
    userName: given.userName,
    externalId: given.externalId ?? null,
    givenName: given.name.givenName,
    familyName: given.name.familyName,
    profession: given.title ?? 'medarbejder',
    department: department.code,
    phone: first(given.phoneNumbers),
    email: first(given.emails),
    active: given.active,
  }
}

export function groupFrom(body: unknown): DirectoryGroup {
  const given = read(group, body)
  return {
    name: given.displayName,
    externalId: given.externalId ?? null,
    members: [...new Set((given.members ?? []).map(({ value }) => value))],
  }
}

export function etag(version: number): string {
  return `W/"${version}"`
}

const meta = (
  resourceType: string,
  row: { id: string; version: number; madeAt: string; changedAt: string },
  base: string,
) => ({
  resourceType,
  created: row.madeAt,
  lastModified: row.changedAt,
  location: `${base}/${resourceType}s/${row.id}`,
  version: etag(row.version),
})

export function userResource(
  row: KnownPerson,
  departments: readonly { code: string; name: string }[],
  base: string,
) {
  return {
    schemas: [userSchema, enterpriseSchema],
    id: row.id,
    ...(row.externalId ? { externalId: row.externalId } : {}),
    userName: row.userName,
    name: {
      givenName: row.givenName,
      familyName: row.familyName,
      formatted: `${row.givenName} ${row.familyName}`,
    },
    title: row.profession,
    active: row.active,
    emails: row.email ? [{ value: row.email, primary: true }] : [],
    phoneNumbers: row.phone ? [{ value: row.phone, primary: true }] : [],
    roles: row.roles.map((value) => ({ value })),
    [enterpriseSchema]: {
      department: departments.find(({ code }) => code === row.department)?.name ?? row.department,
    },
    meta: meta('User', row, base),
  }
}

export function groupResource(row: KnownGroup, base: string) {
  return {
    schemas: [groupSchema],
    id: row.id,
    ...(row.externalId ? { externalId: row.externalId } : {}),
    displayName: row.name,
    members: row.members.map((value) => ({ value, type: 'User', $ref: `${base}/Users/${value}` })),
    meta: meta('Group', row, base),
  }
}
