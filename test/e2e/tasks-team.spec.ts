import { expect, type Page } from '@playwright/test'
import { atRest } from './at-rest.ts'
import { desktop, expectGoodPage, phone, signedInPage, test, url } from './page.ts'
import { call } from './operations.ts'
import { overBudget, task, type Spent } from './task.ts'

/** The family that these journeys share; each cleans up after itself. */
const FAMILY = 'Familien Farah'

async function familyId(page: Page): Promise<string> {
  const href = await page.getByRole('link', { name: FAMILY }).first().getAttribute('href')
  return href?.split('/')[2] ?? ''
}

const dayFromNow = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

/** The budget holds, and one tap fewer would not have done: so the count counts. */
function expectWithin(name: string, budget: Omit<Spent, 'name'>, spent: Spent): void {
  expect(spent.clicks).toBeGreaterThan(0)
  expect(overBudget({ name, ...budget }, spent)).toBeNull()
  expect(overBudget({ name, ...budget, clicks: spent.clicks - 1 }, spent)).not.toBeNull()
}

test('T02: a try is logged without a connection in three taps, and is sent once when it is back (R-TRU-02)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'line', phone)
  const log = page.getByRole('main').locator('a[href*="/log-kontakt"]').first()
  const id = (await log.getAttribute('href'))?.split('/')[2] ?? ''
  const tries = async () =>
    (
      await call<{ kind: string; version: number; contactId: string }[]>(page, 'contact.list', {
        familyId: id,
      })
    ).filter(({ kind }) => kind === 'tried')
  const before = (await tries()).length
  const spent = await task(page.context(), url('/'), async (mine) => {
    const own = mine.getByRole('main').locator(`a[href^="/familier/${id}/log-kontakt"]`).first()
    await expect(own).toBeVisible()
    // The form is fetched beside the first screen, so that it is there without a connection.
    await mine.waitForFunction(() =>
      performance.getEntriesByType('resource').some(({ name }) => /\/LogContact-[^/]+\.js$/.test(name)),
    )
    await atRest(mine)
    await mine.context().setOffline(true)
    await own.click()
    await mine.getByText('Prøvede', { exact: false }).first().click()
    await mine.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(mine.getByText(/Gemt på telefonen/).first()).toBeVisible()
    await mine.context().setOffline(false)
  })
  expectWithin('T02', { clicks: 3, keys: 0 }, spent)
  await page.goto('/')
  await expect.poll(async () => (await tries()).length, { timeout: 30_000 }).toBe(before + 1)
  const [newest] = await tries()
  await call(page, 'contact.undo', { familyId: id, contactId: newest?.contactId, version: newest?.version })
})

/** A window that an earlier try of this journey left open. */
async function closeLeftOvers(page: Page, id: string, said: string): Promise<void> {
  const windows = await call<{ windowId: string; version: number; words: string; closedAt: string | null }[]>(
    page,
    'window.list',
    { familyId: id },
  )
  for (const { windowId, version } of windows.filter(({ words, closedAt }) => words === said && !closedAt))
    await call(page, 'window.close', { familyId: id, windowId, version, outcome: 'closed' })
}

test('T09: a spoken signal of sixty letters opens a window with its clock in four taps (R-SPD-01)', async ({
  browser,
}) => {
  const page = await signedInPage(browser, 'line', phone, { at: '/familier' })
  const id = await familyId(page)
  const said = 'Jeg vil gerne have et job og ikke hænge ud på torvet mere.'
  await closeLeftOvers(page, id, said)
  const spent = await task(page.context(), url(`/familier/${id}`), async (mine) => {
    await mine.getByRole('link', { name: 'Åbent vindue' }).first().click()
    await mine.getByRole('radiogroup', { name: 'Hvem sagde det?' }).getByText('Yusuf, 13').click()
    await mine.getByRole('textbox', { name: 'Ordene, som de blev sagt' }).click()
    await mine.keyboard.type(said)
    await mine.getByRole('button', { name: 'Åbn vinduet' }).click()
    await expect(mine.locator('.window-clock')).toContainText('Konkret tilbud inden')
    await expect(mine.getByText('Ansvarlig', { exact: true }).first()).toBeVisible()
  })
  expectWithin('T09', { clicks: 4, keys: 60 }, spent)
  for (const size of [phone, desktop]) {
    await page.setViewportSize(size)
    await page.goto(`/familier/${id}/vindue`)
    const line = page.getByRole('heading', { name: 'Fra signal til lukket vindue' })
    await expect(line).toBeVisible()
    await expect(page.locator('.window-events li')).not.toHaveCount(0)
    await expect(page.locator('.window-events')).toContainText(said)
    expect(await page.locator('.window-line').isVisible()).toBe(size === desktop)
    await expectGoodPage(page)
  }
  const [window] = await call<{ windowId: string; words: string }[]>(page, 'window.list', {
    familyId: id,
  })
  expect(window?.words).toBe(said)
  await call(page, 'window.take-back', { familyId: id, windowId: window?.windowId, step: 'opened' })
})

