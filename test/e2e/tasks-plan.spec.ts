import { expect } from '@playwright/test'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'
import { overBudget, task } from './task.ts'

const tablet = { width: 820, height: 1180 }

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const)
  test(`T05: one tap on a name shows everything asked of that person in the next 14 days, at ${name} size (R-COO-01)`, async ({
    browser,
  }) => {
    const page = await signedInPage(browser, 'line', size, { at: '/familier' })
    await page.getByRole('link', { name: 'Familien Farah' }).first().click()
    await expect(page.locator('[data-fact="load"] a').first()).toBeVisible()
    const overview = page.url()
    const spent = await task(page.context(), overview, async (mine) => {
      const person = mine.locator('[data-fact="load"] a[href*="hvem="]').first()
      const who = (await person.locator('.name').textContent()) ?? ''
      await person.click()
      const table = mine.getByRole('table', { name: 'De næste 14 dage' })
      await expect(table).toBeVisible()
      const rows = table.getByRole('row').filter({ has: mine.getByRole('rowheader') })
      expect(await rows.count()).toBeGreaterThan(0)
      expect(await rows.filter({ hasText: who }).count()).toBe(await rows.count())
      await expectGoodPage(mine)
    })
    expect(overBudget({ name: 'T05', clicks: 1, keys: 0 }, spent)).toBeNull()
  })

test('T13 and T14: a goal in the family’s words with its first step, and their yes, within eight and two taps (R-PLN-02)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'line', tablet, { at: '/familier' })
  await page.getByRole('link', { name: 'Familien Nørgaard' }).first().click()
  await page.getByRole('link', { name: 'Plan', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Nyt mål' })).toBeVisible()
  const plan = page.url()
  const words = 'Jeg vil gerne op om morgenen uden at nogen bliver sure på mig derhjemme'
  const spent = await task(page.context(), plan, async (mine) => {
    await mine.getByRole('button', { name: 'Nyt mål' }).click()
    const sheet = mine.getByRole('dialog')
    await expect(sheet.getByRole('textbox').first()).toBeFocused()
    await mine.keyboard.type(words)
    await sheet.getByText('Hele familien', { exact: true }).click()
    await sheet.getByLabel('Hvad skal der ske?').click()
    await mine.keyboard.type('Købe et vækkeur')
    await sheet.getByRole('button', { name: /Hvem gør det/ }).click()
    await mine.getByRole('option').first().click()
    await sheet.getByText(/^I morgen/).click()
    await sheet.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(mine.getByText(`“${words}”`).first()).toBeVisible()
  })
  expect(overBudget({ name: 'T13', clicks: 8, keys: 110 }, spent)).toBeNull()
  expect(overBudget({ name: 'T13', clicks: spent.clicks - 1, keys: 110 }, spent)).not.toBeNull()

  const agreed = await task(page.context(), plan, async (mine) => {
    await mine
      .getByRole('button', { name: /siger ja|^Ja\b/i })
      .first()
      .click()
    await expect(mine.getByText(/Sagt ja/).first()).toBeVisible()
  })
  expect(overBudget({ name: 'T14', clicks: 2, keys: 0 }, agreed)).toBeNull()
})
