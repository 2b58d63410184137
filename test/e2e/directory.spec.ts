import { expect } from '@playwright/test'
import { confirmByPassword, desktop, expectGoodPage, phone, signedInPage, test, url } from './page.ts'

const extension = 'urn:ietf:params:scim:schemas:extension:enterprise:2.0:User'

for (const [name, size] of [
  ['desktop', desktop],
  ['phone', phone],
] as const) {
  test(`the directory adds a colleague whose role waits for the administrator, who sees the key once (${name})`, async ({
    browser,
  }) => {
    const page = await signedInPage(browser, 'anne', size, { at: '/opsaetning/log-ind' })
    await expectGoodPage(page)
    await page.getByRole('button', { name: /Lav en (ny )?nøgle …/ }).click()
    await expectGoodPage(page)
    await page.getByRole('button', { name: 'Lav nøglen' }).click()
    await confirmByPassword(page)
    const once = page.getByRole('dialog', { name: 'Nøglen vises kun nu' })
    const key = await once.locator('code').innerText()
    await expectGoodPage(page)
    await once.getByRole('button', { name: 'Jeg har gemt den' }).click()
    await expect(page.getByText(key)).toHaveCount(0)

    const scim = async (path: string, body: object) => {
      const answer = await page.request.post(url(`/scim/v2${path}`), {
        headers: { authorization: `Bearer ${key}` },
        data: body,
      })
      expect(answer.status()).toBe(201)
      return (await answer.json()) as { id: string }
    }
    const word = `${name}-${Date.now().toString(36)}`
    const { id } = await scim('/Users', {
      userName: word,
      name: { givenName: 'Eva', familyName: `Skov ${word}` },
      [extension]: { department: 'F' },
    })
    await scim('/Groups', { displayName: `Kerne ${word}`, members: [{ value: id }] })

    await page.reload()
    await page.getByRole('button', { name: `Ret gruppen Kerne ${word}` }).click()
    await page.getByRole('button', { name: /Står for/ }).click()
    await page.getByRole('option', { name: 'Rollen kerneteam' }).click()
    await expectGoodPage(page)
    await page.getByRole('dialog').getByRole('button', { name: 'Gem' }).click()
    await expect(page.getByRole('link', { name: /Log-ind \(\d+ venter\)/ })).toBeVisible()
    await expectGoodPage(page)
    await page.getByRole('button', { name: `Giv rollen kerneteam til Eva Skov ${word}` }).click()
    await expect(page.getByText(`Eva Skov ${word} har fået rollen`, { exact: false }).first()).toBeVisible()
    await page.getByRole('button', { name: 'Luk nøglen …' }).click()
    await page.getByRole('dialog').getByRole('button', { name: 'Luk nøglen' }).click()
    await expect(page.getByText('Nøglen er lukket.')).toBeVisible()
    await expectGoodPage(page)
    await page.context().close()
  })
}
