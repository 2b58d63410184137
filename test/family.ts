import type { Person } from './world.ts'

export type TestFamily = { familyId: string; noah: string; sanne: string; maja: string }

const plain = { participates: true, atHome: true, protected: false, phone: null, language: 'da', cpr: null }

/** Familien Birk of ux.md: Noah (the young person), his mother Sanne and his sister Maja, who is 19 and takes no part. */
export async function newFamily(by: Person, label = 'Familien Birk'): Promise<TestFamily> {
  const { familyId, personId: noah } = await by.did('family.start', {
    label,
    strand: 'CASELOAD_REVIEW',
    basis: 'none',
    enteredOn: '2026-03-02',
    young: {
      ...plain,
      givenName: 'Noah',
      familyName: 'Birk',
      birthDate: '2012-05-14',
      part: 'young',
      sex: 'm',
      cpr: '740512-4003',
    },
  })
  const person = (givenName: string, birthDate: string, more: object) =>
    by.did('family.add-person', {
      familyId,
      ...plain,
      givenName,
      familyName: 'Birk',
      birthDate,
      part: 'parent',
      sex: 'f',
      ...more,
    })
  const { personId: sanne } = await person('Sanne', '1984-02-11', {})
  const { personId: maja } = await person('Maja', '2007-01-30', {
    part: 'sibling',
    participates: false,
    atHome: false,
  })
  await by.did('family.relate', {
    familyId,
    fromPerson: sanne,
    toPerson: noah,
    kind: 'parent',
    custody: true,
  })
  await by.did('family.relate', {
    familyId,
    fromPerson: sanne,
    toPerson: maja,
    kind: 'parent',
    custody: false,
  })
  return { familyId, noah, sanne, maja }
}
