import { expect } from '@playwright/test'
import { axeFindings, desktop, phone, signedInPage, test, url } from './page.ts'

test('a club hands in a concern by its link, and early help reads it behind the card', async ({
  browser,
}) => {
  const line = await signedInPage(browser, 'line', desktop, { at: '/tidlig-hjaelp/veje-ind' })
  await line.getByLabel('Hvem er linket til?').fill('Klubben Nord')
  await line.getByRole('button', { name: 'Lav link' }).click()
  const link = await line.locator('.link-once').innerText()
  expect(link).toMatch(/\/bekymring#[\w-]{43}$/)
  expect(await axeFindings(line)).toEqual([])

  const outside = await (await browser.newContext({ viewport: phone, hasTouch: true })).newPage()
  await outside.goto(url(link.slice(link.indexOf('/bekymring'))))
  await outside.getByRole('heading', { name: 'Skriv til os, når du er bekymret for en ung' }).waitFor()
  expect(await outside.locator('main').innerText()).not.toMatch(/bande|kriminel|rocker/i)
  await outside.getByRole('button', { name: 'Send' }).click()
  await expect(outside.getByText('Skriv en alder, også hvis den er cirka.').first()).toBeVisible()
  expect(await axeFindings(outside)).toEqual([])
  await outside.getByLabel('Hvad har du set eller hørt?').fill('Kommer sent og er ked af det.')
  await outside.getByLabel('Alder, cirka').fill('13')
  await outside.getByText('Ved ikke', { exact: true }).click()
  await outside.getByLabel('Dit navn').fill('Tina Bak')
  await outside.setInputFiles('input[type=file]', {
    name: 'brev.pdf',
    mimeType: 'application/pdf',
    buffer: Buffer.from('%PDF-1.4\ntrailer<<>>\n%%EOF\n'),
  })
  await outside.getByRole('button', { name: 'Send' }).click()
  const receipt = await outside.locator('.receipt').innerText()
  expect(receipt).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/)
  expect(await axeFindings(outside)).toEqual([])

  await line.goto(url('/tidlig-hjaelp?kilde=EXTERNAL_ACTOR'))
  const card = line.getByRole('article', { name: /^Ung, 13$/ }).last()
  await expect(card).toBeVisible()
  expect(await line.locator('main').innerText()).not.toContain('Tina')
  await card.getByRole('link').first().click()
  await line.getByRole('button', { name: 'Læs det' }).first().click()
  await line.getByText('Tina Bak').first().waitFor()
  await line.getByRole('button', { name: 'Åbn alligevel' }).click()
  const [file] = await Promise.all([
    line.waitForEvent('download'),
    line.getByRole('link', { name: 'Hent' }).click(),
  ])
  expect(file.suggestedFilename()).toBe('bilag.pdf')
  expect(await axeFindings(line)).toEqual([])
})

test('the board’s other screens have no findings at either size', async ({ browser }) => {
  for (const size of [desktop, phone]) {
    const line = await signedInPage(browser, 'line', size)
    for (const path of [
      '/tidlig-hjaelp',
      '/tidlig-hjaelp/underretninger',
      '/tidlig-hjaelp/hvem-finder-vi',
      '/bekymring/ny',
    ]) {
      await line.goto(url(path))
      await line.getByRole('heading', { level: 1 }).waitFor()
      expect({ path, findings: await axeFindings(line) }).toEqual({ path, findings: [] })
    }
  }
})
