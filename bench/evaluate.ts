import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64'
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus'
import { evaluate } from '../src/cli/evaluate.ts'

const UNITS = 5_000
const INDICATORS = 12

/** Invented measurements: two groups in 100 clusters, two occasions, 12 indicators with continuous values, 3 % missing. */
function inventedCsv(): string {
  const generator = xoroshiro128plus(12)
  const lines = ['unit_id,cluster_id,group,occasion,indicator,value']
  for (let unit = 0; unit < UNITS; unit++) {
    const cluster = unit % 100
    const group = cluster % 2 === 0 ? 'intervention' : 'reference'
    for (let indicator = 0; indicator < INDICATORS; indicator++)
      for (const occasion of ['baseline', 'end']) {
        const value = uniformFloat64(generator) < 0.03 ? '' : (uniformFloat64(generator) * 100).toFixed(3)
        lines.push(`u${unit},c${cluster},${group},${occasion},indikator${indicator},${value}`)
      }
  }
  return `${lines.join('\n')}\n`
}

/**
 * How long `samspil evaluate` takes for 5,000 units, 12 indicators, two occasions and 10,000 resamples, the reading of
 * the file and the writing of the answer included. Budget: 10 s on two cores. The processor time of all threads stands
 * beside it: it does not grow when others use the machine.
 */
export async function measureEvaluate(): Promise<{ figures: Record<string, number> }> {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'samspil-evaluate-'))
  try {
    const file = path.join(folder, 'data.csv')
    await writeFile(file, inventedCsv())
    const [began, used] = [performance.now(), process.cpuUsage()]
    const code = await evaluate([file, '--json'], {
      out: () => {},
      err: () => {},
    })
    const seconds = (performance.now() - began) / 1000
    if (code !== 0) throw new Error(`samspil evaluate ended with ${code}`)
    const { user, system } = process.cpuUsage(used)
    return { figures: { evaluate_5000x12x10000_s: seconds, evaluate_cpu_s: (user + system) / 1e6 } }
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
