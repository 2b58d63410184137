import { expect, type Browser, type CDPSession, type Page } from '@playwright/test'
import { Secret, TOTP } from 'otpauth'
import { call } from './operations.ts'
import { confirmByPassword, desktop, expectGoodPage, phone, signedInPage, test, url } from './page.ts'

/** A passkey of the device: a virtual authenticator that verifies its user, in Chromium itself. */
async function authenticator(page: Page): Promise<CDPSession> {
  const device = await page.context().newCDPSession(page)
  await device.send('WebAuthn.enable')
  await device.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
  return device
}

/** The account is as before: an administrator takes away what was added, since other journeys log in with a password. */
async function takeAwayFactors(browser: Browser, login: string): Promise<void> {
  const anne = await signedInPage(browser, 'anne')
  await call(anne, 'session.step-up', { password: 'samspil-demo' })
  const staff = await call<{ staffId: string; account: { login: string } | null }[]>(anne, 'staff.list', {})
  const one = staff.find(({ account }) => account?.login === login)
  await call(anne, 'staff.reset-factors', { staffId: one?.staffId })
}

const security = async (page: Page) => {
  await page.goto(url('/sikkerhed'))
  await expect(page.getByRole('heading', { level: 1, name: 'Sikkerhed og log-ind' })).toBeVisible()
}
const signOut = async (page: Page) => {
  await page.evaluate(() =>
    fetch('/api/session.sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    }),
  )
  await page.goto(url('/log-ind'))
}

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  test(`a passkey is added after a confirmation that loses nothing, and logs in alone (${name})`, async ({
    browser,
  }) => {
    const page = await signedInPage(browser, name === 'desktop' ? 'lars' : 'amira', size, { by: 'form' })
    const device = await authenticator(page)
    await security(page)
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Tilføj adgangsnøgle' }).click()
    const dialog = page.getByRole('dialog', { name: 'Tilføj adgangsnøgle' })
    await dialog.getByLabel('Navn på nøglen').fill('Min arbejdscomputer')
    await dialog.getByRole('button', { name: 'Lav nøglen' }).click()
    await expect(page.getByRole('dialog', { name: 'Bekræft, at det er dig' })).toBeVisible()
    await expectGoodPage(page)
    await confirmByPassword(page)
    await expect(dialog).toBeHidden()
    await expect(page.getByRole('rowheader', { name: 'Min arbejdscomputer' })).toBeVisible()

    await signOut(page)
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Brug adgangsnøgle' }).click()
    await page.getByRole('navigation').first().waitFor()
    await security(page)
    await expect(page.getByText('Adgangsnøgle · to trin')).toBeVisible()

    // The password alone is not enough any more; a device that does not verify its user is refused.
    await signOut(page)
    await page.getByLabel('Brugernavn').fill(name === 'desktop' ? 'lars' : 'amira')
    await page.getByLabel('Adgangskode', { exact: true }).fill('samspil-demo')
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
    await expect(page.getByText('Brug din adgangsnøgle for at komme videre.')).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Brug adgangsnøgle' }).click()
    await page.getByRole('navigation').first().waitFor()

    await security(page)
    await page.getByRole('button', { name: 'Fjern: Min arbejdscomputer' }).click()
    const removing = page.getByRole('dialog', { name: 'Fjern adgangsnøglen' })
    await removing.getByRole('button', { name: 'Fjern', exact: true }).click()
    const confirm = page.getByRole('dialog', { name: 'Bekræft, at det er dig' })
    await confirm.getByRole('button', { name: 'Brug adgangsnøgle' }).click()
    await expect(removing).toBeHidden()
    await expect(page.getByText('Du har ingen adgangsnøgler endnu.')).toBeVisible()
    await device.detach()
  })
}

