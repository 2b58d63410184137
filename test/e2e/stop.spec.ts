import { expect, type Page } from '@playwright/test'
import { search } from './journey-steps.ts'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

const sheet = (page: Page) => page.getByRole('dialog')
const choose = async (page: Page, button: RegExp, option: RegExp) => {
  await page.getByRole('button', { name: button }).click()
  await page.getByRole('option', { name: option }).first().click()
}

/** R-DET-13 and HG-15: a no is an answer. The card stops with its reason, and says when it is deleted. */
test('a family that says no is stopped with a reason, and the day of deletion is in view', async ({
  browser,
}) => {
  const well = `Spiller trommer og passer sin hund ${Date.now().toString(36)}.`
  const page = await signedInPage(browser, 'line', phone, { at: '/tidlig-hjaelp' })
  await page.getByRole('button', { name: 'Nyt signal' }).click()
  await choose(page, /Hvor kommer det fra/, /Opsøgende/)
  await sheet(page)
    .getByRole('textbox', { name: /Hvad går godt/ })
    .fill(well)
  await sheet(page)
    .getByRole('textbox', { name: /Hvad er set/ })
    .fill('Går alene hjem sent.')
  await sheet(page)
    .getByRole('textbox', { name: /Hvem så det/ })
    .fill('Gadeplan')
  await sheet(page).getByText('Nej, kun alder').click()
  await sheet(page).getByRole('textbox', { name: 'Alder' }).fill('9')
  await sheet(page).getByRole('button', { name: 'Gem signal' }).click()
  await expect(sheet(page)).toBeHidden()
  await page
    .getByRole('article')
    .filter({ hasText: well })
    .filter({ hasText: ', 9' })
    .getByRole('link', { name: /^Drøft/ })
    .click()

  await page
    .getByRole('radiogroup', { name: /Hvad skal der ske/ })
    .getByText('Tilbud til familien')
    .click()
  await search(page, 'Ansvarlig', 'Line')
  await page.getByRole('textbox', { name: /^Senest/ }).fill('i morgen')
  await page.getByRole('textbox', { name: /Hvorfor/ }).fill('Familien vil gerne tale med en.')
  await page.getByRole('button', { name: 'Beslut' }).click()
  await expect(page.getByText('Besluttet: Tilbud til familien')).toBeVisible()
  await page.reload()

  // Whoever is to speak with the family is offered words of wellbeing, school and free time (R-STG-01).
  await page.getByRole('button', { name: 'Ord at begynde med' }).click()
  await expect(
    sheet(page)
      .getByText(/hvordan det går/)
      .first(),
  ).toBeVisible()
  expect(await sheet(page).innerText()).not.toMatch(/bande|kriminel|politi/i)
  await expectGoodPage(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Ikke nu', exact: true }).click()
  await page.getByRole('textbox', { name: /Hvorfor/ }).fill('Familien vil selv. Døren er åben.')
  await page.getByRole('button', { name: 'Beslut' }).click()
  await page.reload()
  await expect(page.getByText('Ikke nu').first()).toBeVisible()
  await expect(page.getByText('Familien vil selv. Døren er åben.')).toBeVisible()
  await expect(page.getByText(/^Slettes \d+\.\d+\.|^Kortet slettes i nat/).first()).toBeVisible()
  await expectGoodPage(page)
  await page.setViewportSize(desktop)
  await expectGoodPage(page)
})
