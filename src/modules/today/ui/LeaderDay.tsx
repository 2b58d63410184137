import { Leader } from '#modules/access/ui/Leader.tsx'
import { WaitingFamilies } from '#modules/way-in/ui/WaitingFamilies.tsx'
import { Overdue } from './Overdue.tsx'

/** What a leader answers for, with what has waited longer than the municipality has set. */
export function LeaderDay() {
  return (
    <Leader
      more={
        <>
          <WaitingFamilies />
          <Overdue />
        </>
      }
    />
  )
}
