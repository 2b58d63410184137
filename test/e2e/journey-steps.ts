import { expect, type Page } from '@playwright/test'
import path from 'node:path'
import { expectGoodPage } from './page.ts'

const lists = path.join(import.meta.dirname, '../data/lists')
export type Boy = { file: string; card: RegExp; givenName: string; familyName: string; mother: string }

const sheet = (page: Page) => page.getByRole('dialog')

/** Chooses in one of the kit's lists that open from a button; one that closed because it was redrawn is opened again. */
async function choose(page: Page, button: string | RegExp, option: RegExp): Promise<void> {
  const wanted = page.getByRole('option', { name: option }).first()
  await expect(async () => {
    if (!(await wanted.isVisible()))
      await sheet(page).getByRole('button', { name: button }).click({ timeout: 3_000 })
    await wanted.click({ timeout: 3_000 })
  }).toPass({ timeout: 30_000 })
}

/** Types into a list that can be searched and takes the first hit; a list that was redrawn meanwhile is asked again. */
export async function search(page: Page, name: string, typed: string): Promise<void> {
  const box = page.getByRole('combobox', { name })
  await expect(async () => {
    await box.click()
    await box.clear()
    await page.keyboard.type(typed)
    await page.getByRole('option').first().click({ timeout: 3_000 })
    await expect(box).toHaveValue(new RegExp(`^${typed}.{3,}`), { timeout: 2_000 })
  }).toPass({ timeout: 30_000 })
}

/** B2: a list meeting is planned and opened, the file read in, one name opened, a decision made. */
export async function meetAboutTheList(page: Page, boy: Boy): Promise<void> {
  await page.goto('/moeder')
  await page.getByRole('button', { name: 'Planlæg møde' }).click()
  const today = new Date().toLocaleDateString('da-DK', {
    day: 'numeric',
    month: 'numeric',
    timeZone: 'Europe/Copenhagen',
  })
  await sheet(page).getByRole('textbox', { name: 'Dato' }).fill(today)
  await choose(page, 'Vælg Mødeleder', /Jonas Krag/)
  await sheet(page).getByRole('button', { name: 'Planlæg møde' }).click()
  await page.getByText('Pia Dahl').click()
  await page.getByRole('button', { name: 'Åbn mødet' }).click()
  await expect(page.getByText('Pia Dahl (politi)')).toBeVisible()
  await page.locator('input[type=file]').setInputFiles(path.join(lists, boy.file))
  await expect(page.getByText('Kan ikke indlæses (3)')).toBeVisible()
  await expectGoodPage(page)
  await page
    .getByRole('button', { name: /^Indlæs/ })
    .last()
    .click()
  await expect(page.getByText(/af \d+ drøftet/)).toBeVisible()
  await page.getByRole('link', { name: boy.card }).first().click()
  await page.getByRole('button', { name: 'Åbn navn' }).click()
  await page.getByRole('menuitem', { name: 'Vi skal drøfte det på mødet' }).click()
  await expect(page.getByText(`${boy.givenName} ${boy.familyName}`)).toBeVisible()
  await offerToTheFamily(page)
  await expectGoodPage(page)
}

async function offerToTheFamily(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: /Hvad går godt/ }).fill('Går til boksning og er glad for det.')
  await expect(page.getByText(/Gemt kl\./).first()).toBeVisible()
  await page.getByText('Tilbud til familien').last().click()
  await search(page, 'Ansvarlig', 'Jon')
  await page.getByRole('textbox', { name: 'Senest' }).fill('i morgen')
  await page.getByRole('textbox', { name: /Hvorfor/ }).fill('Vil gerne have noget at lave.')
  await page.getByRole('button', { name: 'Beslut' }).click()
  await expect(page.getByRole('button', { name: /^Næste/ })).toBeVisible()
}

/** B2, end: the family is taken in; returns its id. The police see nothing of it. */
export async function takeIn(page: Page, boy: Boy): Promise<string> {
  const card = new URL(page.url()).searchParams.get('kort') ?? ''
  await page.goto(`/tidlig-hjaelp/${card}`)
  await page.getByRole('button', { name: 'Sagde ja – tag familien ind' }).click()
  await sheet(page).getByRole('button', { name: 'Tag familien ind' }).click()
  await expect(page.getByRole('heading', { level: 1, name: `Familien ${boy.familyName}` })).toBeVisible()
  await expectGoodPage(page)
  return /familier\/([0-9a-f-]{36})/.exec(page.url())?.[1] ?? ''
}

