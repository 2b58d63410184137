import { Link } from '#kit/Link.tsx'
import { familyHref } from './hrefs.ts'

/** The family a line is about, as the way to it. */
export function FamilyName({ line }: { line: { familyId: string; familyName: string } }) {
  return (
    <span className="name today-family">
      <Link href={familyHref(line)}>{line.familyName}</Link>
    </span>
  )
}
