import { expect } from '@playwright/test'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

test('a page for one of the family is looked through, released with one tap, and taken back (HG-07)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'lars', desktop)
  await page.goto('/familier')
  await page.getByRole('link', { name: 'Familien Kjær', exact: true }).first().click()
  await page.getByRole('button', { name: 'Mere om Familien Kjær' }).click()
  await page.getByRole('menuitem', { name: 'Familiens side …' }).click()
  const table = page.getByRole('table', { name: 'Hvem har en side' })
  const child = table
    .getByRole('row')
    .filter({ hasText: /, 1[0-7] år/ })
    .first()
  await child.getByRole('button', { name: /^Se igennem og del/ }).click()
  const sheet = page.getByRole('dialog')
  await sheet
    .getByRole('button', { name: /^Tag af/ })
    .first()
    .click()
  await expect(sheet.getByText('Kommer ikke med')).toBeVisible()
  await expectGoodPage(page)
  await page.setViewportSize(phone)
  await expectGoodPage(page)
  await sheet.getByRole('button', { name: /^Del siden med/ }).click()
  await expect(page.getByText(/Siden er delt/)).toBeVisible()
  await expectGoodPage(page)
  await page.setViewportSize(desktop)
  await child.getByRole('button', { name: /^Træk tilbage/ }).click()
  await expect(page.getByText(/Siden er trukket tilbage/)).toBeVisible()
})
