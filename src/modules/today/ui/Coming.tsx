import type { MyDay } from '../contract.ts'
import { Birthdays } from './Birthdays.tsx'
import { Endings } from './Endings.tsx'
import { FollowUps } from './FollowUps.tsx'
import { Handovers } from './Handovers.tsx'
import { Requests } from './Requests.tsx'

/** What most days do not have: questions between departments, cases to hand over, follow-ups and endings that are due. */
export function Coming({ day, today }: { day: MyDay; today: string }) {
  return (
    <>
      <Requests requests={day.requests} today={today} />
      <Handovers handovers={day.handovers} today={today} />
      <FollowUps followUps={day.followUps} today={today} />
      <Birthdays birthdays={day.birthdays} />
      <Endings endings={day.endings} today={today} />
    </>
  )
}