/** B4: the mother, who holds custody, and Line as the other of the pair; the genogram shows them. */
export async function peopleAndPair(page: Page, familyId: string, boy: Boy): Promise<void> {
  await page.goto(`/familier/${familyId}/personer`)
  await page.getByRole('button', { name: 'Tilføj person' }).click()
  await sheet(page).getByLabel('Fornavn').fill(boy.mother)
  await sheet(page).getByLabel('Efternavn').fill(boy.familyName)
  await sheet(page).getByRole('textbox', { name: 'Født' }).fill('11.2.1984')
  await choose(page, /Hvem er det i familien/, /orælder/)
  await sheet(page).getByText('Pige eller kvinde').click()
  await sheet(page).getByRole('button', { name: 'Tilføj', exact: true }).click()
  await page.getByRole('button', { name: 'Relationer' }).click()
  await choose(page, 'Vælg Hvem?', new RegExp(boy.mother))
  await sheet(page).getByText('forælder til', { exact: true }).click()
  await choose(page, /Til eller med hvem/, new RegExp(boy.givenName))
  await sheet(page).getByText('Har forældremyndighed').click()
  await sheet(page).getByRole('button', { name: 'Tilføj', exact: true }).click()
  await expect(sheet(page).getByRole('listitem').filter({ hasText: boy.mother })).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Tilføj kollega' }).click()
  await search(page, 'Kollega', 'Line')
  await sheet(page).getByText('Som familiens kontakt').click()
  await sheet(page).getByRole('button', { name: 'Tilføj', exact: true }).click()
  await expect(page.getByText('Line Holst').first()).toBeVisible()
  await expectGoodPage(page)
}

/** B3 and B5: a try, then a talk, each logged in few taps. */
export async function logContacts(page: Page, familyId: string): Promise<void> {
  for (const what of ['Prøvede – fik ikke fat', 'Mødtes']) {
    await page.goto(`/familier/${familyId}/log-kontakt`)
    await page.getByText(what, { exact: true }).click()
    await page.getByText('Ingen', { exact: true }).click()
    if (what === 'Mødtes') await expectGoodPage(page)
    await page.getByRole('button', { name: 'Gem', exact: true }).click()
    await expect(page.getByText(/Gemt kl\./).first()).toBeVisible()
  }
}

/** B3, end: consent per person and department at the kitchen table; the family becomes active with its pair. */
export async function sayYes(page: Page, familyId: string, boy: Boy): Promise<void> {
  await page.goto(`/familier/${familyId}/deling`)
  await page.getByRole('button', { name: 'Spørg og notér ja' }).click()
  for (const button of [`Gem, og gå til ${boy.givenName}`, 'Gem']) {
    await sheet(page)
      .getByRole('radiogroup', { name: /Hvad siger/ })
      .getByText('Ja', { exact: true })
      .click()
    if (button !== 'Gem') await sheet(page).getByText('Skriftligt').click()
    else if (!(await sheet(page).getByRole('radio', { name: 'Skriftligt' }).isChecked()))
      await sheet(page).getByText('Skriftligt').click()
    await sheet(page).getByRole('button', { name: button, exact: true }).click()
    if (button !== 'Gem')
      await expect(
        sheet(page)
          .getByText(new RegExp(`for ${boy.givenName}`))
          .first(),
      ).toBeVisible()
  }
  await expect(sheet(page)).toBeHidden()
  await expect(page.getByText(new RegExp(`${boy.givenName} har sagt ja`)).first()).toBeVisible()
  await expectGoodPage(page)
  await moveTo(page, boy, 'I gang')
}

/** The end of the first phase: a department's case is handed to one of the team, who took it themselves and so has it (R-PHA-02). */
export async function handOver(page: Page, familyId: string): Promise<void> {
  await page.goto(`/familier/${familyId}/personer`)
  await page.getByRole('button', { name: 'Tilføj sag' }).click()
  await choose(page, /Afdeling/, /^S /)
  await sheet(page).getByRole('textbox', { name: 'Hvad handler den om?' }).fill('Fravær fra skolen')
  await sheet(page)
    .getByRole('button', { name: /Gem|Tilføj/ })
    .click()
  await expect(page.getByText('Fravær fra skolen').first()).toBeVisible()
  await page.goto(`/familier/${familyId}/overdragelse`)
  await page.getByRole('button', { name: 'Overdrag eller følg: Fravær fra skolen' }).click()
  await sheet(page).getByText('Overdrages til kerneteamet').click()
  await sheet(page)
    .getByText(/\(dig\)/)
    .click()
  await sheet(page).getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(page.getByText(/^Overdraget til Jonas/)).toBeVisible()
  await expect(page.getByText('Alle åbne sager er overdraget', { exact: false })).toBeVisible()
  await expectGoodPage(page)
}

