import { expect, type Page } from '@playwright/test'
import { desktop, expectGoodPage, newPage, phone, test } from './page.ts'

const heading = (page: Page, name: string) =>
  expect(page.getByRole('heading', { level: 1, name })).toBeVisible()

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  test(`a mother reads her page and her young child's, not her grown son's, and who looked (HG-07, HG-14, ${name})`, async ({
    browser,
  }) => {
    const page = await newPage(browser, size)
    await page.goto('/min-side')
    await heading(page, 'Vores plan')
    await expectGoodPage(page)
    await page.getByRole('link', { name: 'Log ind med prøve-MitID' }).click()
    await expect(page.getByText('Det her er ikke MitID.')).toBeVisible()
    await page.getByRole('link', { name: /Elif Yildiz/ }).click()

    await heading(page, 'Hej Elif')
    await expect(page.getByRole('heading', { name: 'Det har vi lovet jer' })).toBeVisible()
    await expectGoodPage(page)
    expect(await page.locator('main').innerText()).not.toMatch(/\bCan\b|Samspil|kerneteam/i)
    await page.getByRole('link', { name: 'Deniz' }).click()
    await heading(page, 'Siden om Deniz')
    await page.getByRole('link', { name: 'Hvem ser hvad' }).click()
    await heading(page, 'Hvem har set det?')
    await expect(page.getByText('Familie og børn').first()).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'English' }).click()
    await heading(page, 'Who has seen it?')
    await page.getByRole('button', { name: 'Log out' }).click()
    await expect(page.getByText('You are logged out.')).toBeVisible()
    expect(await page.title()).toBe('Our plan')
  })
}

test('a page that is left open closes itself after five minutes, and leaving it quickly leaves nothing behind (T11)', async ({
  browser,
}) => {
  const page = await newPage(browser, phone)
  await page.clock.install()
  const logIn = async () => {
    await page.getByRole('link', { name: /Log ind/ }).click()
    await page.getByRole('link', { name: /Elif Yildiz/ }).click()
    await heading(page, 'Hej Elif')
  }
  const status = () =>
    page.evaluate(async () => {
      const headers = { 'content-type': 'application/json' }
      return (await fetch('/api/citizen/portal.mine', { method: 'POST', headers, body: '{}' })).status
    })
  await page.goto('/min-side')
  await logIn()
  await page.clock.fastForward('03:05')
  await page.getByRole('dialog').getByRole('button', { name: 'Ja, bliv her' }).click()
  await expect(page.getByRole('dialog')).toBeHidden()
  expect(await status()).toBe(200)
  await page.clock.fastForward('05:05')
  await expect(page.getByText('Siden har lukket sig selv')).toBeVisible()
  await expect(page.getByText('Hej Elif')).toBeHidden()
  expect(await status()).toBe(401)

  await logIn()
  await page.route('https://www.dr.dk/**', (route) => route.fulfill({ contentType: 'text/html', body: 'DR' }))
  await page.getByRole('button', { name: 'Luk hurtigt' }).click()
  await expect(page).toHaveURL('https://www.dr.dk/')
  await page.goto('/min-side')
  await heading(page, 'Vores plan')
  expect(await status()).toBe(401)
})
