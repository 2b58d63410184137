import { expect, type Page } from '@playwright/test'

/** An operation as the person who is signed in on the page, to lay the ground of a journey or to clean up after it. */
export async function call<T>(page: Page, operation: string, input: object): Promise<T> {
  const answer = await page.request.post(`/api/${operation}`, {
    headers: { 'idempotency-key': crypto.randomUUID() },
    data: input,
  })
  const body = (await answer.json()) as unknown
  expect(answer.ok(), `${operation}: ${JSON.stringify(body)}`).toBe(true)
  return body as T
}