test('T07: a colleague in another department answers a request in two taps (R-COO-02)', async ({
  browser,
}) => {
  const asker = await signedInPage(browser, 'line', desktop, { at: '/familier' })
  const id = await familyId(asker)
  const hanne = await signedInPage(browser, 'hanne', phone)
  const { persons } = await call<{ persons: { personId: string }[] }>(asker, 'demand.calendar', {
    familyId: id,
    from: dayFromNow(0),
    weeks: 1,
  })
  const [person] = persons
  const { demandId } = await call<{ demandId: string }>(hanne, 'demand.add', {
    familyId: id,
    personIds: [person?.personId],
    kind: 'meeting',
    nature: 'offer',
    class: 'CONF',
    what: 'Kaffemøde i jobhuset',
    on: dayFromNow(20),
    at: '13:00',
    minutes: 60,
    repeat: null,
    place: null,
    law: null,
    sanction: null,
    movable: true,
    asks: null,
    partOf: null,
  })
  await call(asker, 'demand.ask', {
    familyId: id,
    kind: 'pause',
    demandId,
    occurrenceOn: null,
    personIds: [],
    department: 'J',
    fromOn: dayFromNow(19),
    untilOn: dayFromNow(21),
    toOn: null,
    toTime: null,
    joinKey: null,
    reason: 'Den dag har de brug for ro.',
    answerBy: dayFromNow(3),
  })
  const spent = await task(hanne.context(), url(`/familier/${id}/kalender`), async (mine) => {
    const request = mine
      .getByRole('listitem')
      .filter({ hasText: 'Kaffemøde i jobhuset' })
      .filter({ hasText: 'Svar' })
    await request.getByRole('button', { name: 'Svar ja' }).last().click()
    await mine
      .getByRole('dialog')
      .getByRole('button', { name: /Gem svaret|Gem/ })
      .click()
    await expect(mine.getByText(/Ja · Hanne/).first()).toBeVisible()
  })
  expectWithin('T07', { clicks: 2, keys: 0 }, spent)
  await call(hanne, 'demand.remove', { familyId: id, demandId, version: 1, removed: true })
})

test('T10: who holds the mandate says yes in two taps, and the colleague sees it on the window (R-SPD-03)', async ({
  browser,
}) => {
  const asker = await signedInPage(browser, 'line', desktop, { at: '/familier' })
  const id = await familyId(asker)
  const { people } = await call<{ people: { personId: string; givenName: string; young: boolean }[] }>(
    asker,
    'contact.prepare',
    { familyId: id },
  )
  const young = people.find((one) => one.young)
  const { offers, holders } = await call<{
    offers: { code: string; name: string; sayers: { staffId: string; name: string }[] }[]
    holders: { personId: string }[]
  }>(asker, 'measure.offers', { familyId: id, personId: young?.personId, windowId: null })
  const offer = offers.find(({ code }) => code === 'kontaktperson')
  const mette = offer?.sayers.find(({ name }) => name.startsWith('Mette'))
  const { grantId } = await call<{ grantId: string }>(asker, 'measure.ask', {
    familyId: id,
    personId: young?.personId,
    code: offer?.code,
    outcome: 'granted',
    kroner: 20_000,
    weeks: 12,
    startsOn: dayFromNow(1),
    purpose: 'At der er ro til at tale sammen derhjemme.',
    reason: 'De har selv bedt om det.',
    view: { how: 'talk', on: dayFromNow(-1), words: 'Det vil jeg gerne prøve.' },
    consent: { by: holders[0]?.personId, on: dayFromNow(-1) },
    hearing: 'not_needed',
    hearingOn: null,
    hearingWords: null,
    childPlan: 'not_needed',
    windowId: null,
    goalId: null,
    stepId: null,
    askedId: mette?.staffId,
  })
  const sofie = await signedInPage(browser, 'mette', phone)
  const spent = await task(sofie.context(), url('/bevillinger'), async (mine) => {
    const paper = mine.getByRole('region', { name: offer?.name ?? '' }).last()
    await paper.getByRole('button', { name: /Se og svar/ }).click()
    await paper.getByRole('button', { name: 'Ja, bevilg' }).click()
    await expect(mine.getByText('Bevilget. Kollegaen har fået besked.')).toBeVisible()
  })
  expectWithin('T10', { clicks: 2, keys: 0 }, spent)
  const grants = await call<{ grantId: string; standing: string }[]>(asker, 'measure.list', { familyId: id })
  expect(grants.find((one) => one.grantId === grantId)?.standing).not.toBe('asked')
})
