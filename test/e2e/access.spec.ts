import { expect, type Page } from '@playwright/test'
import { confirmByPassword, desktop, expectGoodPage, phone, signedInPage, test, url } from './page.ts'

const picture = (page: Page, name: string) =>
  process.env.SAMSPIL_PICTURES
    ? page.screenshot({ path: `${process.env.SAMSPIL_PICTURES}/${name}.png`, fullPage: true })
    : Promise.resolve()

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  test(`a colleague finds a family of others, opens it in an emergency, is told so everywhere, and ends it (${name})`, async ({
    browser,
  }) => {
    const page = await signedInPage(browser, 'hanne', size, { at: '/familier' })
    await page.getByRole('link', { name: 'Søg i hele kommunen' }).first().click()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Søg', exact: true }).click()
    await expect(page.getByRole('link', { name: 'Skriv familiens navn eller nummer.' })).toBeVisible()
    await page.getByLabel('Familiens navn eller nummer').fill('Lind')
    await page.getByRole('button', { name: 'Søg', exact: true }).click()
    const ways = page.getByRole('link', { name: /^Spørg, eller se vejene ind/ }).first()
    await expect(ways).toBeVisible()
    await expectGoodPage(page)
    await picture(page, `find-${name}`)
    await ways.click()
    await expect(page.getByRole('heading', { level: 1, name: 'Du kan ikke se familien' })).toBeVisible()
    await expectGoodPage(page)
    await picture(page, `denied-${name}`)
    await page.getByRole('button', { name: 'Nødadgang …' }).click()
    await page.getByText('Nogen er i fare nu').click()
    await page.getByLabel('Skriv det med en sætning').fill('Drengen er ikke kommet hjem, og ingen kan nås.')
    await page.getByRole('button', { name: 'Åbn i 4 timer' }).click()
    await confirmByPassword(page)
    const banner = page.getByText(/^Nødadgang: .* er åben for dig$/)
    await expect(banner).toBeVisible()
    await page.goto(url('/familier'))
    await expect(banner).toBeVisible()
    await expectGoodPage(page)
    await picture(page, `banner-${name}`)

    await test.step('whoever checks the log sees that it waits for a judgement', async () => {
      const dina = await signedInPage(browser, 'dina', size, { at: '/kontrol' })
      await expect(dina.getByRole('heading', { name: /^Nødadgang, ingen har vurderet endnu/ })).toBeVisible()
      await expect(dina.getByText('Hanne').first()).toBeVisible()
      await expectGoodPage(dina)
      await picture(dina, `control-${name}`)
      await dina.goto(url('/kontrol/lokkefamilier'))
      await expect(dina.getByLabel('Måneder, loggen gemmes')).toBeVisible()
      await expectGoodPage(dina)
      await picture(dina, `choices-${name}`)
      await dina.context().close()
    })
    await page.getByRole('button', { name: /^Afslut nu/ }).click()
    await expect(banner).toHaveCount(0)
    await page.context().close()
  })

  test(`a leader restricts a family’s data and lifts it again (${name})`, async ({ browser }) => {
    const page = await signedInPage(browser, 'mette', size, { at: '/tilsyn' })
    const part = page.getByRole('region', { name: 'Begræns en families oplysninger' })
    await part.getByLabel('Familiens nummer').fill('1')
    await part.getByRole('button', { name: 'Find' }).click()
    await part.getByRole('button', { name: 'Begræns oplysningerne' }).click()
    await expect(page.getByRole('link', { name: 'Vælg hvorfor.' })).toBeVisible()
    await part.getByText('Borgeren har bedt om det', { exact: false }).click()
    await picture(page, `restrict-${name}`)
    await part.getByRole('button', { name: 'Begræns oplysningerne' }).click()
    await confirmByPassword(page)
    await expect(part.getByText('Oplysningerne er begrænset.', { exact: false })).toBeVisible()
    await expectGoodPage(page)
    await picture(page, `restricted-${name}`)
    await part.getByRole('button', { name: 'Ophæv begrænsningen' }).click()
    await expect(part.getByText('Begrænsningen er ophævet.')).toBeVisible()
    await page.context().close()
  })
}

test('an administrator finds where families are sealed, by number alone', async ({ browser }) => {
  const page = await signedInPage(browser, 'anne', phone, { at: '/opsaetning/saerlig-hemmelige' })
  await page.getByLabel('Familiens nummer').fill('1')
  await page.getByRole('button', { name: 'Find' }).click()
  await expect(page.getByRole('heading', { name: 'Familie nr. 1' })).toBeVisible()
  await expectGoodPage(page)
  await picture(page, 'sealing-phone')
})

test('words that others will read warn of a protected address while they are written (phone)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'line', phone, { at: '/familier' })
  await page.getByRole('link', { name: 'Familien Nørgaard' }).first().click()
  await page.getByRole('link', { name: 'Log kontakt' }).first().click()
  const words = page.getByRole('textbox', { name: /^Skriv et par ord/ })
  await words.fill('Vi talte om ferien.')
  const warning = page.getByText('Her står noget, der er beskyttet')
  await expect(warning).toHaveCount(0)
  await words.fill('Vi mødtes uden for Vestbyvej og gik en tur.')
  await expect(warning).toBeVisible()
  await expect(page.getByText('Teksten nævner Claras adresse.')).toBeVisible()
  await expectGoodPage(page)
  await picture(page, 'warning-phone')
  await words.fill('')
  await expect(warning).toHaveCount(0)
  await page.context().close()
})

test('a records officer restricts a family and is the one who still sees it (phone)', async ({ browser }) => {
  const anne = await signedInPage(browser, 'anne', phone)
  const call = async (name: string, body: object) => {
    const answer = await anne.request.post(url(`/api/${name}`), { data: body })
    expect([name, answer.status()]).toEqual([name, 200])
    return (await answer.json()) as { staffId: string }
  }
  const login = `arkiv-${Date.now().toString(36)}`
  await call('session.step-up', { password: 'samspil-demo' })
  const { staffId } = await call('staff.add', {
    givenName: 'Rikke',
    familyName: 'Arp',
    profession: 'arkivmedarbejder',
    department: 'A',
    roles: ['records'],
    phone: null,
    leaderId: null,
  })
  await call('staff.give-account', { staffId, login, password: 'samspil-demo' })

  const page = await signedInPage(browser, login, phone)
  await expect(page.getByRole('heading', { level: 1, name: 'Arkiv' })).toBeVisible()
  await page.getByLabel('Familiens nummer').fill('2')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByText('Forløbet er slut', { exact: false }).click()
  await page.getByRole('button', { name: 'Begræns oplysningerne' }).click()
  await confirmByPassword(page)
  await expect(page.getByText('Oplysningerne er begrænset.', { exact: false })).toBeVisible()
  await expectGoodPage(page)
  await picture(page, 'records-phone')
  await page.getByRole('link', { name: 'Se familien' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Familien Lind' })).toBeVisible()
  await page.goto(url('/arkiv'))
  await page.getByLabel('Familiens nummer').fill('2')
  await page.getByRole('button', { name: 'Find' }).click()
  await page.getByRole('button', { name: 'Ophæv begrænsningen' }).click()
  await expect(page.getByText('Begrænsningen er ophævet.')).toBeVisible()
  await page.context().close()
  await call('staff.close-account', { staffId })
  await anne.context().close()
})
