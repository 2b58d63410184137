import { beforeAll, describe, expect, it } from 'vitest'
import { citizenOf } from '#test/citizen.ts'
import { newFamily, type TestFamily } from '#test/family.ts'
import { newWorld, type Person, type World } from '#test/world.ts'

describe('a page for one person of the family (HG-07, R-CON-02)', () => {
  let world: World
  let line: Person
  let family: TestFamily
  const recipient = () => ({ familyId: family.familyId, recipientId: family.noah, sensitive: false })
  const look = () => line.did('portal.prepare', recipient())
  const deal = async (more: object = {}) =>
    line.did('portal.release', {
      ...recipient(),
      audience: 'own',
      language: 'da',
      without: [],
      seen: (await look()).seen,
      ...more,
    })
  const inForce = async () =>
    (await line.did('portal.released', { familyId: family.familyId })).pages.filter(
      ({ withdrawnAt }) => withdrawnAt === null,
    )
  beforeAll(async () => {
    world = await newWorld()
    line = world.staff('line')
    family = await newFamily(line)
    const { familyId } = family
    const on = { familyId, dueOn: '2099-03-05', promisedAt: '2026-03-02T10:00:00Z' }
    await line.did('promise.make', { ...on, toPerson: family.noah, words: 'Ringer til klubben' })
    await line.did('promise.make', { ...on, toPerson: family.sanne, words: 'Sannes kursus' })
    await line.did('plan.say', {
      familyId,
      personId: family.noah,
      kind: 'wish',
      words: 'Jeg vil bare spille',
      saidOn: '2026-03-02',
    })
  })

  it('is prepared from what is theirs, looked through, released, and read by them alone', async () => {
    const page = await look()
    expect(page.recipient).toMatchObject({ givenName: 'Noah', custody: ['Sanne'] })
    expect(JSON.stringify(page)).not.toContain('Sannes kursus')
    const quote = page.sections.flatMap(({ lines }) => lines).find(({ kind }) => kind === 'quote')
    const { pageId } = await deal({ without: [quote?.key] })
    const [noah, sanne] = [await citizenOf(world, family.noah), await citizenOf(world, family.sanne)]
    const read = (await noah.read('portal.mine', {})).pages
    expect(read).toMatchObject([{ pageId, mine: true }])
    expect(JSON.stringify(read)).toContain('Ringer til klubben')
    expect(JSON.stringify(read)).not.toContain('Jeg vil bare spille')
    expect((await sanne.read('portal.mine', {})).pages).toEqual([])
  })

  it('takes the place of the former one in the same act, and says who else reads it', async () => {
    const { pageId } = await deal({ audience: 'custody' })
    const sanne = await citizenOf(world, family.sanne)
    expect((await sanne.read('portal.mine', {})).pages).toMatchObject([{ pageId, mine: false }])
    expect(await inForce()).toMatchObject([
      { pageId, recipient: 'Noah', releasedBy: 'Line', alsoRead: ['Sanne'], class: 'CONF' },
    ])
    const { pages } = await line.did('portal.released', { familyId: family.familyId })
    expect(pages.slice(1)).toMatchObject([{ withdrawnBy: 'Line', alsoRead: [] }])
  })

  it('is gone for everybody when it is withdrawn, once (goal G8)', async () => {
    const [page] = await inForce()
    const taken = { familyId: family.familyId, pageId: page?.pageId ?? '' }
    await line.did('portal.withdraw', taken)
    const noah = await citizenOf(world, family.noah)
    expect((await noah.read('portal.mine', {})).pages).toEqual([])
    expect(await inForce()).toEqual([])
    await expect(line.did('portal.withdraw', taken)).rejects.toMatchObject({ code: 'withdrawn' })
  })

  it('is not released when something has changed since it was looked through, or when nothing is left', async () => {
    const { seen, sections } = await look()
    await line.did('promise.make', {
      familyId: family.familyId,
      toPerson: null,
      words: 'Kommer på torsdag',
      dueOn: '2099-03-06',
      promisedAt: '2026-03-02T10:00:00Z',
    })
    await expect(deal({ seen })).rejects.toMatchObject({ code: 'page-changed' })
    expect(sections.length).toBeGreaterThan(1)
    const all = (await look()).sections.flatMap(({ lines }) => lines.map(({ key }) => key))
    await expect(deal({ without: all })).rejects.toMatchObject({ code: 'empty-page' })
    expect(await inForce()).toEqual([])
  })

  it('is never for custody of somebody grown up, nor for somebody of another family', async () => {
    const ofMaja = { ...recipient(), recipientId: family.maja }
    const { seen } = await line.did('portal.prepare', ofMaja)
    const release = { ...ofMaja, audience: 'custody', language: 'da', seen } as const
    await expect(line.did('portal.release', { ...release, without: [] })).rejects.toMatchObject({
      code: 'grown-up',
    })
    const other = await newFamily(line, 'Familien Lind')
    await expect(
      line.did('portal.prepare', { ...recipient(), recipientId: other.noah }),
    ).rejects.toMatchObject({ kind: 'missing' })
  })

  it('is prepared and released by the pair alone; the team may withdraw, and nobody else sees that it is there', async () => {
    const { familyId } = family
    const sofie = world.staff('sofie')
    await expect(sofie.did('portal.released', { familyId })).rejects.toMatchObject({ kind: 'denied' })
    await line.did('family.add-to-team', { familyId, staffId: sofie.staffId, kind: 'member' })
    const { pageId } = await deal()
    await expect(sofie.did('portal.prepare', recipient())).rejects.toMatchObject({ code: 'not-in-pair' })
    await sofie.did('portal.withdraw', { familyId, pageId })
    const { pages, mayRelease } = await sofie.did('portal.released', { familyId })
    expect([pages[0]?.withdrawnBy, mayRelease]).toEqual(['Sofie', false])
  })
})

