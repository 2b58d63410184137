export type Member = {
  givenName: string
  born: string
  part: 'young' | 'sibling' | 'parent' | 'step_parent' | 'grandparent' | 'other'
  sex: 'f' | 'm'
  participates?: boolean
  atHome?: boolean
  protected?: boolean
  cpr?: string
  language?: string
}
export type Story =
  | 'third-yes'
  | 'turns-18'
  | 'three-siblings'
  | 'ending'
  | 'protected'
  | 'handover'
  | 'ordinary'

/** A family of Vestby: its people, its pair, how long ago it came, and what its story shows. */
export type FamilyCast = {
  name: string
  story: Story
  strand:
    | 'S115_LIST'
    | 'CASELOAD_REVIEW'
    | 'OUTREACH'
    | 'INTERNAL_AWARENESS'
    | 'EXTERNAL_ACTOR'
    | 'UKN_ORDER'
    | 'FAMILY_ITSELF'
  daysAgo: number
  pair: [string, string]
  also?: string[]
  members: Member[]
  interpreter?: string
  reachHint?: string
  silenceDays?: number
  state: 'active' | 'contacting' | 'assessing' | 'ended'
}

export const young = (
  givenName: string,
  born: string,
  sex: 'f' | 'm',
  more: Partial<Member> = {},
): Member => ({
  givenName,
  born,
  part: 'young',
  sex,
  ...more,
})
export const parent = (
  givenName: string,
  born: string,
  sex: 'f' | 'm',
  more: Partial<Member> = {},
): Member => ({
  givenName,
  born,
  part: 'parent',
  sex,
  ...more,
})
export const sibling = (
  givenName: string,
  born: string,
  sex: 'f' | 'm',
  more: Partial<Member> = {},
): Member => ({
  givenName,
  born,
  part: 'sibling',
  sex,
  participates: false,
  ...more,
})
