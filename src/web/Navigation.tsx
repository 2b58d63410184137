import type { LucideIcon } from 'lucide-react'
import { Link } from '#kit/Link.tsx'
import { useText } from '#kit/language.ts'
import { usePath } from '#kit/navigation.ts'
import { Brand } from './Brand.tsx'
import { placeOf } from './places.ts'
import { ROUTES, type Place } from './routes.tsx'
import { text } from './text.ts'

type NavigationProps = { places: readonly { place: Place; href: string; icon: LucideIcon }[] }

/** The places: a rail at the side, icons under 960 px, a bar at the bottom on a phone. One list for all three. */
export function Navigation({ places }: NavigationProps) {
  const t = useText(text)
  const current = placeOf(usePath(), ROUTES)
  return (
    <nav className="shell-side" aria-label={t.mainMenu}>
      <Link href="/" className="shell-brand">
        <Brand />
      </Link>
      <ul className="shell-places">
        {places.map(({ place, href, icon: Icon }) => (
          <li key={place}>
            <Link href={href} className="shell-place" current={place === current}>
              <Icon aria-hidden />
              <span>{t.places[place]}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  )
}
