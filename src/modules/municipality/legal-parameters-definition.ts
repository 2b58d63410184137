import type { LegalParameterCode } from './contract.ts'

/**
 * Legal parameters as dated data with their source (architecture.md decision 6). Marked [K] where the figure is our own
 * proposal or could not be checked against the law; a lawyer reviews them before production.
 */
export const legalParameters = [
  {
    code: 'CONSENT_SELF_FROM',
    value: 15,
    unit: 'years',
    source: 'Barnets Lov § 5 og forvaltningsretlig praksis: den unge samtykker også selv fra 15 år',
    validFrom: '2024-01-01',
  },
  { code: 'ADULT_FROM', value: 18, unit: 'years', source: 'Værgemålsloven § 1', validFrom: '2024-01-01' },
  {
    code: 'PROGRAMME_AGE_FROM',
    value: 6,
    unit: 'years',
    source: 'Erfaringsopsamlingen afsnit 5.4',
    validFrom: '2024-01-01',
  },
  {
    code: 'PROGRAMME_AGE_TO',
    value: 22,
    unit: 'years',
    source: 'Erfaringsopsamlingen afsnit 5.4',
    validFrom: '2024-01-01',
  },
  {
    code: 'CONSENT_REVIEW',
    value: 12,
    unit: 'months',
    source: 'Eget forslag, ingen frist i loven [K]',
    validFrom: '2024-01-01',
  },
  {
    code: 'S115_REVIEW',
    value: 90,
    unit: 'days',
    source: 'Eget forslag, ingen frist i retsplejeloven § 115 [K]',
    validFrom: '2024-01-01',
  },
] as const satisfies readonly {
  code: LegalParameterCode
  value: number
  unit: string
  source: string
  validFrom: string
}[]

/** Years, months or days: what a figure is counted in, which no municipality changes. */
export function unitOf(code: LegalParameterCode): 'years' | 'months' | 'days' {
  const parameter = legalParameters.find((each) => each.code === code)
  if (!parameter) throw new Error(`no such figure: ${code}`)
  return parameter.unit
}
