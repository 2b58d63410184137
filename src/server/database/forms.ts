import type { Client } from 'pg'

const triggersOfData = `select string_agg(pg_get_triggerdef(t.oid), E'\\n' order by t.tgrelid::regclass::text collate "C", t.tgname collate "C") from pg_trigger t join pg_class c on c.oid = t.tgrelid where c.relnamespace = 'data'::regnamespace and not t.tgisinternal`

/** One hash over every policy of schema data (its name, kind, command, logins and both expressions) and over its triggers. */
export const formOfPolicies = `select md5(coalesce((${triggersOfData}), '') || string_agg(concat_ws('|', p.polrelid::regclass, p.polname, p.polcmd, p.polpermissive, p.polroles::regrole[], pg_get_expr(p.polqual, p.polrelid), '#', pg_get_expr(p.polwithcheck, p.polrelid)), E'\\n' order by p.polrelid::regclass::text collate "C", p.polname collate "C"))
  from pg_policy p join pg_class c on c.oid = p.polrelid where c.relnamespace = 'data'::regnamespace`

/** One hash over the functions of gate and audit: signature, body, rights and settings. */
export const formOfFunctions = `select md5(string_agg(concat_ws('|', p.oid::regprocedure, p.prosecdef, p.provolatile, p.proparallel, p.proconfig, coalesce(pg_get_function_sqlbody(p.oid), p.prosrc)), E'\\n' order by p.oid::regprocedure::text collate "C"))
  from pg_proc p where p.pronamespace in ('gate'::regnamespace, 'audit'::regnamespace)`

/** Remembers how policies and functions look, right after migrations or policies were applied. */
export async function rememberForms(admin: Client): Promise<void> {
  await admin.query(
    `update gate.access_version set policies = (${formOfPolicies}), functions = (${formOfFunctions}), server_version = current_setting('server_version_num')`,
  )
}

/** The hash in force; null when it was put there by another version of PostgreSQL, which may write expressions otherwise. */
export async function hashInForce(admin: Client): Promise<string | null> {
  const { rows } = await admin.query<{ hash: string }>(
    `select hash from gate.access_version where server_version = current_setting('server_version_num')`,
  )
  return rows[0]?.hash ?? null
}
