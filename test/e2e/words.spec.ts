import { expect, type Page } from '@playwright/test'
import { desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

const sheet = (page: Page) => page.getByRole('dialog')
const atBothSizes = async (page: Page) => {
  for (const size of [desktop, phone]) {
    await page.setViewportSize(size)
    await page.evaluate(() => window.scrollTo(0, 0))
    await expectGoodPage(page)
  }
}

test('a word that the municipality adds is marked while somebody writes to a family, and refused (R-STG-01)', async ({
  browser,
}) => {
  const anne = await signedInPage(browser, 'anne', desktop, { at: '/opsaetning/ord' })
  await anne.getByRole('button', { name: 'Nyt ord' }).click()
  await sheet(anne).getByRole('textbox', { name: 'Ord', exact: true }).fill('problemunge')
  await sheet(anne)
    .getByRole('textbox', { name: /Skriv i stedet/ })
    .fill('ung')
  await sheet(anne).getByRole('button', { name: 'Gem' }).click()
  await expect(anne.getByText('„problemunge“ er på listen fra nu af.')).toBeVisible()
  await atBothSizes(anne)
  for (const tab of ['samtykke', 'rytmer']) {
    await anne.goto(`/opsaetning/${tab}`)
    await expect(anne.getByRole('table').or(anne.getByRole('form')).first()).toBeVisible()
    await atBothSizes(anne)
  }

  const line = await signedInPage(browser, 'line', phone, { at: '/familier' })
  const href = await line
    .locator('a[href^="/familier/"]:not([href="/familier/soeg"])')
    .first()
    .getAttribute('href')
  await line.goto(`${href}/log-kontakt`)
  await line.getByText('Prøvede – fik ikke fat').click()
  await line.getByRole('button', { name: 'Flere oplysninger' }).click()
  await line.getByText('Besøg', { exact: true }).click()
  await line.getByText('At det er frivilligt').click()
  await line.getByRole('textbox', { name: /Med jeres ord/ }).fill('Jeres problemunge')
  await expect(
    line.getByText('Ordet „problemunge“ kan gøre familien bange. Prøv: ung.').first(),
  ).toBeVisible()
  await atBothSizes(line)
  await line.getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(
    line
      .getByRole('alert')
      .getByText(/Prøv: ung/)
      .first(),
  ).toBeVisible()
  await line.getByRole('textbox', { name: /Med jeres ord/ }).fill('')
  await line.goto(`${href}/deling`)
  await line.getByRole('button', { name: 'Spørg om andet' }).click()
  await expect(sheet(line)).toBeVisible()
  await atBothSizes(line)

  // What the journey added is taken out again; the list keeps that it was there.
  await anne.goto('/opsaetning/ord')
  await anne.getByRole('button', { name: 'Tag ud: „problemunge“' }).click()
  await expect(anne.getByText('„problemunge“ er taget ud af listen.')).toBeVisible()
})

test('a leader finds the criteria and the words from Tilsyn (R-DET-05, R-STG-01)', async ({ browser }) => {
  const leader = await signedInPage(browser, 'mette', phone, { at: '/tilsyn' })
  await leader.getByRole('link', { name: 'Kriterier' }).click()
  await expect(leader.getByRole('heading', { level: 1, name: 'Kriterier' })).toBeVisible()
  await atBothSizes(leader)
  await leader.getByRole('link', { name: 'Tilbage til Tilsyn' }).click()
  await leader.getByRole('link', { name: 'Ord til familier' }).click()
  await expect(leader.getByRole('button', { name: 'Nyt ord' })).toBeVisible()
  await atBothSizes(leader)
})