test('a passkey whose device does not verify the person opens nothing', async ({ browser }) => {
  const page = await signedInPage(browser, 'per', desktop, { by: 'form' })
  const device = await authenticator(page)
  await security(page)
  await page.getByRole('button', { name: 'Tilføj adgangsnøgle' }).click()
  await page.getByLabel('Navn på nøglen').fill('Telefon')
  await page.getByRole('button', { name: 'Lav nøglen' }).click()
  await confirmByPassword(page)
  await expect(page.getByRole('rowheader', { name: 'Telefon' })).toBeVisible()
  // The client's check is left out: options are changed on their way so that the device may skip verifying.
  await page.route('**/api/session.passkey-options', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({
      response: answer,
      json: { ...(await answer.json()), userVerification: 'discouraged' },
    })
  })
  await device.send('WebAuthn.disable')
  await device.detach()
  const unverified = await page.context().newCDPSession(page)
  await unverified.send('WebAuthn.enable')
  await unverified.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: false,
      automaticPresenceSimulation: true,
    },
  })
  await signOut(page)
  await page.getByRole('button', { name: 'Brug adgangsnøgle' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await expect(page).toHaveURL(/log-ind/)
  await takeAwayFactors(browser, 'per')
})

test('an app with codes is made ready, asked for at log-in, and replaced by a recovery code', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'nadia', phone, { by: 'form' })
  await security(page)
  await page.getByRole('button', { name: 'Gør en app klar' }).click()
  await confirmByPassword(page)
  const dialog = page.getByRole('dialog', { name: 'Gør en app klar' })
  await expect(dialog.getByRole('img', { name: 'QR-kode til appen' })).toBeVisible()
  await expectGoodPage(page)
  const secret = (await dialog.locator('code').innerText()).replaceAll(' ', '')
  const code = new TOTP({ secret: Secret.fromBase32(secret) }).generate()
  await dialog.getByLabel('Kode fra appen').fill('123')
  await dialog.getByRole('button', { name: 'Gør appen klar' }).click()
  await expect(dialog.getByRole('alert')).toBeVisible()
  await dialog.getByLabel('Kode fra appen').fill(code)
  await dialog.getByRole('button', { name: 'Gør appen klar' }).click()
  await expect(dialog.getByRole('heading', { name: 'Dine nødkoder' })).toBeVisible()
  await expectGoodPage(page)
  const recovery = await dialog.locator('li code').first().innerText()
  await dialog.getByRole('button', { name: 'Jeg har gemt dem' }).click()
  await expect(page.getByText('Appen er klar. Du har 10 nødkoder tilbage.')).toBeVisible()

  await signOut(page)
  await page.getByLabel('Brugernavn').fill('nadia')
  await page.getByLabel('Adgangskode', { exact: true }).fill('samspil-demo')
  await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  await expect(page.getByLabel('Kode', { exact: true })).toBeVisible()
  await expectGoodPage(page)
  await page.getByLabel('Kode', { exact: true }).fill(code)
  await page.getByRole('button', { name: 'Fortsæt' }).click()
  await expect(page.getByRole('alert')).toBeVisible()
  await page.getByLabel('Kode', { exact: true }).fill(recovery)
  await page.getByRole('button', { name: 'Fortsæt' }).click()
  await page.getByRole('navigation').first().waitFor()
  await takeAwayFactors(browser, 'nadia')
})

test('a log-in that is ended on one page is out on the other, open one, at its next step (G8)', async ({
  browser,
}) => {
  const lost = await signedInPage(browser, 'sofie', desktop, { by: 'form' })
  const mine = await signedInPage(browser, 'sofie', desktop, { by: 'form' })
  await security(mine)
  await mine
    .getByRole('button', { name: /^Log ud på/ })
    .first()
    .waitFor()
  const ended = Date.now()
  const others = mine.getByRole('button', { name: /^Log ud på/ })
  // Other journeys may have left this account logged in: each of its other log-ins is ended.
  for (let left = await others.count(); left > 0; left--) {
    await others.first().click()
    await expect(others).toHaveCount(left - 1)
  }
  await lost.getByRole('link', { name: 'Familier' }).first().click()
  await expect(lost.getByRole('dialog', { name: 'Log ind igen' })).toBeVisible({ timeout: 1_500 })
  expect(Date.now() - ended).toBeLessThan(15_000)
  await expectGoodPage(mine)
})
