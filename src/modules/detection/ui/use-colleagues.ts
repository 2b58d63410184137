import type { Department } from '#kit/DeptPattern.tsx'
import type { Option } from '#kit/options.ts'
import { useRead } from '#kit/use-read.ts'
import type { Card } from '../contract.ts'

export type Colleague = { id: string; name: string; profession: string; department: string; roles: string[] }

/** The municipality's colleagues with an account, by name. Empty until they are fetched. */
export function useColleagues(): readonly Colleague[] {
  return useRead('municipality.get', {}).data?.staff ?? []
}

/** Colleagues to choose among, each with the profession beneath the name. */
export function asOptions(colleagues: readonly Colleague[]): Option<string>[] {
  return colleagues.map(({ id, name, profession }) => ({ value: id, label: name, hint: profession }))
}

const marked: readonly Department[] = ['F', 'S', 'P', 'J', 'Z', 'A']

/** The department that has the card: the responsible colleague's, or SSP, which convenes, for the police list. */
export function useCardDepartment({ responsible, strand }: Card): Department | null {
  const staff = useColleagues().find(({ id }) => id === responsible?.staffId)
  const code = staff?.department ?? (strand === 'S115_LIST' ? 'P' : null)
  return marked.find((one) => one === code) ?? null
}
