import { expect, type Page } from '@playwright/test'
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { processesOf, startDemo } from './demo-process.ts'
import { ownPort, ownState } from './demonstration.ts'
import { signedInPage, test, url } from './page.ts'

type Answer = { status: number; body: { contactId?: string; version?: number } }

/** Logs a contact through the API from the page; null when no answer came. */
function log(page: Page, familyId: string, words: string): Promise<Answer | null> {
  return page.evaluate(
    async ({ familyId, words }) => {
      const input = {
        familyId,
        personId: null,
        kind: 'talked',
        happenedAt: new Date(Date.now() - 60_000).toISOString(),
        words,
        familyVisible: false,
      }
      return fetch('/api/contact.log', {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'idempotency-key': crypto.randomUUID() },
        body: JSON.stringify(input),
      }).then(
        async (response) => ({
          status: response.status,
          body: (await response.json()) as { contactId?: string },
        }),
        () => null,
      )
    },
    { familyId, words },
  )
}

function contacts(page: Page, familyId: string): Promise<string[]> {
  return page.evaluate(async (familyId) => {
    const response = await fetch('/api/contact.list', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ familyId }),
    })
    const text = await response.text()
    return [...text.matchAll(/Skrevet under nedbrud \d+/g)].map(([words]) => words)
  }, familyId)
}

function databaseProcess(): number {
  return Number(
    execFileSync('head', ['-n', '1', `${ownState()}/pg18/postmaster.pid`], { encoding: 'utf8' }).trim(),
  )
}

/** Waits until a killed process is no longer there. */
async function gone(pid: number): Promise<void> {
  await expect.poll(() => existsSync(`/proc/${pid}/exe`), { timeout: 20_000 }).toBe(false)
}

async function ready(page: Page): Promise<void> {
  await expect
    .poll(
      () =>
        page.request.get(url('/healthz')).then(
          (answer) => answer.status(),
          () => 0,
        ),
      { timeout: 60_000 },
    )
    .toBe(200)
}

test.describe('what was acknowledged survives kill -9 (goals R1, R3)', () => {
  test.setTimeout(300_000)

  test('of the database and of the server, while contacts are being logged', async ({ browser }) => {
    const page = await signedInPage(browser, 'line')
    const familyId = await page.evaluate(async () => {
      const response = await fetch('/api/family.list', {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{}',
      })
      return ((await response.json()) as { familyId: string }[])[0]?.familyId ?? ''
    })
    const acknowledged: string[] = []
    let number = 0
    /** Writes until twelve more are acknowledged, kills in the middle of the next write, and goes on for ten more. */
    const write = async (kill: () => void) => {
      const enough = acknowledged.length + 12
      const one = async () => {
        const words = `Skrevet under nedbrud ${(number += 1)}`
        if ((await log(page, familyId, words))?.status === 200) acknowledged.push(words)
      }
      while (acknowledged.length < enough) await one()
      setTimeout(kill, 2)
      for (let after = 0; after < 10; after++) await one()
    }
    await write(() => process.kill(databaseProcess(), 'SIGKILL'))
    await ready(page)
    await expect
      .poll(() => contacts(page, familyId), { timeout: 30_000 })
      .toEqual(expect.arrayContaining(acknowledged))

    const [server = 0] = processesOf(ownState())
    await write(() => process.kill(server, 'SIGKILL'))
    await gone(server)
    await startDemo(ownState(), ownPort())
    await ready(page)
    const kept = await contacts(page, familyId)
    expect(acknowledged.length).toBeGreaterThan(20)
    expect(kept).toEqual(expect.arrayContaining(acknowledged))
    // The control: a contact that nobody acknowledged is missed, so the comparison can fail.
    expect(kept).not.toEqual(expect.arrayContaining([...acknowledged, 'Skrevet under nedbrud 9999']))
  })
})
