import { addDays, addMonths, today } from '#core/day.ts'
import { proposeSteps } from '#modules/ending/rules.ts'
import type { Settled } from './settle.ts'
import { ago, at } from './times.ts'
import type { Vestby } from './vestby.ts'

const proposed = {
  joint: 'Fælles møde med dem, der tager over',
  fortnightly: 'Vi ses hver anden uge',
  monthly: 'Vi ses en gang om måneden',
  farewell: 'Vi siger farvel sammen',
  call: 'Vi ringer og hører, hvordan det går',
}

/**
 * The planned ending of a family: begun `monthsBefore` the end, written with the family, its departments' cases handed back.
 * The departments have said yes when `taken`.
 */
export async function planEnding(
  vestby: Vestby,
  { cast, familyId, people, first }: Settled,
  endsOn: string,
  { monthsBefore, taken }: { monthsBefore: number; taken: boolean },
): Promise<void> {
  const begun = addMonths(endsOn, -monthsBefore)
  const tell = (day: string, time = '14:00') => (vestby.clock.now = new Date(at(day, time)))
  tell(begun)
  await first.did('ending.start', { familyId, why: 'goals_reached', endsOn })
  const [young = null] = people.values()
  await first.did('ending.change', {
    familyId,
    version: 1,
    why: 'goals_reached',
    endsOn,
    wayInStaff: first.staffId,
    wayInWords: 'Ring eller skriv, også om aftenen.',
    ifItTips: `Ring til ${first.name.split(' ')[0]} med det samme. Sig, at det haster, så mødes vi inden to dage.`,
    ownView: 'Det er lidt underligt, men vi kan godt selv nu.',
    ownViewBy: young,
    farewell: 'Tak, fordi I lod os komme indenfor. I har fået ro på morgenerne, og I har gjort det selv.',
  })
  await first.did('ending.add-steps', {
    familyId,
    steps: proposeSteps(begun, endsOn).map(({ kind, onDay }) => ({
      what: proposed[kind],
      onDay,
      staffId: first.staffId,
    })),
  })
  const { departmentsLeft } = await first.did('ending.show', { familyId })
  const left = departmentsLeft.length > 0 ? departmentsLeft : [{ code: 'S' }]
  for (const { code } of left) {
    const { handBackId } = await first.did('ending.hand-back', {
      familyId,
      department: code,
      what: code === 'S' ? 'En fast voksen i skolen' : 'Det, der stadig er åbent hos jer',
      byDay: addDays(endsOn, -14),
      receiver: code === 'S' ? 'Ulla, klasselærer' : 'Karin i modtagelsen',
    })
    if (taken)
      await first.did('ending.take-hand-back', {
        familyId,
        handBackId,
        version: 1,
        takenOn: today(vestby.clock.now),
      })
  }
  const { plan } = await first.did('ending.show', { familyId })
  if (plan) await first.did('ending.agree', { familyId, version: plan.version, how: 'oral' })
  const told = cast.state === 'ended' ? endsOn : today(vestby.anchor)
  tell(told, '09:00')
  for (const step of (await first.did('ending.show', { familyId })).steps)
    if (step.onDay <= told)
      await first.did('ending.change-step', {
        familyId,
        stepId: step.stepId,
        version: step.version,
        what: step.what,
        onDay: step.onDay,
        staffId: step.staffId,
        doneOn: step.onDay,
        removed: false,
      })
}

/** A family that is on its way out: some of the steps lie behind, and one department has not said yes yet. */
export async function stepDown(vestby: Vestby, family: Settled): Promise<void> {
  await planEnding(vestby, family, ago(vestby.anchor, -75), { monthsBefore: 6, taken: false })
}
