import type { Client } from 'pg'

export const benchTenant = 777
export const benchStaff = '00000000-0000-4000-8000-000000000001'

/** Statements that fill a municipality with `families` families of four people and two years of rows, without names of anyone. */
function fillStatements(from: number, to: number): string[] {
  const t = benchTenant
  const family = `md5('f' || n)::uuid`
  const person = (k: string) => `md5('p' || n || '-' || ${k})::uuid`
  const range = `generate_series(${from}, ${to}) n`
  return [
    `insert into data.family (tenant, id, number, label, phase, strand, basis, entered_on, active_on) select ${t}, ${family}, n, 'Familie ' || n, 'active', 'S115_LIST', 'consent', current_date - 400, current_date - 370 from ${range}`,
    `insert into data.person (tenant, id, family_id, given_name, family_name, birth_date, part, folded_name) select ${t}, ${person('k')}, ${family}, 'P' || k, 'F' || n, current_date - (case when k < 2 then 15000 else 5000 + k * 300 end), case when k < 2 then 'parent' when k = 2 then 'young' else 'sibling' end, 'x' from ${range}, generate_series(0, 3) k`,
    `insert into data.family_relation (tenant, family_id, staff_id, kind, from_at) select ${t}, ${family}, case when n % ${Math.max(1, Math.floor(to / 10))} = 0 and k = 0 then '${benchStaff}'::uuid else md5('s' || (n / 10 + k * 7) % 400)::uuid end, 'coordinator', now() - interval '1 year' from ${range}, generate_series(0, 1) k on conflict do nothing`,
    `insert into data.contact (tenant, family_id, person_id, staff_id, department, kind, happened_at, outside_hours, words, recorded_at) select ${t}, ${family}, ${person('2')}, md5('s' || (n / 10) % 400)::uuid, 'F', case when k % 4 = 0 then 'tried' else 'met' end, now() - k * interval '9 days', false, 'Talte om skolen', now() from ${range}, generate_series(1, 10) k`,
    `insert into data.contact_state (tenant, family_id, last_contact_at) select ${t}, ${family}, now() - interval '9 days' from ${range}`,
    `insert into data.appointment (tenant, family_id, person_id, staff_id, starts_at, what, state, made_by, made_at) select ${t}, ${family}, ${person('k')}, md5('s' || (n / 10) % 400)::uuid, now() + k * interval '2 days', 'Møde', 'planned', md5('s' || (n / 10) % 400)::uuid, now() from ${range}, generate_series(0, 2) k`,
    `insert into data.promise (tenant, family_id, words, promised_by, promised_at, due_on) select ${t}, ${family}, 'Finder en klub', md5('s' || (n / 10) % 400)::uuid, now(), current_date + k from ${range}, generate_series(0, 1) k`,
    `insert into data.consent (tenant, family_id, person_id, purpose, department, state, language, text_version, asked_at, asked_by, answered_at, valid_to) select ${t}, ${family}, ${person('k')}, 'share', d, 'given', 'da', 'v1', now(), md5('s' || (n / 10) % 400)::uuid, now(), current_date + 200 from ${range}, generate_series(0, 2) k, unnest(array['F', 'P', 'S']) d`,
    `insert into data.plan (tenant, id, family_id, started_at, started_by) select ${t}, ${family}, ${family}, now(), md5('s' || (n / 10) % 400)::uuid from ${range}`,
    `insert into data.plan_quote (tenant, family_id, person_id, kind, words, said_on, recorded_by) select ${t}, ${family}, ${person('k')}, 'wish', 'Vi vil gerne spise sammen', current_date, md5('s' || (n / 10) % 400)::uuid from ${range}, generate_series(0, 1) k`,
    `insert into data.goal (tenant, id, family_id, plan_id, owner_department, class, words, stage, position, made_at, made_by) select ${t}, md5('g' || n || k)::uuid, ${family}, ${family}, 'F', 'CONF', 'Spille bold', 'now', k, now(), md5('s' || (n / 10) % 400)::uuid from ${range}, generate_series(0, 1) k`,
    `insert into data.step (tenant, family_id, goal_id, owner_department, class, what, owner_person, due_on, status, position, made_at, made_by) select ${t}, ${family}, md5('g' || n || k)::uuid, 'F', 'CONF', 'Prøvetræning', ${person('2')}, current_date + 3, 'not_started', 0, now(), md5('s' || (n / 10) % 400)::uuid from ${range}, generate_series(0, 1) k`,
  ]
}

/** The municipality, its departments and 401 colleagues; the one who is measured has ten families. */
export async function prepareBench(owner: Client): Promise<void> {
  await owner.query(
    `insert into data.municipality values ($1, 'Maaleby', 'Samspil', 'preventive', 90, 24, 10, 5, now())`,
    [benchTenant],
  )
  await owner.query(
    `insert into data.legal_parameter values ($1, 'ADULT_FROM', 18, 'years', 'test', '2020-01-01'), ($1, 'CONSENT_SELF_FROM', 15, 'years', 'test', '2020-01-01')`,
    [benchTenant],
  )
  await owner.query(
    `insert into data.department select $1, code, code from unnest(array['F', 'P', 'S', 'J']) code`,
    [benchTenant],
  )
  const staff = `insert into data.staff (tenant, id, given_name, family_name, profession, department, roles, door)`
  await owner.query(
    `${staff} select $1, md5('s' || n)::uuid, 'S' || n, 'X', 'rådgiver', 'F', '{core}', 'samspil_staff' from generate_series(0, 399) n`,
    [benchTenant],
  )
  await owner.query(`${staff} values ($1, $2, 'Måler', 'X', 'rådgiver', 'F', '{core}', 'samspil_staff')`, [
    benchTenant,
    benchStaff,
  ])
}

/** Fills from..to families and returns the ids of those that the measured colleague works with. */
export async function fillBench(owner: Client, from: number, to: number): Promise<string[]> {
  for (const statement of fillStatements(from, to)) await owner.query(statement)
  await owner.query('analyze')
  const { rows } = await owner.query<{ id: string }>(
    'select family_id as id from data.family_relation where tenant = $1 and staff_id = $2 limit 10',
    [benchTenant, benchStaff],
  )
  return rows.map((row) => row.id)
}
