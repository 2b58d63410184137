import { AxeBuilder } from '@axe-core/playwright'
import { expect, test as base, type Browser, type BrowserContext, type Page } from '@playwright/test'
import { atRest, follow } from './at-rest.ts'
import { demonstration, stopDemonstration } from './demonstration.ts'

/** Every journey: it runs against the demonstration that its process has to itself. */
export const test = base.extend<object, { vestby: void }>({
  vestby: [
    // Playwright reads from the first parameter what a fixture needs: nothing.
    // eslint-disable-next-line no-empty-pattern
    async ({}, use) => {
      await demonstration()
      await use()
      await stopDemonstration()
    },
    { scope: 'worker', auto: true, timeout: 120_000 },
  ],
})

export const desktop = { width: 1280, height: 720 }
export const phone = { width: 390, height: 844 }

export function url(path = '/'): string {
  const base = process.env.SAMSPIL_E2E_URL
  if (!base) throw new Error("no demonstration runs: import `test` from './page.ts'")
  return `${base}${path}`
}

/** A browser window of nobody yet. */
export async function newPage(browser: Browser, size = desktop): Promise<Page> {
  await demonstration()
  const context = await browser.newContext({ viewport: size, hasTouch: size.width < 640, baseURL: url() })
  follow(context)
  await ofThisTest(context)
  return context.newPage()
}

let windows = 0
/** A colleague's own address: from one address, log-in is answered no more than twenty times a minute. */
function ownAddress(): string {
  windows += 1
  return `10.63.${windows >> 8}.${windows & 255}`
}

/**
 * A browser window of somebody who has logged in: by a request of the window's own, or, where logging in is what the journey
 * is about, through the form. It shows the screen `at`, else the person's first.
 */
export async function signedInPage(
  browser: Browser,
  login: string,
  size = desktop,
  { by = 'request', at = '/' }: { by?: 'request' | 'form'; at?: string } = {},
): Promise<Page> {
  const page = await newPage(browser, size)
  const context = page.context()
  if (by === 'request') {
    const answer = await context.request.post('/api/session.sign-in', {
      headers: { 'x-forwarded-for': ownAddress() },
      data: { login, password: 'samspil-demo' },
    })
    expect(await answer.json()).toEqual({ ok: true })
  }
  await page.goto(at)
  if (by === 'form') {
    await page.getByLabel('Brugernavn').fill(login)
    await page.getByLabel('Adgangskode', { exact: true }).fill('samspil-demo')
    await page.getByRole('button', { name: 'Log ind', exact: true }).click()
  }
  await page.getByRole('navigation').first().waitFor()
  return page
}

/** Answers the question "is it still you?" and waits until it is gone. */
export async function confirmByPassword(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog', { name: 'Bekræft, at det er dig' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('Adgangskode', { exact: true }).fill('samspil-demo')
  await dialog.getByRole('button', { name: 'Bekræft', exact: true }).click()
  await expect(dialog).toBeHidden()
}

const opened: { test: string; contexts: BrowserContext[] } = { test: '', contexts: [] }

/** Closes what the test before left open: its pages would go on asking the server for news. */
async function ofThisTest(context: BrowserContext): Promise<void> {
  const { testId } = test.info()
  const former = opened.test === testId ? [] : opened.contexts.splice(0)
  opened.test = testId
  opened.contexts.push(context)
  await Promise.all(former.map((one) => one.close()))
}

type Finding = { id: string; targets: string }

/**
 * What axe finds on a page when it is at rest, and text of the same colour as its background, which axe only calls incomplete. The page is one
 * frame, so axe runs in it and nowhere else; its program stays in the page until that is loaded anew.
 */
export async function axeFindings(page: Page): Promise<Finding[]> {
  await atRest(page)
  expect(page.frames()).toHaveLength(1)
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(new AxeBuilder({ page })['script']())
  // React Aria's announcer keeps what it read aloud for some seconds, with a name that may be gone from the page by then.
  const { violations, incomplete } = await new AxeBuilder({ page, axeSource: 'void 0' })
    .setLegacyMode()
    .options({ resultTypes: ['violations', 'incomplete'] })
    .exclude('[data-live-announcer]')
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze()
  const invisible = incomplete
    .filter(({ id }) => id === 'color-contrast')
    .flatMap(({ nodes }) =>
      nodes.filter(
        (node) => (node.any[0]?.data as { messageKey?: string } | undefined)?.messageKey === 'equalRatio',
      ),
    )
  return [
    ...violations.map(({ id, nodes }) => ({
      id,
      targets: nodes.map((node) => `${node.target.join(' ')} ${node.failureSummary ?? ''}`).join('; '),
    })),
    ...invisible.map((node) => ({ id: 'invisible-text', targets: node.target.join(' ') })),
  ]
}

/** No violation, no sideways scrolling, and a title without a CPR number. Called on each screen of a journey. */
export async function expectGoodPage(page: Page): Promise<void> {
  expect(await axeFindings(page)).toEqual([])
  const { scrollWidth, clientWidth } = await page.evaluate(() => ({
    scrollWidth: document.documentElement.scrollWidth,
    clientWidth: document.documentElement.clientWidth,
  }))
  expect(scrollWidth).toBeLessThanOrEqual(clientWidth)
  expect(
    `${await page.title()} ${page.url()}`.replaceAll(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g, 'id'),
  ).not.toMatch(/\d{6}-?\d{4}/)
}
