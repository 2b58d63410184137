import { ago, at, onWeekday } from './times.ts'
import type { Vestby } from './vestby.ts'

/** The board and the meetings of early help: own observations, one who needed something else, a meeting to come. */
export async function earlyHelp(vestby: Vestby): Promise<void> {
  const [line, jonas, per] = [vestby.who('line'), vestby.who('jonas'), vestby.who('per')]
  const seen = (daysAgo: number) => {
    const on = onWeekday(ago(vestby.anchor, daysAgo))
    vestby.clock.now = new Date(at(on, '11:00'))
    return { seenOn: on, receivedAt: at(on, '10:30') }
  }
  await per.did('detection.add-signal', {
    ...seen(9),
    strand: 'OUTREACH',
    person: null,
    age: 13,
    sex: 'm',
    strengths: 'Går fast til boksning og passer sin lillebror.',
    seen: 'Var alene ude ved stationen sent to aftener med nogle, der er meget ældre.',
    seenBy: 'Per, gadeplan',
  })
  await jonas.did('detection.add-signal', {
    ...seen(5),
    strand: 'EXTERNAL_ACTOR',
    person: null,
    age: 14,
    sex: 'f',
    strengths: 'God til at tegne; har en veninde, hun ses med hver dag.',
    seen: 'Klubben fortæller, at hun ikke er kommet i tre uger og virker ked af det.',
    seenBy: 'Klub Vest',
  })
  await line.did('detection.add-signal', {
    ...seen(3),
    strand: 'CASELOAD_REVIEW',
    person: null,
    age: 11,
    sex: 'm',
    strengths: 'Glad for idræt og for sin lærer.',
    seen: 'Fraværet er steget fra 4 til 14 procent siden sommerferien.',
    seenBy: 'Line, gennemgang af egne sager',
  })
  await tooDeeplyInvolved(vestby)
  await aHeldMeeting(vestby)
  vestby.clock.now = new Date(vestby.anchor.getTime() - 7_200_000)
  await jonas.did('detection.plan-meeting', {
    heldOn: ago(vestby.anchor, 0),
    startsAt: '10:00',
    chairId: jonas.staffId,
  })
}

const listed = [
  'Navn;Fødselsdato;CPR;Begrundelse',
  'Malthe Frost;03-05-2012;;Talte med patruljen ved hallen en sen aften',
  'Alva Skytte;21-10-2010;;Nævnt af en nabo efter uro ved søen',
  'Viggo Balle;17-02-2011;;Var med, da nogle ældre kørte knallert i parken',
]

/** A list meeting that was held: each department has its minutes, and one young person comes back on the next. */
async function aHeldMeeting(vestby: Vestby): Promise<void> {
  const [jonas, line, sofie] = [vestby.who('jonas'), vestby.who('line'), vestby.who('sofie')]
  const on = onWeekday(ago(vestby.anchor, 14))
  vestby.clock.now = new Date(at(on, '09:50'))
  const plan = { heldOn: on, startsAt: '10:00', chairId: jonas.staffId }
  const { meetingId } = await jonas.did('detection.plan-meeting', plan)
  const content = Buffer.from(listed.join('\r\n')).toString('base64')
  await jonas.did('detection.import-list', {
    meetingId,
    fileName: 'liste.csv',
    content,
    mapping: null,
    receivedAt: vestby.clock.now.toISOString(),
  })
  vestby.clock.now = new Date(at(on, '10:05'))
  await jonas.did('detection.open-meeting', { meetingId, version: 1, participantIds: [line.staffId] })
  const { cards } = await jonas.did('detection.board', {})
  const decided = [
    { decision: 'adult-talks', reason: 'Hans vejleder kender ham godt.', by: sofie, days: 7 },
    { decision: 'follow-up', reason: 'Skolen har lige talt med familien.', by: jonas, days: 0 },
    { decision: 'other-help', reason: 'Er glad for klubben.', by: line, days: 10 },
  ] as const
  const table = cards.filter((card) => card.meetingId === meetingId)
  for (const [index, { decision, reason, by, days }] of decided.entries()) {
    const signalId = table[index]?.signalId ?? ''
    const strengths = 'Har en voksen, der er tæt på.'
    await jonas.did('detection.describe', { signalId, version: 1, strengths, seen: null })
    await jonas.did('detection.decide', {
      signalId,
      version: 2,
      decision,
      reason,
      notIncluded: decision === 'other-help' ? 'OTHER_EFFORT_ENOUGH' : null,
      whoThen: decision === 'other-help' ? 'Klub Vest' : null,
      responsibleId: by.staffId,
      dueOn: ago(vestby.anchor, -days),
      meetingId,
    })
  }
  vestby.clock.now = new Date(at(on, '10:50'))
  await jonas.did('detection.close-meeting', { meetingId, version: 2 })
}

/** A young man of 20 for whom this is not the right help: he is shown the way to another, and the row is deleted on its day. */
async function tooDeeplyInvolved(vestby: Vestby): Promise<void> {
  const per = vestby.who('per')
  const on = onWeekday(ago(vestby.anchor, 30))
  vestby.clock.now = new Date(at(on, '13:00'))
  const { signalId } = await per.did('detection.add-signal', {
    strand: 'OUTREACH',
    person: null,
    age: 20,
    sex: 'm',
    strengths: 'Vil gerne have et andet liv; har en storebror, der bakker ham op.',
    seen: 'Fortæller selv, at han er langt inde og har brug for hjælp til at komme ud.',
    seenBy: 'Per, gadeplan',
    seenOn: on,
    receivedAt: at(on, '12:30'),
  })
  await per.did('detection.decide', {
    signalId,
    version: 1,
    decision: 'other-help',
    reason: 'Han har brug for et forløb for unge, der er længere inde.',
    notIncluded: 'TOO_DEEPLY_INVOLVED',
    whoThen: 'Exit',
    responsibleId: per.staffId,
    dueOn: onWeekday(ago(vestby.anchor, 20)),
    decidedAt: at(on, '12:55'),
  })
}
