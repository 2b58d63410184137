import { execute, type Caller } from '#core/execute.ts'
import { extractDocument } from '#modules/trail/extract-document.ts'
import { ofPerson } from '#modules/trail/extract-operations.ts'
import { readPdf } from '#server/print/pdf-text.ts'
import { createPdfPrinter } from '#server/print/pdf.ts'
import type { Ground, Measured } from './measure.ts'

const LOOKS = 10_000

/** Ten thousand looks at one family, each with a log row of its own, by sixteen colleagues. */
async function manyLooks({ owner }: Ground, caller: Caller, familyId: string): Promise<void> {
  await owner.query(
    `do $$ declare e audit.event; s gate.session; n int; begin
       select * into s from gate.session where token_hash = sha256('\\x${caller.token.toString('hex')}'::bytea);
       for n in 1..${LOOKS} loop
         e.tenant := s.tenant; e.staff_id := md5('s' || n % 16)::uuid; e.session := s.token_hash; e.purpose := 'SAGSBEHANDLING'; e.family_id := '${familyId}'; e.facts := '{}';
         e.kind := case when n % 5 = 0 then 'write' else 'read' end;
         e.operation := (array['family.open', 'plan.show', 'journal.list', 'contact.list', 'family.reveal-whereabouts'])[1 + n % 5];
         perform audit.append(e);
       end loop; end $$`,
  )
}

/** A7: seconds until a citizen's whole extract lies there as a PDF, 10,000 looks, none left out and no name of staff in it. */
export async function extractTime(ground: Ground, caller: Caller, familyId: string): Promise<Measured> {
  const { owner, database } = ground
  await manyLooks(ground, caller, familyId)
  const { rows: people } = await owner.query<{ id: string }>(
    'select id from data.person where family_id = $1 limit 1',
    [familyId],
  )
  const printer = createPdfPrinter()
  const began = performance.now()
  const input = { familyId, personId: people[0]?.id ?? '' }
  const extract = await execute(database.road, ofPerson, { name: 'trail.extract', caller, input })
  const answered = (performance.now() - began) / 1_000
  const printed = await printer.print(extractDocument(extract))
  const seconds = (performance.now() - began) / 1_000
  await printer.close()
  // An attempt that was refused is one look, with its two rows.
  const { rows } = await owner.query<{ n: number }>(
    `select count(*)::int as n from audit.event where family_id = $1 and kind in ('read', 'write')`,
    [familyId],
  )
  const { rows: staff } = await owner.query<{ name: string }>(
    `select distinct given_name || ' ' || family_name as name from data.staff`,
  )
  const words = `${JSON.stringify(extract)} ${JSON.stringify(readPdf(printed.bytes))}`
  const named = (text: string) => staff.filter(({ name }) => text.includes(name)).length
  const missing = (rows[0]?.n ?? 0) - extract.looks.length
  return {
    id: 'A7',
    says: `seconds until the citizen's extract of ${extract.looks.length} looks is a PDF (the answer itself: ${answered.toFixed(2)} s); ${missing} looks missing, ${named(words)} names of staff`,
    value: Math.round(seconds * 100) / 100,
    target: '<= 5',
    ok: seconds <= 5 && named(words) === 0 && extract.looks.length >= LOOKS && missing <= 0,
    control: { says: 'a name of staff planted in the text is found', failed: named(`${words} S7 X`) === 1 },
  }
}
