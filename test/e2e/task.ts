import type { BrowserContext, Page } from '@playwright/test'

export type Budget = { name: string; clicks: number; keys: number }
export type Spent = { clicks: number; keys: number }

declare global {
  interface Window {
    spent?: Spent
  }
}

/** Counts trusted taps and keys from the moment a page is ready until `run` has ended (ux.md section 5). */
export async function task(
  context: BrowserContext,
  start: string,
  run: (page: Page) => Promise<void>,
): Promise<Spent> {
  const page = await context.newPage()
  await page.goto(start)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.evaluate(() => {
    const spent = (window.spent = { clicks: 0, keys: 0 })
    addEventListener('pointerup', (event) => void (event.isTrusted && spent.clicks++), true)
    addEventListener('keydown', (event) => void (event.isTrusted && !event.repeat && spent.keys++), true)
  })
  await run(page)
  const spent = await page.evaluate(() => window.spent)
  await page.close()
  if (!spent) throw new Error('the page was loaded anew during the task, so nothing was counted')
  return spent
}

/** Whether a task kept its budget; the sentence names what was over. */
export function overBudget(budget: Budget, spent: Spent): string | null {
  if (spent.clicks <= budget.clicks && spent.keys <= budget.keys) return null
  return `${budget.name}: ${spent.clicks} clicks of ${budget.clicks}, ${spent.keys} keys of ${budget.keys}`
}
