import { expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { familyBirk } from '#test/consents.ts'
import type { Person } from '#test/world.ts'

const day = today(new Date())

it('the picture of one department holds a note of another while the family says yes, neither before nor after (R-CON-02, HG-06)', async () => {
  const c = await familyBirk()
  const { familyId, family, line, sofie } = c
  const begin = () => line.did('assessment.start', { familyId, profile: 'light', withPersons: [family.noah] })
  await expect(begin()).rejects.toMatchObject({ code: 'no_basis' })
  await c.yesTo(family.noah, null, family.sanne)
  const { assessmentId } = await begin()
  const note = { familyId, personId: family.noah, class: 'CONF' as const, body: 'Noah var væk seks dage.' }
  const { noteId } = await sofie.did('journal.file', {
    ...note,
    subject: 'Fravær i august',
    happenedOn: addDays(day, -3),
  })
  const page = (by: Person) => by.did('assessment.show', { familyId })
  const seen = async (by: Person, question: string) =>
    (await page(by)).picture?.inputs.find((input) => input.question === question)

  expect(JSON.stringify(await page(line))).not.toContain('Fravær i august')
  expect(await seen(line, 'absence')).toMatchObject({ state: 'open', prefilled: null, grounds: [] })
  expect(await seen(sofie, 'absence')).toMatchObject({ state: 'prefilled', prefilled: { value: 'talk' } })

  await c.yesTo(family.noah, 'F', family.sanne)
  const school = await c.yesTo(family.noah, 'S', family.sanne)
  expect(await seen(line, 'absence')).toMatchObject({
    prefilled: { value: 'talk', source: 'absence', on: addDays(day, -3) },
    grounds: [{ words: 'Fravær i august', department: 'S' }],
  })
  expect(await seen(line, 'notes')).toMatchObject({ prefilled: { value: noteId } })

  const answer = { familyId, assessmentId, subject: family.noah, unknown: false, version: null }
  await sofie.did('assessment.answer', { ...answer, question: 'leisure', value: 'wants_to' })
  await line.did('assessment.answer', {
    ...answer,
    question: 'absence',
    value: 'talk',
    acceptPrefilled: true,
  })
  expect(await seen(line, 'leisure')).toMatchObject({
    state: 'theirs',
    theirs: [{ value: 'wants_to', department: 'S' }],
  })

  const { consentId, version } = school
  await line.did('consent.withdraw', { familyId, consentId, version, withdrawnBy: family.sanne })
  expect(JSON.stringify(await page(line))).not.toContain('Fravær i august')
  expect(await seen(line, 'leisure')).toMatchObject({ state: 'open', theirs: [] })
  // What was accepted while the yes held is F's own answer, with its source and day: what was shared stays shared.
  expect(await seen(line, 'absence')).toMatchObject({
    state: 'accepted',
    mine: { value: 'talk', source: 'absence' },
  })
})

it('a shared picture begins only while a yes to take part holds: custody that changed since ends it (R-CON-05, HG-06)', async () => {
  const c = await familyBirk()
  const { familyId, family, line } = c
  const begin = () => line.did('assessment.start', { familyId, profile: 'light', withPersons: [] })
  await c.yesTo(family.noah, null, family.sanne)
  await c.holds(await c.add({ givenName: 'Karim', part: 'parent', birthDate: '1980-03-04' }), family.noah)
  await expect(begin()).rejects.toMatchObject({ code: 'no_basis' })
})
