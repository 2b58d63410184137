import { expect } from '@playwright/test'
import { desktop, phone, signedInPage, test, url } from './page.ts'
import { overBudget, task } from './task.ts'

test('T01: a contact is logged in at most four taps on a phone, from Min dag to saved', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'line', phone)
  const spent = await task(page.context(), url('/'), async (mine) => {
    await mine
      .getByRole('main')
      .getByRole('link', { name: /Log kontakt/ })
      .first()
      .click()
    await mine.getByText('Talte sammen', { exact: true }).click()
    await mine.getByText('I morgen').click()
    await mine.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(mine.getByText(/Gemt kl\./).first()).toBeVisible()
  })
  expect(spent.clicks).toBeGreaterThan(0)
  expect(overBudget({ name: 'T01', clicks: 4, keys: 0 }, spent)).toBeNull()
  // The control: the same task against a smaller budget is over it.
  expect(overBudget({ name: 'T01', clicks: spent.clicks - 1, keys: 0 }, spent)).not.toBeNull()
})

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  test(`T03: one tap opens a family with its five facts in view, at ${name} size`, async ({ browser }) => {
    const page = await signedInPage(browser, 'line', size)
    const spent = await task(page.context(), url('/familier'), async (mine) => {
      await mine.getByRole('link', { name: 'Familien Holm' }).first().click()
      for (const fact of ['consent', 'team', 'next-contact', 'load', 'promises'])
        await expect(mine.locator(`[data-fact="${fact}"]`)).toBeInViewport({ ratio: 1 })
    })
    expect(overBudget({ name: 'T03', clicks: 1, keys: 0 }, spent)).toBeNull()
  })
}

test('T04: any of my families is found by Ctrl K, four letters and Enter', async ({ browser }) => {
  const page = await signedInPage(browser, 'line', desktop)
  const spent = await task(page.context(), url('/familier'), async (mine) => {
    await mine.keyboard.press('Control+k')
    await mine.getByRole('dialog').waitFor()
    await mine.keyboard.type('hadd')
    await expect(mine.getByText('Familien Haddad').last()).toBeVisible()
    await mine.keyboard.press('Enter')
    await expect(mine.getByRole('heading', { level: 1, name: 'Familien Haddad' })).toBeVisible()
  })
  expect(overBudget({ name: 'T04', clicks: 0, keys: 7 }, spent)).toBeNull()
})