async function moveTo(page: Page, boy: Boy, phase: string): Promise<void> {
  await page.getByRole('button', { name: `Mere om Familien ${boy.familyName}` }).click()
  await page.getByRole('menuitem', { name: /Flyt i forløbet/ }).click()
  await sheet(page).getByText(phase, { exact: true }).click()
  await sheet(page).getByRole('button', { name: 'Flyt', exact: true }).click()
  await expect(sheet(page)).toBeHidden()
  await expect(page.getByText(phase, { exact: true }).first()).toBeVisible()
}

/** B6: a light shared picture with what was fetched; what is written is there after a reload in the middle. */
export async function sharedPicture(page: Page, familyId: string, boy: Boy): Promise<void> {
  await page.goto(`/familier/${familyId}/faelles-billede`)
  await page
    .getByRole('group', { name: /sammen med/ })
    .getByText(boy.mother)
    .click()
  await page.getByRole('button', { name: 'Start fælles billede' }).click()
  await expect(page.getByText(/cirka \d+ min\. tilbage/).first()).toBeVisible()
  const box = page.getByRole('main').getByRole('textbox').first()
  await box.fill('De griner meget sammen.')
  await expect(page.getByText(/Gemt kl\./).first()).toBeVisible()
  await expectGoodPage(page)
  await page.reload()
  await expect(page.getByRole('main').getByRole('textbox').first()).toHaveValue('De griner meget sammen.')
}

/** B7: a goal in the family's words with a first step, and their yes; then the page that they take home. */
export async function planTogether(page: Page, familyId: string, boy: Boy): Promise<void> {
  await page.goto(`/familier/${familyId}/plan`)
  await page.getByRole('button', { name: 'Nyt mål' }).click()
  await sheet(page)
    .getByRole('textbox', { name: 'Målet med deres egne ord' })
    .fill('Jeg vil spille bold igen.')
  await sheet(page).getByRole('radiogroup', { name: 'Hvis mål er det?' }).getByText(boy.givenName).click()
  await sheet(page)
    .getByRole('textbox', { name: /Hvad skal der ske/ })
    .fill('Prøvetræning i klubben')
  await choose(page, /Hvem gør det/, /Jonas/)
  await sheet(page)
    .getByRole('radiogroup', { name: /Senest/ })
    .getByText('I morgen')
    .click()
  await sheet(page).getByRole('button', { name: 'Gem', exact: true }).click()
  await expect(page.getByText('Prøvetræning i klubben').first()).toBeVisible()
  await page.getByRole('button', { name: `Ja, siger ${boy.mother}` }).click()
  await expect(page.getByText(/har sagt ja|Sagt ja|Sagde ja/).first()).toBeVisible()
  await expectGoodPage(page)
  for (const [kind, magic] of [
    ['pdf', '%PDF-'],
    ['docx', 'PK'],
  ] as const) {
    const answer = await page.request.get(`/print/plan/${familyId}.${kind}`)
    expect(answer.status()).toBe(200)
    expect((await answer.body()).subarray(0, magic.length).toString('latin1')).toBe(magic)
  }
}

/** B4 and B8: what has happened stands on the timeline, and the family is on Min dag of its pair. */
export async function timelineAndDay(page: Page, familyId: string, boy: Boy): Promise<void> {
  for (const tab of ['', '/tidslinje', '/aftaler']) {
    await page.goto(`/familier/${familyId}${tab}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
    await expectGoodPage(page)
  }
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1, name: 'Min dag' })).toBeVisible()
  await expectGoodPage(page)
  await page.goto('/familier')
  await expect(page.getByRole('link', { name: `Familien ${boy.familyName}` })).toBeVisible()
  await expectGoodPage(page)
}

/** B9: figures, where one more family tells nothing about anyone. */
export async function figures(page: Page): Promise<void> {
  await page.goto('/tal')
  await expect(page.getByRole('heading', { level: 1, name: 'Overblik for styregruppen' })).toBeVisible()
  await expectGoodPage(page)
}
