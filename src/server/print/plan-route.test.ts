import fastify, { type FastifyInstance } from 'fastify'
import cookie from '@fastify/cookie'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readConfig } from '#server/config.ts'
import { newFamily } from '#test/family.ts'
import { logOf } from '#test/sharing.ts'
import { wordsOf } from '#test/word-file.ts'
import { newWorld, type Person, type World } from '#test/world.ts'
import { readPdf } from './pdf-text.ts'
import { mountPrint } from './mount.ts'
import { refusalPage } from './refusal-page.ts'

const config = readConfig({ SAMSPIL_STATE: '/tmp', PORT: '4600' })

describe('the family’s plan as a file', () => {
  let app: FastifyInstance
  let world: World
  let line: Person
  let familyId: string

  const get = (person: Person | null, file: string, headers: Record<string, string> = {}) =>
    app.inject({
      method: 'GET',
      url: `/print/plan/${file}`,
      headers: {
        ...(person ? { cookie: `samspil=${person.caller.token.toString('base64url')}` } : {}),
        ...headers,
      },
    })

  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    const family = await newFamily(line)
    ;({ familyId } = family)
    await line.did('plan.say', {
      familyId,
      personId: family.sanne,
      kind: 'wish',
      words: 'Vi vil gerne kunne spise sammen uden skænderi.',
      saidOn: '2026-08-12',
    })
    app = fastify()
    await app.register(cookie)
    mountPrint(app, config, world.database)
  })
  afterAll(() => app.close())

  it('is a PDF, named after nobody, with the family’s words in it', async () => {
    const answer = await get(line, `${familyId}.pdf`)
    expect(answer.statusCode).toBe(200)
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="vores-plan.pdf"',
    })
    const { pages, claimsUa } = readPdf(answer.rawPayload)
    expect([pages.length, claimsUa]).toEqual([1, true])
    expect(pages[0]?.replaceAll('\n', ' ')).toMatch(/Vores plan.*spise sammen uden skænderi/)
  })

  it('is a Word file too, in Danish or English', async () => {
    const [danish, english] = [
      await get(line, `${familyId}.docx`),
      await get(line, `${familyId}.docx?sprog=en`),
    ]
    expect(danish.headers['content-disposition']).toBe('attachment; filename="vores-plan.docx"')
    expect(english.headers['content-disposition']).toBe('attachment; filename="our-plan.docx"')
    expect(wordsOf(danish.rawPayload)).toContain('Vi vil gerne kunne spise sammen')
    expect(wordsOf(danish.rawPayload)).toContain('Vores plan')
    expect(wordsOf(english.rawPayload)).toContain('Our plan')
  })

  it('is one A4 for four people, three goals, six steps and three departments (issue 5)', async () => {
    const family = await newFamily(line)
    const person = {
      familyId: family.familyId,
      familyName: 'Birk',
      participates: true,
      atHome: true,
      protected: false,
      phone: null,
      language: 'da',
      cpr: null,
    }
    const { personId: karim } = await line.did('family.add-person', {
      ...person,
      givenName: 'Karim',
      birthDate: '1981-04-02',
      part: 'parent',
      sex: 'm',
    })
    await line.did('family.add-person', {
      ...person,
      givenName: 'Liv',
      birthDate: '2015-04-02',
      part: 'sibling',
      sex: 'f',
    })
    for (const name of ['jonas', 'hanne'] as const)
      await line.did('family.add-to-team', {
        familyId: family.familyId,
        staffId: world.staff(name).staffId,
        kind: name === 'jonas' ? 'coordinator' : 'member',
      })
    for (const words of [
      'Vi vil gerne kunne spise sammen uden skænderi. Og Noah skal have noget at stå op til.',
      'Vi vil gerne have ro om morgenen, så alle når det, de skal.',
    ])
      await line.did('plan.say', {
        familyId: family.familyId,
        personId: family.sanne,
        kind: 'wish',
        words,
        saidOn: '2026-08-12',
      })
    for (const personId of [family.noah, family.sanne, karim]) {
      const step = {
        what: 'Prøvetræning i klubben',
        ownerStaff: world.staff('jonas').staffId,
        ownerPerson: null,
        dueOn: '2026-12-01',
      }
      const place = { department: 'P', law: 'Barnets lov § 35, stk. 3', measure: 'fritidspas' }
      const { goalId } = await line.did('plan.add-goal', {
        familyId: family.familyId,
        personId,
        class: 'CONF',
        words: 'Jeg vil gerne kunne sove om natten uden at tænke på skolen.',
        staffLine: null,
        helps: 'morfar og træner Per',
        stage: 'now',
        scaleThen: 3,
        firstStep: { ...step, under: place },
      })
      await line.did('plan.set-wish', {
        familyId: family.familyId,
        goalId,
        scaleWished: 8,
        signs: 'Jeg sover hele natten tre gange om ugen',
        version: 1,
      })
      await line.did('plan.add-step', {
        familyId: family.familyId,
        goalId,
        ...step,
        under: { ...place, department: 'F' },
        what: 'Jobsamtalen flyttes',
        ownerStaff: world.staff('hanne').staffId,
      })
    }
    await world.admin.did('municipality.set-mail-domain', {
      mailDomain: `familier${world.tenant}.vestby.dk`,
    })
    const [burning] = (await line.did('plan.show', { familyId: family.familyId })).goals.slice(-1)
    await line.did('plan.help-first', {
      familyId: family.familyId,
      goalId: burning?.goalId ?? '',
      stepId: null,
      on: true,
    })
    const { pages } = readPdf((await get(line, `${family.familyId}.pdf`)).rawPayload)
    expect(pages).toHaveLength(1)
    for (const word of [
      'Vi vil gerne op på 8',
      'Karim',
      'Hanne',
      'Jonas',
      'Jobsamtalen flyttes',
      'det hjælper vi med nu',
      '§ 35',
      'Dine folk i kommunen',
    ])
      expect(pages[0]?.replaceAll('\n', ' ')).toContain(word)
  })

  it('stands in the family’s log like any other opening (HG-14)', async () => {
    await get(line, `${familyId}.pdf`)
    expect((await logOf(world, 'plan.document')).slice(-2).map(({ kind }) => kind)).toEqual(['read', 'done'])
  })

  it('is refused on a small page, to a colleague without relation and to whoever is not signed in (HG-05)', async () => {
    const stranger = await get(world.staff('hanne'), `${familyId}.pdf`)
    expect([stranger.statusCode, stranger.headers['content-type']]).toEqual([403, 'text/html; charset=utf-8'])
    expect(stranger.body).toContain('Du er ikke på familiens team.')
    const nobody = await get(null, `${familyId}.pdf`)
    expect(nobody.statusCode).toBe(401)
    expect(nobody.body).toContain('href="/log-ind"')
    expect((await logOf(world, 'plan.document')).at(-1)?.kind).toBe('refused')
  })

  it.each([
    ['x.pdf'],
    ['00000000-0000-4000-8000-000000000001'],
    ['00000000-0000-4000-8000-000000000001.exe'],
  ])('knows no address %s', async (file) => {
    expect((await get(line, file)).statusCode).toBe(404)
  })

  it('is not opened by a page of another site', async () => {
    const before = (await logOf(world, 'plan.document')).length
    expect((await get(line, `${familyId}.pdf`, { 'sec-fetch-site': 'cross-site' })).statusCode).toBe(403)
    expect((await get(line, `${familyId}.pdf`, { 'sec-fetch-site': 'same-origin' })).statusCode).toBe(200)
    expect((await logOf(world, 'plan.document')).length).toBe(before + 2)
  })

  it('never lets what a refusal says become markup', () =>
    expect(refusalPage('<b>&"', false)).toContain('&lt;b&gt;&amp;&quot;'))
})
