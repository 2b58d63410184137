import { audit, type Alternative, type Figure, type Target, type World } from './audit-rules.ts'
import { cheapestComplement } from './complement-rules.ts'

/** Which figures stay hidden, or why the release can't be made safe. */
export type Suppression =
  | { ok: true; hidden: ReadonlySet<string>; narrowest: number | null }
  | { ok: false; exposed: Target }

/** What has to stay uncertain when `hidden` is hidden: every hidden figure, and the guarded differences. */
export function targetsOf(world: World, hidden: ReadonlySet<string>): Target[] {
  const own = [...hidden]
    .map((key) => world.figures.get(key))
    .filter((f): f is Figure => f !== undefined && f.state !== 'derived')
    .map((f) => ({ terms: [{ key: f.key, coefficient: 1 }], need: f.need, label: f.key }))
  return [...own, ...world.differences]
}

/**
 * Complementary suppression: hides further figures, cheapest first, until the audit proves for every hidden figure
 * an interval as wide as it needs, and then shows again whatever turned out not to be needed.
 * `small` are the figures that the threshold hides.
 */
export function suppress(world: World, small: ReadonlySet<string>): Suppression {
  const known: Alternative[] = []
  const hidden = new Set([
    ...small,
    ...[...world.figures.values()]
      .filter((f) => f.state === 'withheld' || f.state === 'derived')
      .map((f) => f.key),
  ])
  for (;;) {
    const targets = targetsOf(world, hidden)
    const unsafe = audit(world, hidden, { targets, known, stopAtFirst: true }).find((v) => !v.safe)
    if (!unsafe) break
    const { need } = unsafe.target
    const lack = { up: need - unsafe.down, down: need - unsafe.up }
    const added = cheapestComplement(world, hidden, unsafe.target, lack)
    if (added.length === 0) return { ok: false, exposed: unsafe.target }
    for (const key of added) hidden.add(key)
  }
  showAgain(world, { small, hidden, known })
  return { ok: true, hidden, narrowest: narrowest(world, hidden, known) }
}

/** Greedy choices leave cells hidden that later choices made superfluous; the dearest are shown first. */
function showAgain(
  world: World,
  state: { small: ReadonlySet<string>; hidden: Set<string>; known: Alternative[] },
): void {
  const extra = [...state.hidden]
    .map((key) => world.figures.get(key))
    .filter((f): f is Figure => f !== undefined && f.state === 'free' && !state.small.has(f.key))
    .sort((a, b) => b.cost - a.cost)
  for (const figure of extra) {
    const fewer = new Set([...state.hidden].filter((key) => key !== figure.key))
    const targets = targetsOf(world, fewer)
    const verdicts = audit(world, fewer, { targets, known: state.known, stopAtFirst: true })
    if (verdicts.every((v) => v.safe)) state.hidden.delete(figure.key)
  }
}

function narrowest(world: World, hidden: ReadonlySet<string>, known: Alternative[]): number | null {
  const targets = targetsOf(world, hidden)
  if (targets.length === 0) return null
  const verdicts = audit(world, hidden, { targets, known, stopAtFirst: false })
  return Math.min(...verdicts.map((v) => v.down + v.up))
}
