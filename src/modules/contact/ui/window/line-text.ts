import type { LineEvent } from '../../line-contract.ts'

type Said = Pick<LineEvent, 'who' | 'what'>
const all = (who: readonly string[], and: string) =>
  who.length < 2 ? (who[0] ?? '') : `${who.slice(0, -1).join(', ')} ${and} ${who.at(-1) ?? ''}`

/** Words for everything that can stand on a window's line: what happened, and about what we do. */
export const lineText = {
  da: {
    title: 'Fra signal til lukket vindue',
    clock: (hours: number) => `${hours} t.`,
    now: 'nu',
    acted: (time: string) => `Fra signal til første handling: ${time}.`,
    notActed: 'Første handling er ikke sket endnu.',
    ahead: 'venter',
    after: (time: string) => `${time} efter`,
    at: 'med det samme',
    time: (days: number, hours: number, minutes: number) =>
      days > 1 ? `${days} dage` : hours > 0 ? `${hours + 24 * days} t.` : `${minutes} min.`,
    of: {
      signal: ({ who, what }: Said) => `${all(who, 'og')} hørte: “${what ?? ''}”`,
      told: ({ who }: Said) => `${all(who, 'og')} fik besked`,
      seen: ({ who }: Said) => `${all(who, 'og')} så beskeden`,
      tried: ({ who }: Said) => `${all(who, 'og')} prøvede at få fat`,
      talked: ({ who }: Said) => `${all(who, 'og')} talte sammen med familien`,
      met: ({ who }: Said) => `${all(who, 'og')} mødtes med familien`,
      practical: ({ who }: Said) => `${all(who, 'og')} hjalp praktisk`,
      asked: ({ who, what }: Said) => `${all(who, 'og')} bad om ja til ${what ?? ''}`,
      granted: ({ who, what }: Said) => `${all(who, 'og')} bevilgede ${what ?? ''}`,
      declined: ({ who, what }: Said) => `${all(who, 'og')} sagde nej til ${what ?? ''}`,
      returned: ({ who, what }: Said) => `${all(who, 'og')} sendte ${what ?? ''} tilbage`,
      promised: ({ who, what }: Said) => `${all(who, 'og')} lovede: “${what ?? ''}”`,
      kept: ({ what }: Said) => `Løftet holdt: “${what ?? ''}”`,
      planned: ({ who, what }: Said) => `${all(who, 'og')} aftalte: ${what ?? ''}`,
      first_action: ({ what }: Said) => `Første handling: ${what ?? ''}`,
      clock: () => 'Konkret tilbud inden',
      window_closed: () => 'Vinduet lukket',
      still_with_us: () => 'Stadig med?',
      close_together: () => 'Luk sammen',
    },
    for: (moment: string) => `til ${moment}`,
  },
  en: {
    title: 'From signal to closed window',
    clock: (hours: number) => `${hours} h`,
    now: 'now',
    acted: (time: string) => `From signal to first action: ${time}.`,
    notActed: 'The first action has not happened yet.',
    ahead: 'ahead',
    after: (time: string) => `${time} after`,
    at: 'at once',
    time: (days: number, hours: number, minutes: number) =>
      days > 1 ? `${days} days` : hours > 0 ? `${hours + 24 * days} h` : `${minutes} min`,
    of: {
      signal: ({ who, what }: Said) => `${all(who, 'and')} heard: “${what ?? ''}”`,
      told: ({ who }: Said) => `${all(who, 'and')} was told`,
      seen: ({ who }: Said) => `${all(who, 'and')} saw it`,
      tried: ({ who }: Said) => `${all(who, 'and')} tried to reach them`,
      talked: ({ who }: Said) => `${all(who, 'and')} talked with the family`,
      met: ({ who }: Said) => `${all(who, 'and')} met the family`,
      practical: ({ who }: Said) => `${all(who, 'and')} gave practical help`,
      asked: ({ who, what }: Said) => `${all(who, 'and')} asked for a yes to ${what ?? ''}`,
      granted: ({ who, what }: Said) => `${all(who, 'and')} granted ${what ?? ''}`,
      declined: ({ who, what }: Said) => `${all(who, 'and')} said no to ${what ?? ''}`,
      returned: ({ who, what }: Said) => `${all(who, 'and')} sent ${what ?? ''} back`,
      promised: ({ who, what }: Said) => `${all(who, 'and')} promised: “${what ?? ''}”`,
      kept: ({ what }: Said) => `Promise kept: “${what ?? ''}”`,
      planned: ({ who, what }: Said) => `${all(who, 'and')} agreed: ${what ?? ''}`,
      first_action: ({ what }: Said) => `First action: ${what ?? ''}`,
      clock: () => 'A concrete offer by',
      window_closed: () => 'The window closed',
      still_with_us: () => 'Still with us?',
      close_together: () => 'Close together',
    },
    for: (moment: string) => `for ${moment}`,
  },
}
