import { useText } from '#kit/language.ts'
import { usePathPart } from '#kit/navigation.ts'
import { useWindowTitle } from '#kit/Page.tsx'
import { Cases } from './Cases.tsx'
import { Pair } from './Pair.tsx'
import { text } from './text.ts'
import './handover.css'

/** The end of the first phase: the departments' cases come to the core team, and the family gets its pair (R-PHA-02, R-ACT-02). */
export function HandoverScreen() {
  const familyId = usePathPart('familyId')
  useWindowTitle(useText(text).title)
  return (
    <div className="stack">
      <Cases familyId={familyId} />
      <Pair familyId={familyId} />
    </div>
  )
}
