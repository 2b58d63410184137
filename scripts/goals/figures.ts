import { DEFAULT_RULE, type CountTable, type PublishedTable } from '#modules/disclosure/contract.ts'
import { suppressCounts } from '#modules/disclosure/release-rules.ts'
import { attackTwoWay, randomOf, randomTable, truthOf } from '#test/disclosure-attack.ts'
import type { Measured } from './measure.ts'

const need = DEFAULT_RULE.threshold

function narrow(table: CountTable, published: PublishedTable): number {
  return attackTwoWay(truthOf(table, published), published, { lower: 1, reach: 60 }).filter(
    ({ low, high }) => high - low < need,
  ).length
}

/** The same table with its small counts hidden and nothing more. */
function onlySmall(table: CountTable): PublishedTable {
  const all = suppressCounts(table, { threshold: 2, zeros: 'show' })
  const truth = truthOf(table, all)
  return {
    ...all,
    cells: all.cells.map(({ at }, index) => ({
      at,
      shown: (truth[index] ?? 0) > 0 && (truth[index] ?? 0) < need ? null : (truth[index] ?? 0),
    })),
  }
}

/** P1: hidden cells that an attacker with maximum flows can confine more closely than the rule allows. */
export function smallCells(): Measured {
  const random = randomOf(2026)
  let [exposed, control] = [0, 0]
  for (let table = 0; table < 2_000; table++) {
    const made = randomTable([2 + Math.floor(random() * 5), 2 + Math.floor(random() * 4)], random)
    exposed += narrow(made, suppressCounts(made))
    control += narrow(made, onlySmall(made))
  }
  return {
    id: 'P1',
    says: 'hidden cells exposed in 2000 random tables',
    value: exposed,
    target: '0',
    ok: exposed === 0,
    control: { says: `hiding small counts alone leaves ${control} exposed`, failed: control > 0 },
  }
}
