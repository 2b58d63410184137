import { writeFile } from 'node:fs/promises'
import type { Config } from '#server/config.ts'
import { demoFile } from '#server/demo-accounts.ts'
import { asOwner } from '#server/database/open.ts'
import type { Samspil } from '#server/start.ts'
import { colleagues } from './cast.ts'
import { otherFamilies } from './other-families.ts'
import { releasePages } from './pages.ts'
import { seedFamilies } from './seed-families.ts'
import { agreeNext, live } from './course.ts'
import { askOf } from './demands.ts'
import { stepDown } from './endings.ts'
import { earlyHelp } from './early-help.ts'
import { followUp } from './follow-ups.ts'
import { groupsAndGrants } from './grants.ts'
import { handOver } from './handed-over.ts'
import { logReview } from './log-review.ts'
import { pictureOf } from './pictures.ts'
import { planOf } from './plans.ts'
import { chanceFrom } from './random.ts'
import { settle, type Settled } from './settle.ts'
import { tell } from './stories.ts'
import { demoPassword, foundVestby } from './vestby.ts'
import { wayIn } from './way-in.ts'
import { sayYes } from './yes.ts'

export { demoPassword }
export const demoAccountList = [
  ...colleagues
    .filter(({ login }) => !['karen', 'bo'].includes(login))
    .map(({ login, givenName, familyName, role }) => ({ login, name: `${givenName} ${familyName}`, role })),
  { login: 'anne', name: 'Anne Bak', role: 'administrator' },
]
const seed = 20_260_904
const families = [...seedFamilies, ...otherFamilies]

/**
 * Writes Vestby's two years: 22 young people, 40 others in their families, through the operations themselves, seen from
 * `anchor`. The same seed and day give the same Vestby. All people are invented.
 */
export async function buildDemo(
  samspil: Samspil,
  config: Config,
  say: (line: string) => void,
  anchor = new Date(),
): Promise<void> {
  const { rows } = await asOwner(samspil.postgres, samspil.database.name, (owner) =>
    owner.query('select 1 from data.municipality limit 1'),
  )
  if (rows.length)
    throw new Error(
      'Databasen har allerede en kommune. Demonstrationen indlæses kun i en tom database; vælg en anden SAMSPIL_STATE.',
    )
  const vestby = await foundVestby(samspil, anchor)
  const withLine: Settled[] = []
  const all: Settled[] = []
  for (const [index, cast] of families.entries()) {
    const chance = chanceFrom(seed + index)
    const family = await settle(vestby, cast, chance)
    all.push(family)
    let activeOn: string | null = null
    await live(
      vestby,
      family,
      chance,
      async (reachedOn) => (activeOn = await sayYes(vestby, family, reachedOn, chance)),
    )
    if (activeOn !== null) {
      await handOver(vestby, family, activeOn)
      await pictureOf(vestby, family, activeOn, chance)
      if (cast.state !== 'assessing') await planOf(vestby, family, activeOn, chance)
    }
    if (cast.state === 'active' && cast.name !== 'Dam') await agreeNext(vestby, family, chance)
    await tell(vestby, family, chance)
    if (activeOn !== null && cast.state === 'active') await followUp(vestby, family, activeOn, chance)
    if (cast.name === 'Bruun') await stepDown(vestby, family)
    await askOf(vestby, family)
    if (cast.state === 'active' && family.first.login === 'line') withLine.push(family)
    say(`  ${String(index + 1).padStart(2)} af ${families.length}  familien ${cast.name}`)
  }
  for (const family of all) await releasePages(vestby, family)
  await wayIn(vestby)
  await groupsAndGrants(vestby, withLine)
  await earlyHelp(vestby)
  vestby.clock.now = anchor
  await logReview(samspil, vestby)
  await asOwner(samspil.postgres, samspil.database.name, async (owner) => {
    await owner.query(`update gate.session set ended_at = now() where ended_at is null`)
    await owner.query('analyze')
  })
  await writeFile(
    demoFile(config.state),
    JSON.stringify({ municipality: 'Vestby Kommune', demo: demoAccountList }),
    { mode: 0o600 },
  )
}
