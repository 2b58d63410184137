import {
  Archive,
  CalendarCheck2,
  ChartNoAxesColumn,
  MessagesSquare,
  Scale,
  Settings2,
  ShieldCheck,
  Sprout,
  Users,
  type LucideIcon,
} from 'lucide-react'
import type { Place } from './routes.tsx'

/** The five places of the menu in their fixed order; set-up and control for those who have none of the five. */
export const PLACES: readonly { place: Place; href: string; icon: LucideIcon }[] = [
  { place: 'today', href: '/', icon: CalendarCheck2 },
  { place: 'families', href: '/familier', icon: Users },
  { place: 'meetings', href: '/moeder', icon: MessagesSquare },
  { place: 'early-help', href: '/tidlig-hjaelp', icon: Sprout },
  { place: 'supervision', href: '/tilsyn', icon: Scale },
  { place: 'records', href: '/arkiv', icon: Archive },
  { place: 'figures', href: '/tal', icon: ChartNoAxesColumn },
  { place: 'setup', href: '/opsaetning', icon: Settings2 },
  { place: 'control', href: '/kontrol', icon: ShieldCheck },
]

type Entry = { path: string; place: Place | null }

/** The place a path belongs to: that of the longest route it begins with. */
export function placeOf(path: string, routes: readonly Entry[]): Place | null {
  const matching = routes.filter((route) => beginsWith(path, route.path.split('/$')[0] ?? '/'))
  return matching.sort((a, b) => b.path.length - a.path.length)[0]?.place ?? null
}

function beginsWith(path: string, start: string): boolean {
  if (start === '/' || start === '') return path === '/'
  return path === start || path.startsWith(`${start}/`)
}
