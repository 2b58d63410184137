import type { FastifyInstance } from 'fastify'
import { catalogue, type OperationName } from '#catalogue'
import type { Operation } from '#core/operation.ts'
import { readPdf } from '#server/print/pdf-text.ts'
import { inputFor, type Known } from '../inputs.ts'
import { unzip } from '../unzip.ts'
import { lawfulMarks, marksIn, type HostileGround } from './hostile-ground.ts'
import { nextAddress, postTo } from './route-walk.ts'
import type { Taster } from './taint-ground.ts'
import { tenants } from './worlds.ts'

export const operations = catalogue as unknown as Record<OperationName, Operation<unknown, unknown>>
export const operationNames = Object.keys(catalogue) as OperationName[]

/** What came of one call: `leaked` are columns of markers that nobody was to be told, `lawful` counts the others. */
export type Tasted = { call: string; who: string; status: number; leaked: string[]; lawful: number }

/**
 * What an operation may tell beyond the rows that its caller could read, by function of the gate. Each has its own tests; the
 * reason is said here so that a data protection officer can read it.
 */
export const toldBeyond: Partial<Record<OperationName, { columns: string[]; why: string }>> = {
  'access.notifications': {
    columns: ['family.label'],
    why: 'a notice of an emergency, a seal or a hand-over names the family it is about to whoever must act on it',
  },
  'way-in.mine': {
    columns: ['family.label', 'family_message.from_name', 'family_message.call_back', 'family_message.said'],
    why: 'a message that was sent to those who covered, and after some hours to the pair (docs/security.md, Choices)',
  },
  'concern.file': {
    columns: ['concern_file.content'],
    why: 'a file of a concern, as a download, to early help, who must read it (R-DET-01)',
  },
  'family.reveal-whereabouts': {
    columns: ['whereabouts.sealed'],
    why: 'the one look at one place, to the team, with a row of its own in the log (HG-22)',
  },
}

/** The kinds of answer that are files, read as a person would: PDF and Word as text, all else as it is. */
export function textOfFile(type: string, bytes: Buffer): string {
  if (type.startsWith('application/pdf') && bytes.subarray(0, 5).toString() === '%PDF-')
    return readPdf(bytes).pages.join('\n').replaceAll(/\s/g, '')
  if (type.includes('wordprocessingml'))
    return [...unzip(bytes).values()].join('\n').replaceAll(/<[^>]*>/g, '')
  return bytes.toString('utf8')
}

type Look = { call: string; status: number; text: string; opens: { family?: string; signal?: string } }

/** Judges an answer by the oracle, as of the operation that it came from. */
function judged(ground: HostileGround, taster: Taster, name: OperationName, look: Look): Tasted {
  const { call, status, text, opens } = look
  const found = marksIn(text)
  const { purpose } = operations[name]
  const actor = {
    ...taster.actor,
    family: opens.family ?? null,
    signal: opens.signal ?? null,
    purpose,
    operation: name,
  }
  const lawful = found.length ? lawfulMarks(ground, actor, taster.readable) : new Set<string>()
  const columns = found.flatMap((word) => {
    if (lawful.has(word)) return []
    const mark = ground.marks.get(word)
    if (!mark) return [`an unknown marker ${word}`]
    const column = `${mark.table}.${mark.column}`
    if (mark.tenant === tenants[0] && toldBeyond[name]?.columns.includes(column)) return []
    return [`${mark.tenant === tenants[0] ? '' : 'another municipality’s '}${column}`]
  })
  return {
    call,
    who: taster.name,
    status,
    leaked: [...new Set(columns)],
    lawful: found.length - columns.length,
  }
}

/** Calls one operation as somebody. */
export async function taste(
  http: FastifyInstance,
  ground: HostileGround,
  taster: Taster,
  { name, known }: { name: OperationName; known: Known },
): Promise<Tasted> {
  const operation = operations[name]
  const input = inputFor(name, known)
  const { statusCode: status, body: text } = await postTo(http, `/api/${name}`, taster.cookie, input)
  return judged(ground, taster, name, {
    call: name,
    status,
    text,
    opens: operation.opens(operation.input.parse(input)),
  })
}

/** Every address that gives a file, with the operation that it runs; one that is not here fails the proof. */
export const files: Record<string, { runs: OperationName; at: (known: Known) => string[] }> = {
  'GET /print/plan/:file': {
    runs: 'plan.document',
    at: ({ familyId }) => ['pdf', 'docx', 'pdf?sprog=en'].map((end) => `/print/plan/${familyId}.${end}`),
  },
  'GET /print/farvel/:file': {
    runs: 'ending.farewell',
    at: ({ familyId }) => ['pdf', 'docx'].map((end) => `/print/farvel/${familyId}.${end}`),
  },
  'GET /print/opslag/:familyId/:file': {
    runs: 'trail.extract',
    at: ({ familyId, personId }) =>
      ['pdf', 'docx'].map((end) => `/print/opslag/${familyId}/${personId}.${end}`),
  },
  'GET /print/afgoerelse/:familyId/:file': {
    runs: 'measure.letter',
    at: ({ familyId, grantId }) =>
      ['pdf', 'docx'].map((end) => `/print/afgoerelse/${familyId}/${grantId}.${end}`),
  },
  'GET /print/referat/:meetingId/:file': {
    runs: 'minutes.show',
    at: ({ meetingId }) => ['pdf', 'docx'].map((end) => `/print/referat/${meetingId}/F.${end}`),
  },
  'GET /print/concern/:signalId/:fileId': {
    runs: 'concern.file',
    at: ({ signalId, concernFileId }) => [`/print/concern/${signalId}/${concernFileId}`],
  },
  'GET /print/kontrol/log.jsonl': { runs: 'trail.export', at: () => ['/print/kontrol/log.jsonl'] },
  'GET /print/kontrol/kontrolpunkter.jsonl': {
    runs: 'trail.status',
    at: () => ['/print/kontrol/kontrolpunkter.jsonl'],
  },
  'GET /print/kontrol/checkpoint.pub': { runs: 'trail.status', at: () => ['/print/kontrol/checkpoint.pub'] },
}

/** Fetches one file as somebody. */
export async function tasteFile(
  http: FastifyInstance,
  ground: HostileGround,
  taster: Taster,
  { runs, url, known }: { runs: OperationName; url: string; known: Known },
): Promise<Tasted> {
  const response = await http.inject({
    method: 'GET',
    url,
    remoteAddress: nextAddress(),
    headers: { cookie: taster.cookie },
  })
  const text = `${JSON.stringify(response.headers)}\n${textOfFile(String(response.headers['content-type']), response.rawPayload)}`
  const opens = operations[runs].opens({ familyId: known['familyId'], signalId: known['signalId'] })
  return judged(ground, taster, runs, {
    call: url.replaceAll(/[0-9a-f-]{36}/g, '…'),
    status: response.statusCode,
    text,
    opens,
  })
}
