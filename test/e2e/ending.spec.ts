import { expect, type Page } from '@playwright/test'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

async function openFamily(page: Page, name: string): Promise<void> {
  await page.getByRole('link', { name, exact: true }).first().click()
  await expect(page.getByRole('heading', { name, level: 1 })).toBeVisible()
}

const look = async (page: Page, name: string) => {
  if (process.env.SAMSPIL_LOOK)
    await page.screenshot({ path: `${process.env.SAMSPIL_LOOK}/${name}.png`, fullPage: true })
}

test('an ending is planned with the family, its page for the family printed, and put away again; the leader sees who lacks one (R-END-01, R-END-02, R-END-04)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'lars', desktop, { at: '/familier' })
  await openFamily(page, 'Familien Kjær')
  await page.getByRole('button', { name: 'Mere om Familien Kjær' }).click()
  await page.getByRole('menuitem', { name: 'Afslutning og efterværn …' }).click()
  await expectGoodPage(page)
  await page.getByRole('button', { name: 'Begynd planen' }).click()
  const sheet = page.getByRole('dialog')
  await expectGoodPage(page)
  await sheet.getByRole('button', { name: 'Begynd planen' }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByText('Det mangler:')).toBeVisible()

  await page.getByRole('button', { name: 'Ret planen' }).click()
  await sheet.getByRole('button', { name: /Hvem er stadig vejen ind/ }).click()
  await page.getByRole('option').nth(1).click()
  await sheet.getByLabel(/Hvad kan familien gøre/).fill('Ring, hvis bandemiljøet kalder.')
  await sheet.getByLabel(/Hvad siger familien selv/).fill('Vi er klar, men det er mærkeligt.')
  await sheet.getByLabel(/Vores ord til familien/).fill('Tak for jeres mod.')
  await sheet.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(sheet.getByText(/kan gøre familien bange/).first()).toBeVisible()
  await expectGoodPage(page)
  await sheet.getByLabel(/Hvad kan familien gøre/).fill('Ring til os med det samme.')
  await sheet.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(sheet).toHaveCount(0)
  await page.getByRole('button', { name: 'Foreslå en nedtrapning' }).click()
  await expect(page.getByText('Vi siger farvel sammen')).toBeVisible()
  await expectGoodPage(page)
  await look(page, 'ending-desktop')
  await page.setViewportSize(phone)
  await expectGoodPage(page)
  await look(page, 'ending-phone')
  await page.setViewportSize(desktop)

  const print = page.getByRole('link', { name: 'Print farvelsiden' })
  const file = await page.request.get((await print.getAttribute('href')) ?? '', {
    headers: { 'sec-fetch-site': 'same-origin' },
  })
  expect(file.headers()['content-type']).toBe('application/pdf')

  await page.getByRole('button', { name: 'Flere udgaver' }).click()
  await page.getByRole('menuitem', { name: 'Forløbet fortsætter alligevel' }).click()
  await page.getByRole('button', { name: 'Læg planen væk' }).click()
  await expect(page.getByRole('button', { name: 'Begynd planen' })).toBeVisible()

  const theirs = await signedInPage(browser, 'mette', desktop, { at: '/tilsyn' })
  await theirs.getByRole('link', { name: 'Afslutninger' }).click()
  await expect(theirs.getByRole('row').filter({ hasText: 'Familien Bruun' })).toContainText(
    'Aftalt med familien',
  )
  await expectGoodPage(theirs)
  await look(theirs, 'endings-leader')
  await theirs.setViewportSize(phone)
  await expectGoodPage(theirs)
})

test('a family is followed up on one screen: own number, what changes, the next day; and it can be taken back (R-PLN-06)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'lars', desktop, { at: '/familier' })
  await openFamily(page, 'Familien Kjær')
  await page.getByRole('button', { name: 'Mere om Familien Kjær' }).click()
  await page.getByRole('menuitem', { name: 'Opfølgning …' }).click()
  await expect(page.getByRole('heading', { name: 'Egne tal' })).toBeVisible()
  await expectGoodPage(page)
  await look(page, 'follow-up-desktop')
  await page.getByRole('button', { name: 'Notér opfølgning' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByRole('button', { name: /Hvordan går det, siger Lucas/ }).click()
  await page.getByRole('option', { name: '8', exact: true }).click()
  await sheet.getByLabel(/Hvad bliver anderledes/).fill('Vi ringer om søndagen.')
  await expectGoodPage(page)
  await sheet.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(sheet).toHaveCount(0)
  await expect(page.getByRole('cell', { name: 'Lucas 8' })).toBeVisible()
  await page.setViewportSize(phone)
  await expectGoodPage(page)
  await look(page, 'follow-up-phone')
  await page.getByRole('button', { name: 'Fortryd' }).first().click()
  await expect(page.getByRole('cell', { name: 'Lucas 8' })).toHaveCount(0)
})

test('a message taken by a colleague reaches whoever covers, who answers it with one tap (R-TRU-03)', async ({
  browser,
}) => {
  const words = `Dorte vil gerne ringes op i dag (${Date.now().toString(36)}).`
  const page = await signedInPage(browser, 'amira', desktop)
  await page.getByRole('link', { name: 'Beskeder og vagter' }).click()
  await expect(page.getByRole('heading', { name: 'Fravær' })).toBeVisible()
  await expectGoodPage(page)
  await look(page, 'way-in-desktop')
  await page.getByRole('button', { name: 'Tag imod en besked' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByLabel('Hvilken familie?').fill('Kjær')
  await sheet.getByRole('button', { name: 'Find' }).click()
  await sheet.getByText('Familien Kjær').click()
  await sheet.getByLabel('Hvad siger de?').fill(words)
  await expectGoodPage(page)
  await look(page, 'way-in-sheet')
  await sheet.getByRole('button', { name: 'Send til den, der dækker' }).click()
  await expect(page.getByText(/Beskeden er sendt til .*Lars Toft/)).toBeVisible()

  const theirs = await signedInPage(browser, 'lars', phone)
  const waiting = theirs.getByRole('listitem').filter({ hasText: words })
  await expect(waiting).toBeVisible()
  await expectGoodPage(theirs)
  await look(theirs, 'today-phone')
  await waiting.getByRole('button', { name: 'Svaret: Familien Kjær' }).click()
  await expect(waiting).toHaveCount(0)
})
