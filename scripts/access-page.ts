import type { TableAccess } from '#db/access.ts'

const wallWords: Record<TableAccess['wall'], string> = {
  organisation: 'alle med en konto i kommunen',
  own: 'kun den, der skrev det',
  related: 'familiens team, også i lister over egne familier',
  opened: 'familiens team, og kun når åbningen er logget',
  room: 'deltagere i Tidlig hjælp; politi i et åbent møde, de deltager i',
  board: 'deltagere i Tidlig hjælp',
  'opened-signal': 'deltagere i Tidlig hjælp, og kun når opslaget er logget',
  service: 'kun tidsplanen',
  released: 'alle med en konto; tallene har været gennem diskretionsreglerne',
}

/** docs/access.md: for each table what stands before it, in words that a data protection officer can read. */
export function accessPage(access: Record<string, TableAccess>): string {
  const rows = Object.entries(access).map(([name, table]) => {
    const protectedColumns = [table.columns.CPR, table.columns.PROT_ADDR].filter(Boolean).join(' ')
    const classes = Object.entries(table.columns)
      .map(([name, columns]) => `${name} ${columns.split(' ').length}`)
      .join(', ')
    return `| ${name} | ${wallWords[table.wall]}${table.secret ? '; egen afdeling eller delt' : ''} | ${classes} | ${table.insert ? 'ja' : 'nej'} | ${table.change ?? 'intet'} | ${protectedColumns || '–'} |`
  })
  return [
    '# Who may see which table',
    '',
    'Generated from db/access.ts by `npm run db`. Every table also stands behind the tenant wall and the committed log row.',
    '',
    '| table | who sees its rows | columns by class | staff may add | staff may change | never readable |',
    '|---|---|---|---|---|---|',
    ...rows,
    '',
  ].join('\n')
}
