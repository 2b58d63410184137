import { expect, type BrowserContext, type Page, type Request } from '@playwright/test'

const asked = new WeakMap<BrowserContext, Set<Request>>()

/** Follows what a window asks of the server from here on, so that `atRest` knows. Called before its first page. */
export function follow(context: BrowserContext): void {
  const open = new Set<Request>()
  asked.set(context, open)
  context.on('request', (request) => open.add(request))
  context.on('requestfinished', (request) => open.delete(request))
  context.on('requestfailed', (request) => open.delete(request))
}

/**
 * Waits until a screen shows all that it will show by itself: nothing says that it is being fetched, and the server has
 * answered everything, also what its later parts asked. Unlike the browser's own idle it waits for no longer than that.
 */
export async function atRest(page: Page): Promise<void> {
  const open = asked.get(page.context())
  // The page that shows every block of the kit has one that looks as while something is fetched.
  const samples = new URL(page.url()).pathname === '/kit' ? 1 : 0
  await expect(async () => {
    for (let looks = 0; looks < 2; looks++) {
      await page.evaluate(
        () => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))),
      )
      const mine = [...(open ?? [])].filter((request) => isOf(page, request))
      expect(mine.map((request) => request.url())).toEqual([])
      expect(await page.locator('[aria-busy="true"]').count()).toBe(samples)
    }
  }).toPass({ intervals: [20, 50, 100], timeout: 15_000 })
}

function isOf(page: Page, request: Request): boolean {
  try {
    return request.frame().page() === page
  } catch {
    // Of a page that is not there yet, or any more.
    return false
  }
}
