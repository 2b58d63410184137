import { expect, type Page } from '@playwright/test'
import { confirmByPassword, desktop, expectGoodPage, phone, signedInPage, test } from './page.ts'

const tab = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Opsætning' }).getByRole('link', { name }).click()

const role = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Roller' }).locator('label').filter({ hasText: name }).click()

async function pick(page: Page, menu: string, action: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click()
  await page.getByRole('menuitem', { name: action }).click()
}

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  test(`an administrator sets up a municipality at ${name} size, and sees no family`, async ({ browser }) => {
    const login = `ida-${Date.now().toString(36)}`
    const surname = `${name === 'desktop' ? 'Bordal' : 'Tavle'} ${login.slice(-4)}`
    const page = await signedInPage(browser, 'anne', size)
    await expect(page.getByRole('heading', { level: 1, name: 'Opsætning' })).toBeVisible()
    await expect(page.getByRole('link', { name: /^Familier/ })).toHaveCount(0)
    await expectGoodPage(page)

    await test.step('a new colleague, with a role that stands alone refused', async () => {
      await page.getByRole('button', { name: 'Ny kollega' }).click()
      await page.getByLabel('Fornavn').fill('Ida')
      await page.getByLabel('Efternavn').fill(surname)
      await page.getByLabel('Faglighed').fill('mentor')
      await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
      await expect(page.getByRole('link', { name: 'Vælg en afdeling.' })).toBeVisible()
      await page.getByRole('button', { name: /Afdeling/ }).click()
      await page.getByRole('option', { name: 'F Familie og børn' }).click()
      await role(page, 'kerneteam')
      await role(page, 'politi ved listemødet')
      await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
      await confirmByPassword(page)
      await expect(page.getByText('Politiets konto kan ikke have andre roller').first()).toBeVisible()
      await expectGoodPage(page)
      await role(page, 'politi ved listemødet')
      await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
      await expect(page.getByText('Ida er føjet til', { exact: false })).toBeVisible()
    })

    await test.step('an account; she logs in, leaves, and is out at her next click', async () => {
      await pick(page, `Mere om Ida ${surname}`, 'Opret konto …')
      await page.getByLabel('Brugernavn').fill(login)
      await page.getByRole('button', { name: 'Foreslå en' }).click()
      await expect(page.getByLabel('Adgangskode')).toHaveValue(/^[a-z2-9]{4}(-[a-z2-9]{4}){3}$/)
      await page.getByLabel('Adgangskode').fill('samspil-demo')
      await expectGoodPage(page)
      await page.getByRole('button', { name: 'Opret kontoen' }).click()
      await expect(page.getByText('Ida har fået en konto.')).toBeVisible()
      const ida = await signedInPage(browser, login, size)
      await expect(ida.getByRole('heading', { level: 1 })).toBeVisible()
      await pick(page, `Mere om Ida ${surname}`, 'Er stoppet')
      await expect(
        page.getByText('Det ene sted, der var åbent, er logget ud.', { exact: false }),
      ).toBeVisible()
      await ida.getByRole('link', { name: 'Familier' }).first().click()
      await expect(ida.getByRole('dialog', { name: 'Log ind igen' })).toBeVisible()
      await ida.context().close()
      await expect(page.getByText(`Ida ${surname}`)).toHaveCount(0)
      await page.getByRole('button', { name: 'Fortryd' }).click()
      await expect(page.getByText('Fortrudt').first()).toBeVisible()
      await expect(page.getByText(`Ida ${surname}`).first()).toBeVisible()
      await expectGoodPage(page)
    })

    await test.step('a seat in the team, taken back', async () => {
      await tab(page, 'Teams')
      await page.getByRole('button', { name: 'Giv en plads' }).click()
      const box = page.getByRole('combobox', { name: 'Kollega' })
      // On a phone the sheet makes room for the keyboard while the list opens: what moved away is asked for again.
      await expect(async () => {
        await box.click()
        await box.clear()
        await page.keyboard.type(surname)
        await page.getByRole('option', { name: `Ida ${surname}` }).click({ timeout: 3_000 })
        await expect(box).toHaveValue(new RegExp(`^Ida ${surname}`), { timeout: 2_000 })
      }).toPass({ timeout: 30_000 })
      await page.getByLabel('Udlånte timer om ugen').fill('12,5')
      await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
      await expect(page.getByText(`Ida ${surname} har fået plads.`)).toBeVisible()
      await expect(page.getByText('12,5').first()).toBeVisible()
      await expectGoodPage(page)
      await page.getByRole('button', { name: 'Fortryd' }).click()
      await expect(page.getByText('12,5')).toHaveCount(0)
    })

    await test.step('a department, a limit of the programme, and the figures of the law', async () => {
      await tab(page, 'Afdelinger')
      await page.getByRole('button', { name: 'Ny afdeling' }).click()
      await page.getByLabel('Bogstav').fill('f')
      await page.getByLabel('Navn', { exact: true }).fill('Fritid')
      await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
      await expect(page.getByText('Vælg et andet bogstav.').first()).toBeVisible()
      await page.getByLabel('Bogstav').fill('k')
      await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
      await expect(page.getByText('Fritid er oprettet.')).toBeVisible()
      await expectGoodPage(page)
      await page.getByRole('button', { name: 'Fortryd' }).click()
      await expect(page.getByRole('rowheader', { name: 'Fritid' })).toHaveCount(0)
      await tab(page, 'Indsatsen')
      await page.getByLabel('Mindste tal, der vises').fill('4')
      await page.getByRole('button', { name: 'Gem', exact: true }).click()
      await expect(page.getByText('Færre end 5 vises aldrig.', { exact: false }).first()).toBeVisible()
      await page.getByLabel('Mindste tal, der vises').fill('6')
      await page.getByRole('button', { name: 'Gem', exact: true }).click()
      await expect(page.getByText('Indstillingerne er gemt.')).toBeVisible()
      await expectGoodPage(page)
      await page.getByRole('button', { name: 'Fortryd' }).click()
      await expect(page.getByLabel('Mindste tal, der vises')).toHaveValue('5')
      await page.getByLabel('Sager overdraget inden').fill('40')
      await page.getByRole('button', { name: 'Gem påmindelser' }).click()
      await expect(page.getByText('Påmindelserne er gemt.')).toBeVisible()
      await page.getByRole('button', { name: 'Fortryd' }).click()
      await expect(page.getByLabel('Sager overdraget inden')).not.toHaveValue('40')
      await tab(page, 'Lovens tal')
      await expect(page.getByRole('cell', { name: /^(Tal )?15 år$/ })).toBeVisible()
      await expectGoodPage(page)
    })

    await test.step('a new figure from a day on, with its source', async () => {
      await page.getByRole('button', { name: 'Ret: Et ja spørges der til igen efter' }).click()
      const sheet = page.getByRole('dialog')
      await sheet.getByLabel('Nyt tal').fill('9')
      await sheet.getByRole('button', { name: 'Gem tallet' }).click()
      await expect(sheet.getByRole('link', { name: 'Skriv en dato, fx 1.1.2027.' })).toBeVisible()
      await sheet.getByLabel('Gælder fra').fill(name === 'desktop' ? '1.1.2031' : '1.1.2032')
      await sheet.getByRole('button', { name: 'Gem tallet' }).click()
      await expect(sheet.getByText('Skriv, hvor tallet kommer fra', { exact: false }).first()).toBeVisible()
      await expectGoodPage(page)
      await sheet.getByLabel('Hvor kommer tallet fra?').fill('Beslutning i Vestby')
      await sheet.getByRole('button', { name: 'Gem tallet' }).click()
      await expect(page.getByText('det nye tal er skrevet ind', { exact: false })).toBeVisible()
      await expectGoodPage(page)
    })
  })
}

test('the set-up is closed to everyone else', async ({ browser }) => {
  const page = await signedInPage(browser, 'line', desktop, { at: '/opsaetning/indsatsen' })
  await expect(page.getByText('Opsætning er kun for administratorer', { exact: false })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Gem', exact: true })).toHaveCount(0)
})
