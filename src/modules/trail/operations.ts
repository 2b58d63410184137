import { z } from 'zod'
import { today } from '#core/day.ts'
import { id } from '#core/fields.ts'
import { nothing, operation } from '#core/operation.ts'
import { hasRole } from '#core/policy.ts'
import { found } from '#core/refusal.ts'
import { isOverdue } from '#modules/access/rules.ts'
import * as contract from './contract.ts'
import {
  forgetOld,
  getChoices,
  getStatus,
  listAlarms,
  listEmergencies,
  listColleagues,
  listLines,
  listRows,
  seeAlarm as markSeen,
  setChoices,
} from './queries.ts'

const purpose = 'TILSYN'
/** Rows on a page of the log, and lines in a piece of an export. */
const PAGE = 100
const PIECE = 5_000

/** How the log stands: whether it is whole, signed and witnessed, what has raised an alarm, and what waits for a leader's judgement. */
export const status = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.object({
    tenant: z.int(),
    status: contract.status,
    alarms: z.array(contract.alarm),
    emergencies: z.array(contract.emergency),
  }),
  opens: nothing,
  allow: hasRole('auditor'),
  run: async ({ tx, actor, now }) => ({
    tenant: actor.tenant,
    status: (await getStatus(tx)).status,
    alarms: await listAlarms(tx),
    emergencies: (await listEmergencies(tx)).map((one) => ({
      ...one,
      overdue: isOverdue(one.dueOn, today(now)),
    })),
  }),
  audit: (_, { alarms }) => ({ counts: { alarms: alarms.length } }),
})

/** For a leader: alarms about their own people that nobody has looked into yet. */
export const alarmsForLeader = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: z.array(contract.alarm),
  opens: nothing,
  allow: hasRole('leader'),
  run: async ({ tx }) => listAlarms(tx),
  audit: (_, alarms) => (alarms.length > 0 ? { counts: { alarms: alarms.length } } : {}),
})

export const seeAlarm = operation({
  kind: 'write',
  purpose,
  input: contract.seeAlarm,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx }, { alarmId, note }) {
    const { seen } = await markSeen(tx, alarmId, note)
    found(seen > 0 ? true : null, 'Alarmen')
    return {}
  },
  audit: ({ alarmId }) => ({ ids: { alarmId } }),
})

/** The log itself, newest first: who, when, what and why; a family by its number alone. */
export const rows = operation({
  kind: 'read',
  purpose,
  input: contract.browse,
  output: z.object({
    rows: z.array(contract.logRow),
    more: z.boolean(),
    colleagues: z.array(z.object({ staffId: id, name: z.string() })),
  }),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx }, filter) {
    const listed = await listRows(tx, filter, PAGE + 1)
    return {
      rows: listed.slice(0, PAGE),
      more: listed.length > PAGE,
      colleagues: await listColleagues(tx),
    }
  },
  audit: (_, { rows: shown }) => ({ counts: { rows: shown.length } }),
})

/** A piece of the log as it is handed out; the download asks for one after the other up to the row where it began. */
export const exportRows = operation({
  kind: 'read',
  purpose,
  input: contract.exportPage,
  output: contract.exportedPage,
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx }, page) {
    const to = page.to ?? (await getStatus(tx)).status.rows
    const lines = await listLines(tx, { after: page.after, to }, PIECE)
    const last = lines.at(-1)
    return {
      lines: lines.map(({ line }) => line),
      last: last ? Number(last.seq) : page.after,
      lastHash: last?.hash ?? '',
      to,
    }
  },
  audit: (_, { lines }) => ({ counts: { rows: lines.length } }),
})

export const choices = operation({
  kind: 'read',
  purpose,
  input: z.object({}),
  output: contract.choices,
  opens: nothing,
  allow: hasRole('auditor'),
  run: async ({ tx }) => getChoices(tx),
  audit: () => ({}),
})

export const choose = operation({
  kind: 'write',
  purpose,
  input: contract.choices,
  output: z.object({}),
  opens: nothing,
  allow: hasRole('auditor'),
  async run({ tx }, chosen) {
    await setChoices(tx, chosen)
    return {}
  },
  audit: ({ keepMonths, ...chosen }) => ({
    counts: { ...chosen, ...(keepMonths === null ? {} : { keepMonths }) },
  }),
})

/**
 * Deletes the rows that are older than the municipality keeps its log, up to a signed checkpoint. The row that says so is
 * what `samspil audit verify` lets the log begin after (docs/audit-log.md).
 */
export const forget = operation({
  kind: 'write',
  purpose: 'DRIFT',
  input: z.object({}),
  output: z.object({ forgotten: z.int(), upTo: z.int() }),
  opens: nothing,
  allow: hasRole('service'),
  run: async ({ tx }) => (await forgetOld(tx)) ?? { forgotten: 0, upTo: 0 },
  audit: (_, { forgotten, upTo }) => ({ counts: { forgotten, upTo } }),
})
