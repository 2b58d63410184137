import { expect, type Page } from '@playwright/test'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'
import { overBudget, task } from './task.ts'

async function openCalendar(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Familien Farah' }).first().click()
  await page.getByRole('link', { name: 'Kalender', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'Pres på familien' })).toBeVisible()
}

test('a demand that collides is shown before it is saved, moves to a free time, and another department is asked to hold back and answers (R-COO-01, R-COO-02, R-COO-06, T06 to T08)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'line', desktop, { at: '/familier' })
  await openCalendar(page)
  await expectGoodPage(page)
  await page.emulateMedia({ colorScheme: 'dark' })
  await expectGoodPage(page)
  await page.emulateMedia({ colorScheme: 'light' })
  await page.getByRole('button', { name: 'Nyt i kalenderen' }).click()
  const sheet = page.getByRole('dialog')
  await sheet.getByText('Hodan', { exact: true }).click()
  await sheet.getByLabel('Hvad?').fill('Netværksmøde')
  await sheet.getByText('I morgen').click()
  await sheet.getByLabel('Klokken').fill('8')
  await expect(sheet.getByText('Det støder sammen:')).toBeVisible()
  await expectGoodPage(page)
  // Nothing has been saved: the button says that it would be in spite of this.
  await expect(sheet.getByRole('button', { name: 'Gem alligevel' })).toBeVisible()
  const slots = sheet
    .getByRole('heading', { name: 'Bedste ledige tider' })
    .locator('xpath=following-sibling::div[1]')
    .getByRole('button')
  await slots.first().click()
  await expect(sheet.getByText('Det støder ikke sammen med noget.')).toBeVisible()
  await sheet.getByRole('button', { name: 'Gem i kalenderen' }).click()
  await expect(sheet).toHaveCount(0)

  await page
    .getByRole('button', { name: /^Bed om pause: / })
    .first()
    .click()
  const ask = page.getByRole('dialog')
  await ask.getByLabel(/Hvorfor\?/).fill('Sønnen skal følges i skole hver morgen.')
  await expectGoodPage(page)
  await ask.getByRole('button', { name: 'Send anmodningen' }).click()
  await expect(ask).toHaveCount(0)
  await expect(page.getByText('„Sønnen skal følges i skole hver morgen.“').first()).toBeVisible()

  const theirs = await signedInPage(browser, 'hanne', phone)
  await theirs.getByRole('link', { name: 'Familie og børn beder jer om en pause' }).first().click()
  await expect(theirs.getByRole('heading', { name: 'Pres på familien' })).toBeVisible()
  await expectGoodPage(theirs)
  const mine = theirs.getByRole('listitem').filter({ hasText: 'Sønnen skal følges i skole' }).first()
  await mine.getByRole('button', { name: 'Svar ja' }).click()
  const answer = theirs.getByRole('dialog')
  await answer.getByLabel('Begrundelse').fill('Enig.')
  await expectGoodPage(theirs)
  await answer.getByRole('button', { name: 'Gem svaret' }).click()
  await expect(mine.getByText(/^Ja · Hanne/)).toBeVisible()
})

test('T06 and T08: a clash is proposed moved in three taps, and a new demand warns in five before anything is saved', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'line', desktop, { at: '/familier' })
  await openCalendar(page)
  const calendar = page.url()
  const warned = await task(page.context(), calendar, async (mine) => {
    await mine.getByRole('button', { name: 'Nyt i kalenderen' }).click()
    const sheet = mine.getByRole('dialog')
    await sheet.getByText('Hodan', { exact: true }).click()
    await sheet.getByText('I morgen').click()
    await sheet.getByLabel('Klokken').click()
    await mine.keyboard.type('8')
    await expect(sheet.getByText('Det støder sammen:')).toBeVisible()
  })
  expect(overBudget({ name: 'T08', clicks: 5, keys: 12 }, warned)).toBeNull()
  expect(overBudget({ name: 'T08', clicks: warned.clicks - 1, keys: 12 }, warned)).not.toBeNull()
  const proposed = await task(page.context(), calendar, async (mine) => {
    await mine
      .getByRole('button', { name: /^Foreslå en anden tid: / })
      .first()
      .click()
    await mine.getByRole('button', { name: 'Send anmodningen' }).click()
    await expect(
      mine.getByText('Familie og børn foreslår en anden tid · Job og uddannelse').first(),
    ).toBeVisible()
  })
  expect(overBudget({ name: 'T06', clicks: 3, keys: 0 }, proposed)).toBeNull()
})
