/** The words of the access declaration, as data: walls, grants, roles, purposes and ceilings (docs/security.md, the rule). */

/** Class of a column or of a row's content. CPR, PROT_ADDR and SEALED (bytes that the gate gives out one at a time) are never readable by a login. */
export type ColumnClass =
  | 'META'
  | 'ORD'
  | 'CONF'
  | 'ART9_HEALTH'
  | 'ART10_CRIME'
  | 'P115'
  | 'CPR'
  | 'PROT_ADDR'
  | 'SEALED'

/** RESTRICTIVE policies; all that stand before a table must hold. The session (W2) is checked where the context begins. */
export const wallNames = {
  tenant: 'W1: rows of the reader’s own municipality',
  recused: 'W3: no family that the reader is recused from',
  class: 'W4: the class of the content is within the ceiling of role and grant',
  police_list: 'W5: material of the police list, only for casework and the list meeting',
  sealed: 'W6: no sealed family whose seal does not name the reader',
  life: 'W7: restricted families for the records officer alone; writing only while the family’s course is open',
  opened: 'W8: a committed log row names this family (or signal)',
  secret: 'department secrecy: own department, or shared with it',
  withdrawn: 'a citizen: what was released and not taken back',
  about:
    'a citizen: about themselves, what the family shares, or a child in their custody within the classes for its age',
  author: 'writing: the writer’s own name; what a colleague did is not done in their name',
  persons: 'writing: several persons named in one row are of its own family',
} as const
export type WallName = keyof typeof wallNames

/** PERMISSIVE policies; one is enough. Only `relation`, `room`, `own` and `organisation` write. */
export const grantNames = {
  relation: 'G1: works with the family now',
  supervision: 'G2: line leader of somebody who does, for some hours, with a reason; reads',
  share: 'G3: what is shared with the reader’s department; opens rows behind department secrecy',
  room: 'G4: early help, and the police in an open meeting they take part in',
  'break-glass': 'G5: emergency access to one family for four hours; reads',
  records: 'records officer: a restricted family, for access requests; reads',
  self: 'G6: the citizen’s own: what was released to them',
  custody:
    'G6: what was released to a child under 18 in the citizen’s custody, for custody too, within the classes for its age',
  released: 'G7: figures that passed disclosure control',
  control: 'G8: the openings of families, without their reasons in words',
  own: 'what the reader wrote or was told',
  openings: 'openings of the reader, of those whose leader they are, and of their families',
  organisation: 'the municipality’s own set-up',
  service: 'the schedule',
} as const
export type GrantName = keyof typeof grantNames

/** What a table's rows are to a family; decides walls and grants together. */
export type Wall =
  | 'organisation'
  | 'own'
  | 'related'
  | 'opened'
  | 'room'
  | 'board'
  | 'opened-signal'
  | 'citizen'
  | 'personal'
  | 'opening'
  | 'released'
  | 'service'

/** Walls by kind of table; `class`, `police_list` and `secret` also need such columns; `life` stands before what is one's own where it `rests`. `author` and `persons` stand wherever they are declared. */
export const wallsOf: Record<Wall, readonly WallName[]> = {
  organisation: ['tenant'],
  own: ['tenant', 'recused', 'sealed', 'life'],
  related: ['tenant', 'recused', 'class', 'police_list', 'sealed', 'life', 'secret'],
  opened: ['tenant', 'recused', 'class', 'police_list', 'sealed', 'life', 'opened', 'secret'],
  room: ['tenant', 'recused', 'class', 'police_list', 'sealed'],
  board: ['tenant'],
  'opened-signal': ['tenant', 'class', 'police_list', 'opened'],
  citizen: ['tenant', 'recused', 'class', 'police_list', 'sealed', 'life', 'opened', 'withdrawn', 'about'],
  personal: ['tenant'],
  opening: ['tenant', 'recused', 'sealed'],
  released: ['tenant'],
  service: ['tenant'],
}

/** Grants by kind of table. */
export const grantsOf: Record<Wall, readonly GrantName[]> = {
  organisation: ['organisation'],
  own: ['own'],
  related: ['relation', 'supervision', 'break-glass', 'records'],
  opened: ['relation', 'supervision', 'break-glass', 'records'],
  room: ['room'],
  board: ['room'],
  'opened-signal': ['room'],
  citizen: ['relation', 'supervision', 'break-glass', 'records', 'self', 'custody'],
  personal: ['openings'],
  opening: ['openings', 'control'],
  released: ['released'],
  service: ['service'],
}

export type RoleName =
  | 'core'
  | 'early_help'
  | 'leader'
  | 'steering'
  | 'administrator'
  | 'police'
  | 'auditor'
  | 'records'
  | 'provisioning'
  | 'service'
type PurposeName =
  | 'SAGSBEHANDLING'
  | 'MOEDE_115'
  | 'TILSYN'
  | 'NOEDADGANG'
  | 'PARTSINDSIGT'
  | 'STATISTIK'
  | 'DRIFT'

/** What each role may use data for; a person with several roles may do what any of them may. */
export const purposesOf: Record<RoleName, readonly PurposeName[]> = {
  core: ['SAGSBEHANDLING', 'NOEDADGANG', 'PARTSINDSIGT', 'STATISTIK', 'DRIFT'],
  early_help: ['SAGSBEHANDLING', 'MOEDE_115', 'DRIFT'],
  leader: ['TILSYN', 'NOEDADGANG', 'STATISTIK', 'DRIFT'],
  steering: ['STATISTIK', 'DRIFT'],
  administrator: ['DRIFT'],
  police: ['MOEDE_115', 'DRIFT'],
  auditor: ['TILSYN', 'DRIFT'],
  records: ['PARTSINDSIGT', 'DRIFT'],
  provisioning: ['DRIFT'],
  service: ['STATISTIK', 'DRIFT'],
}

/** The classes of content that a role may come to see at all: an upper bound; relations give the rows. */
export const roleCeiling: Record<RoleName, readonly ColumnClass[]> = {
  core: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME', 'P115'],
  early_help: ['META', 'ORD', 'CONF', 'ART10_CRIME', 'P115'],
  leader: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  steering: ['META'],
  administrator: ['META'],
  police: ['META', 'P115'],
  auditor: ['META'],
  records: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  provisioning: ['META'],
  service: ['META'],
}

/** The classes that a grant opens; a grant that is not here has the ceiling of the role. */
export const grantCeiling = {
  supervision: ['META', 'ORD', 'CONF'],
  'supervision-sensitive': ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  'break-glass': ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
  records: ['META', 'ORD', 'CONF', 'ART9_HEALTH', 'ART10_CRIME'],
} as const satisfies Record<string, readonly ColumnClass[]>
