import type { CollisionKind } from './load-contract.ts'

const says: Record<CollisionKind, (who: string, excess: number) => string> = {
  'same-time': (who) => `${who} har noget andet på samme tid.`,
  'own-life': (who) => `Det falder sammen med ${who}s eget liv.`,
  travel: (who, excess) =>
    `${who} mangler ${excess} min. til at nå frem fra det, der ligger lige før eller efter.`,
  'two-departments': (who) => `${who} skal et andet sted hen samme dag.`,
  'pile-up': (who) => `${who} har mange ting på den dag.`,
  'over-limit': (who, excess) => `${who} har ${excess} mere i den uge, end vi har aftalt.`,
  'outside-agreed-hours': (who) => `Det ligger uden for det, ${who} har aftalt.`,
  hold: (who) => `Der er aftalt pause for ${who}.`,
  acute: (who) => `Noget akut er åbent for ${who}.`,
  'open-window': (who) => `${who} har lige nu et åbent vindue.`,
  'asked-twice': (who) => `${who} er spurgt om det samme for nylig.`,
}

/**
 * A reason to begin a request with, from what collides: never the title of what it collides with, since that may be another
 * department's secret. Danish, whatever language the screen is in: it is written to a colleague.
 */
export function reasonFor(
  collision: { kind: CollisionKind; excess: number } | undefined,
  who: string,
): string {
  return collision ? says[collision.kind](who, collision.excess) : ''
}
