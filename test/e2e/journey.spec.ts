import { expect } from '@playwright/test'
import { atRest } from './at-rest.ts'
import {
  figures,
  handOver,
  logContacts,
  meetAboutTheList,
  peopleAndPair,
  planTogether,
  sayYes,
  sharedPicture,
  takeIn,
  timelineAndDay,
  type Boy,
} from './journey-steps.ts'
import { desktop, phone, signedInPage, test } from './page.ts'

const journeys: [name: string, size: typeof desktop, boy: Boy][] = [
  [
    'desktop',
    desktop,
    { file: 'politiliste.xlsx', card: /Dreng, 14/, givenName: 'Noah', familyName: 'Birk', mother: 'Sanne' },
  ],
  [
    'phone',
    phone,
    {
      file: 'politiliste-semikolon-windows-1252.csv',
      card: /Dreng, 10/,
      givenName: 'Zeynep',
      familyName: 'Öztürk',
      mother: 'Ayla',
    },
  ],
]

for (const [name, size, boy] of journeys) {
  test(`from a police list to a plan, at ${name} size, without an accessibility violation`, async ({
    browser,
  }) => {
    test.setTimeout(420_000)
    const page = await signedInPage(browser, 'jonas', size)
    const police = await signedInPage(browser, 'pia', size)
    await test.step('the list meeting', () => meetAboutTheList(page, boy))
    await test.step('police see the open meeting', async () => {
      await police.goto('/moeder')
      await expect(police.getByText(/\d+ år|Dreng|Pige/).first()).toBeVisible()
    })
    const familyId = await test.step('the family is taken in', () => takeIn(page, boy))
    await test.step('people and the pair', () => peopleAndPair(page, familyId, boy))
    await test.step('contacts', () => logContacts(page, familyId))
    await test.step('consent', () => sayYes(page, familyId, boy))
    await test.step('cases are handed over', () => handOver(page, familyId))
    await test.step('shared picture', () => sharedPicture(page, familyId, boy))
    await test.step('plan', () => planTogether(page, familyId, boy))
    await test.step('timeline and Min dag', () => timelineAndDay(page, familyId, boy))
    await test.step('figures', () => figures(page))
    await test.step('the meeting closes, and the police see nothing more', async () => {
      await page.goto('/moeder')
      await page.getByRole('row').filter({ hasText: /Åben/ }).getByRole('link').first().click()
      await page.getByRole('button', { name: 'Luk mødet' }).click()
      await page.getByRole('dialog').getByRole('button', { name: 'Luk mødet' }).click()
      await expect(page.getByRole('dialog')).toBeHidden()
      await police.reload()
      await atRest(police)
      await expect(police.getByText(/Dreng|Pige/)).toHaveCount(0)
    })
  })
}
