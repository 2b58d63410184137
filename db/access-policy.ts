/** The logins of people: everybody but the schedule and the log-in. */
export const people = 'samspil_staff, samspil_police, samspil_steering, samspil_control, samspil_portal'

/** One CREATE POLICY statement. */
export function policy(table: string, name: string, as: string, clauses: string): string {
  return `create policy ${name} on data.${table} as ${as} ${clauses};`
}
