import type { DepartmentKind, PartyKind, SharePurpose } from './basis-contract.ts'

type Said = { da: string; en: string }
type Content = 'CONF' | 'ART9_HEALTH' | 'ART10_CRIME'

/**
 * A legal basis as data: who may give to whom, what, for what, and which fields a disclosure on it must carry (HG-01, HG-04).
 * `verified` false: the section could not be checked, or sources disagree; then it is out of use until the municipality
 * has decided otherwise (docs/legal-questions.md). It is a right to share and never a duty (HG-03).
 */
export type BasisDefinition = {
  name: Said
  says: Said
  law: string
  from: readonly DepartmentKind[]
  to: readonly PartyKind[]
  classes: readonly Content[]
  purposes: readonly SharePurpose[]
  needsConsent: boolean
  needsNecessity: boolean
  childInformed: boolean
  notForInvestigation: boolean
  verified: boolean
  /** Whether it holds in a case that began with an application without the applicant's consent (forvaltningsloven § 29). */
  inApplicationCases: boolean
  validFrom: string
}

export const everyDepartment: readonly DepartmentKind[] = [
  'SOCIAL',
  'SCHOOL',
  'EMPLOYMENT',
  'HEALTH',
  'SSP',
  'OTHER_DEPARTMENT',
]
export const notSchool: readonly DepartmentKind[] = everyDepartment.filter((kind) => kind !== 'SCHOOL')
export const authorities: readonly PartyKind[] = [
  ...everyDepartment,
  'POLICE',
  'PROBATION',
  'PSYCHIATRY',
  'AUTHORITY',
]
export const onLaw = {
  needsConsent: false,
  needsNecessity: true,
  childInformed: true,
  notForInvestigation: false,
  verified: true,
  inApplicationCases: false,
  validFrom: '2024-01-01',
} as const
export const onConsent = {
  ...onLaw,
  needsConsent: true,
  needsNecessity: false,
  childInformed: false,
  inApplicationCases: true,
} as const
export const confidential = ['CONF'] as const
export const withHealth = ['CONF', 'ART9_HEALTH'] as const
export const all = ['CONF', 'ART9_HEALTH', 'ART10_CRIME'] as const
