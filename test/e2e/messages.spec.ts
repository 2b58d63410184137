import { expect } from '@playwright/test'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  test(`a colleague chooses how to be told that something is new, and takes it back (${name})`, async ({
    browser,
  }) => {
    const page = await signedInPage(browser, 'nadia', size)
    await page.getByRole('button', { name: /Nadia$/ }).click()
    await page.getByRole('menuitem', { name: 'Besked på mail og sms' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Besked, når der er noget nyt' })).toBeVisible()
    await expectGoodPage(page)
    await page.getByLabel('Fra kl.').fill('')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Skriv en hel time mellem 0 og 23' })).toBeVisible()
    await page.getByLabel('Fra kl.').fill('21')
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(page.getByText('Dit valg er gemt').first()).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Fortryd' }).first().click()
    await page.reload()
    await expect(page.getByLabel('Fra kl.')).toHaveValue('20')
    await page.context().close()
  })

  test(`whoever checks the log puts an invented card on the board and takes it off (${name})`, async ({
    browser,
  }) => {
    const page = await signedInPage(browser, 'dina', size, { at: '/kontrol/lokkefamilier' })
    await page.getByRole('button', { name: 'Opret lokkekort' }).click()
    await page.getByLabel('Opdigtet fornavn').fill('Vilfred')
    await page.getByLabel('Opdigtet efternavn').fill('Tranekær')
    await page.getByLabel('Opdigtet fødselsdag').fill('29.2.2012')
    await page.getByLabel('Det, der står på kortet').fill('Er ofte i klubben om aftenen')
    await expectGoodPage(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Opret lokkekort' }).click()
    const off = page.getByRole('button', { name: /^Slå fra: kortet fra/ })
    await expect(off.first()).toBeVisible()
    await expectGoodPage(page)
    await off.first().click()
    await expect(off).toHaveCount(0)
    await page.context().close()
  })
}

test('the records officer finds the archive, and no family', async ({ browser }) => {
  const page = await signedInPage(browser, 'asta')
  await expect(page.getByRole('heading', { level: 1, name: 'Arkiv' })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Familier' })).toHaveCount(0)
  await expectGoodPage(page)
  await page.context().close()
})
