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
  vestby.clock.now = new Date(vestby.anchor.getTime() - 7_200_000)
  await jonas.did('detection.plan-meeting', {
    heldOn: ago(vestby.anchor, 0),
    startsAt: '10:00',
    chairId: jonas.staffId,
  })
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