describe('the citizen’s own extract of the log (HG-14, A7)', () => {
  it('tells of the family and of oneself, without names, and never of looks at others or by others of the family', async () => {
    const world = await newWorld()
    const line = world.staff('line')
    const { familyId, noah, sanne, maja } = await newFamily(line)
    await line.did('family.open', { familyId })
    await line.did('family.record-whereabouts', {
      familyId,
      personId: sanne,
      kind: 'address',
      value: 'Vej 1',
      fromOn: '2026-03-02',
    })
    await line.did('family.reveal-whereabouts', { familyId, personId: sanne, kind: 'address' })
    const page = { familyId, recipientId: noah, sensitive: false }
    const { seen } = await line.did('portal.prepare', page)
    await line.did('portal.release', { ...page, audience: 'custody', language: 'da', without: [], seen })
    const [child, mother, sister] = [
      await citizenOf(world, noah),
      await citizenOf(world, sanne),
      await citizenOf(world, maja),
    ]
    await sister.read('portal.mine', {})
    await mother.read('portal.mine', {})
    const told = async (who: typeof child) => (await who.read('portal.looked', {})).looks
    const [ofChild, ofMother] = [await told(child), await told(mother)]
    const what = (looks: typeof ofChild) => looks.map((look) => `${look.unit}: ${look.what}`)
    const place = 'Familie og børn: Fik vist en adresse, en skole eller en institution'
    expect(what(ofChild)).toContain('Familie og børn: Åbnede familiens side')
    expect(what(ofChild)).toContain('Forælder med forældremyndighed: Læste siden på borgerens egen adgang')
    expect(what(ofChild)).not.toContain(place)
    expect(what(ofMother)).toContain(place)
    expect(what(ofMother)).toContain('Familie og børn: Delte en side med familien')
    expect(what(ofMother).filter((one) => one.startsWith('Dig selv')).length).toBeGreaterThan(0)
    // What the sister read is hers: nobody else is told that she was there.
    expect(what(ofMother).filter((one) => one.includes('Læste siden')).length).toBe(1)
    expect(JSON.stringify([ofChild, ofMother])).not.toMatch(/Line|Holst|Maja/)
    const { rows } = await world.staff('dina').did('trail.rows', {
      before: null,
      staffId: null,
      familyNumber: null,
      refusedOnly: false,
    })
    expect(rows.filter(({ staff }) => staff === 'En borger').map(({ operation }) => operation)).toContain(
      'portal.mine',
    )
    const paper = await line.did('trail.extract', { familyId, personId: noah })
    expect(paper.looks.filter(({ unit }) => unit === 'Forælder med forældremyndighed')).toHaveLength(1)
    expect(paper.looks.some(({ unit }) => unit === 'Dig selv')).toBe(false)
  })
})
