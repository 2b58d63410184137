import { expect } from '@playwright/test'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const)
  test(`a disclosure on a provision of law, listed, at ${name} size (HG-01, HG-03)`, async ({ browser }) => {
    const what = `Aftaler om mødetid ${name} ${Date.now().toString(36)}`
    const page = await signedInPage(browser, 'line', size, { at: '/familier' })
    const family = page.locator('a[href^="/familier/"]:not([href="/familier/soeg"])').first()
    await page.goto(`${await family.getAttribute('href')}/deling`)
    await page.getByRole('button', { name: 'Del på et andet grundlag' }).click()
    const sheet = page.getByRole('dialog')
    const choose = async (field: RegExp, option: string | number) => {
      await sheet.getByRole('button', { name: field }).click()
      const options = page.getByRole('option')
      await (typeof option === 'number' ? options.nth(option) : options.filter({ hasText: option })).click()
    }
    await choose(/Om hvem/, 0)
    await choose(/Til hvilken afdeling/, 'Skole')
    await sheet.getByText('§ 115 · SSP').click()
    await sheet.getByRole('textbox', { name: /Hvad deles/ }).fill(what)
    const send = sheet.getByRole('button', { name: 'Del med Skole' })
    await send.click()
    await expect(sheet.getByText('Skriv, hvorfor det er nødvendigt').first()).toBeVisible()
    await expectGoodPage(page)
    await expect(sheet.getByRole('button', { name: 'Del ikke' })).toBeVisible()
    await sheet.getByRole('textbox', { name: /nødvendigt/ }).fill('Skolen skal kunne holde de samme aftaler.')
    await sheet.getByText('Ja', { exact: true }).click()
    await sheet.getByText('Fortalt én gang').click()
    await send.click()
    await expect(page.getByText(what)).toBeVisible()
    await expect(page.getByText('Må ikke bruges til efterforskning').first()).toBeVisible()
    await expectGoodPage(page)
    await page.goto('/deling/grundlag')
    await expect(page.getByText('retsplejeloven § 115', { exact: false }).first()).toBeVisible()
    await expectGoodPage(page)
  })
