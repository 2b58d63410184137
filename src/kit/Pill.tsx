import { CircleCheck, Circle, Clock, Diamond, DiamondPlus, Info, type LucideIcon } from 'lucide-react'

export type Tone = 'info' | 'good' | 'note' | 'soon' | 'private' | 'neutral'

/** Each tone has its own shape, so that meaning never rests on colour. */
export const TONE_ICON: Record<Tone, LucideIcon> = {
  info: Info,
  good: CircleCheck,
  note: DiamondPlus,
  soon: Clock,
  private: Diamond,
  neutral: Circle,
}

type PillProps = {
  /**
   * info = something new, good = reached or kept, note = look at this, soon = has a clock today,
   * private = limited sharing, neutral = the rest. Never used to grade a person or a family.
   */
  tone: Tone
  /** One to three words. */
  children: string
}

/** A word with icon and colour, only for what needs attention. What is done is plain text. */
export function Pill({ tone, children }: PillProps) {
  const Icon = TONE_ICON[tone]
  return (
    <span className={`pill tone-${tone}`}>
      <Icon aria-hidden />
      {children}
    </span>
  )
}
