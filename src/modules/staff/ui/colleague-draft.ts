import type { Colleague, Hire } from '../administration-contract.ts'
import type { StaffRole } from '../contract.ts'

/** A colleague as the form holds them. */
export type ColleagueDraft = {
  givenName: string
  familyName: string
  profession: string
  department: string | null
  phone: string
  email: string
  leaderId: string | null
  roles: readonly StaffRole[]
}

export const emptyColleague: ColleagueDraft = {
  givenName: '',
  familyName: '',
  profession: '',
  department: null,
  phone: '',
  email: '',
  leaderId: null,
  roles: [],
}

export function draftOf(colleague: Colleague): ColleagueDraft {
  return { ...colleague, phone: colleague.phone ?? '', email: colleague.email ?? '' }
}

/** What is sent; null while department or role is missing. */
export function hireOf(draft: ColleagueDraft): Hire | null {
  const { givenName, familyName, profession, department, leaderId, roles } = draft
  if (!department || roles.length === 0) return null
  const phone = draft.phone.trim() || null
  const email = draft.email.trim() || null
  return { givenName, familyName, profession, department, phone, email, leaderId, roles: [...roles] }
}

/** The former values of a colleague, with the version that a change gave: what takes the change back. */
export function backTo(colleague: Colleague, version: number): Hire & { staffId: string; version: number } {
  const { account: _, active: __, ...former } = colleague
  return { ...former, version }
}

/** Letters and digits that nobody mistakes for each other when they are read aloud. */
const clear = 'abcdefghjkmnpqrstuvwxyz23456789'

/** Four groups of four, from the browser's source of randomness: 31 to the power of 16, about 79 bits. */
export function suggestPassword(): string {
  const most = 256 - (256 % clear.length)
  const letters: string[] = []
  while (letters.length < 16) {
    const byte = crypto.getRandomValues(new Uint8Array(1))[0] ?? 255
    if (byte < most) letters.push(clear[byte % clear.length] ?? '')
  }
  return letters.join('').replaceAll(/(.{4})(?=.)/g, '$1-')
}
