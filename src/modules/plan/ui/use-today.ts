import { today, type Day } from '#core/day.ts'
import { useNow } from '#modules/contact/ui/use-now.ts'

/** The day it is in Denmark, also for a page that stays open past midnight. */
export function useToday(): Day {
  return today(useNow())
}
