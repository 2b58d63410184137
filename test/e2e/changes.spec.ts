import { expect } from '@playwright/test'
import { atRest } from './at-rest.ts'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const)
  test(`a promise written by mistake is found among recent changes and taken back, at ${name} size (ux.md section 3)`, async ({
    browser,
  }) => {
    const words = `Skrevet ved en fejl ${name} ${Date.now().toString(36)}`
    const page = await signedInPage(browser, 'line', size, { at: '/familier' })
    const family = await page
      .locator('a[href^="/familier/"]:not([href="/familier/soeg"])')
      .first()
      .getAttribute('href')
    await page.goto(`${family}/aftaler`)
    await page.getByRole('button', { name: 'Skriv et løfte' }).click()
    const form = page.getByRole('form', { name: 'Skriv et løfte' })
    await form.getByLabel('Det har vi lovet').fill(words)
    await form.getByText(/^I morgen/).click()
    await form.getByRole('button', { name: 'Gem' }).click()
    await expect(page.getByText(words)).toBeVisible()

    await page.getByRole('banner').getByRole('button', { name: /Line$/ }).click()
    await page.getByRole('menuitem', { name: 'Seneste ændringer' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Seneste ændringer' })).toBeVisible()
    await expectGoodPage(page)
    await page
      .getByRole('button', { name: /^Fortryd: Skrev et løfte/ })
      .first()
      .click()
    await expect(page.getByRole('status').filter({ hasText: 'Fortrudt: Skrev et løfte' })).toBeVisible()
    await expectGoodPage(page)
    await page.goto(`${family}/aftaler`)
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await atRest(page)
    await expect(page.getByText(words)).toBeHidden()
  })
