import { today } from '#core/day.ts'
import { mailServer } from '#server/mail/for-tests.ts'
import { startDelivery } from '#server/mail/start.ts'
import { confirm } from '#test/confirmed.ts'
import { newFamily } from '#test/family.ts'
import { newWorld, type World } from '#test/world.ts'
import type { Ground, Measured } from './measure.ts'

const MINUTE = 60_000

/** Somebody without a relation opens a family in an emergency. */
async function openInEmergency(world: World): Promise<void> {
  const { familyId } = await newFamily(world.staff('line'))
  await confirm(world, world.staff('hanne'))
  await world.staff('hanne').did('access.break-glass', {
    familyId,
    reasonCode: 'acute_danger',
    reason: 'Barnet er ikke hentet, og ingen svarer.',
  })
}

/** When both the family's contact and the leader have their mail, in milliseconds after the opening; a minute and more: not told. */
async function toldAfter(mails: { to: string[] }[], wanted: string[], began: number): Promise<number> {
  while (performance.now() - began < MINUTE) {
    const to = mails.flatMap((mail) => mail.to)
    if (wanted.every((address) => to.includes(address))) return performance.now() - began
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  return performance.now() - began
}

/** A9: emergency access told to owner and leader by e-mail, by the delivery that serves, and red when it is not reviewed in time. */
export async function emergency({ database, owner }: Ground): Promise<Measured> {
  const world = await newWorld()
  const server = await mailServer()
  const wanted = ['line@vestby.example', 'mette@vestby.example']
  for (const [index, name] of (['line', 'mette'] as const).entries())
    await owner.query('update data.staff set email = $2 where id = $1', [
      world.staff(name).staffId,
      wanted[index],
    ])
  const delivery = startDelivery({
    pool: database.courier,
    settings: { smtp: { url: server.url, from: 'samspil@vestby.example' } },
    url: 'https://samspil.vestby.example',
    clock: () => new Date(),
    log: (line) => console.error('A9', line),
  })
  await delivery.runOnce()
  await openInEmergency(world)
  const told = await toldAfter(server.mails, wanted, performance.now())
  await delivery.stop()
  const before = server.mails.length
  await openInEmergency(world)
  await new Promise((resolve) => setTimeout(resolve, 6_000))
  const untold = server.mails.length === before
  await server.close()
  const reviews = async () => (await world.staff('mette').did('access.leader', {})).reviews
  const fresh = await reviews()
  const inTime = fresh.filter(({ dueOn, overdue }) => !overdue && dueOn > today(new Date())).length
  // The first is as if its working days had gone by.
  await owner.query('update data.break_glass set review_due_on = current_date - 1 where id = $1', [
    fresh[0]?.breakGlassId,
  ])
  const red = (await reviews()).filter(({ overdue }) => overdue).length
  return {
    id: 'A9',
    says: `s until the family's contact and the leader have a mail about emergency access; ${inTime} of ${fresh.length} openings stand before the leader with a day for the review, and ${red} of 1 past its day is red`,
    value: Math.round(told / 100) / 10,
    target: '<= 60',
    ok: told < MINUTE && inTime === 2 && fresh.length === 2 && red === 1,
    control: { says: 'with nobody to deliver it no mail comes', failed: untold },
  }
}
