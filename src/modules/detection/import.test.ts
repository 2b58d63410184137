import { beforeAll, describe, expect, it } from 'vitest'
import { addDays, today } from '#core/day.ts'
import { asOwner } from '#server/database/open.ts'
import { testCluster } from '#test/database.ts'
import { newFamily } from '#test/family.ts'
import { ali, csv, file, ida, meetings, noah } from '#test/list-meetings.ts'
import { newWorld, type World } from '#test/world.ts'

const now = today(new Date())

describe('importing the list', () => {
  let world: World
  let m: ReturnType<typeof meetings>
  beforeAll(async () => {
    world = await newWorld()
    m = meetings(world)
  })

  it('is shown before anything is written: what is taken, what is not and why, and what is left out', async () => {
    const content = csv(noah, ali, 'Uden Dato;;;;;', 'Noah Birk;14-05-2012;740512-4003;;Også set fredag;')
    const preview = await m.line.did('detection.preview-list', file(content))
    expect(preview).toMatchObject({
      unused: ['Adresse'],
      mappingProblem: null,
      importedBefore: null,
      duplicates: [{ line: 5, sameAsLine: 2 }],
    })
    expect(preview.accepted.map(({ name, cpr }) => [name, cpr])).toEqual([
      ['Birk, Noah', '740512-••••'],
      ['Ali Demir', null],
    ])
    expect(preview.rejected).toMatchObject([
      { line: 4, problem: 'no-birth-date', cells: ['Uden Dato', '', '', '', '', ''] },
    ])
    expect(JSON.stringify(preview)).not.toMatch(/4003|Skolevej/)
    expect((await m.line.did('detection.board', {})).cards).toEqual([])
  })

  it('asks which column is which when the headings do not say, and takes the answer', async () => {
    const content = Buffer.from('Hvem;Hvornår\nIda Holm;09-09-2010\n').toString('base64')
    expect(await m.line.did('detection.preview-list', file(content))).toMatchObject({
      mappingProblem: 'no-name-column',
      accepted: [],
    })
    expect(
      await m.line.did('detection.preview-list', { ...file(content), mapping: { name: 0, birthDate: 1 } }),
    ).toMatchObject({ mappingProblem: null, accepted: [{ name: 'Ida Holm' }] })
    const pdf = Buffer.from('%PDF-1.7').toString('base64')
    await expect(m.line.did('detection.preview-list', file(pdf))).rejects.toMatchObject({
      kind: 'invalid',
      code: 'pdf',
      fields: { file: expect.stringContaining('PDF') },
    })
  })

  it('puts each person on the table once, with the reason and without name or address; the second time changes nothing and says so', async () => {
    const meetingId = await m.plan(addDays(now, -28))
    const content = csv(
      noah,
      ali,
      'Noah Birk;14-05-2012;740512-4003;;Også set fredag;02-02-2026',
      'Uden Dato;;;;;',
    )
    expect(await m.bring(meetingId, content)).toEqual({
      already: false,
      accepted: 2,
      rejected: 1,
      duplicates: 1,
      fresh: 2,
      still: 0,
      gone: 0,
      onMeetingAlready: 0,
    })
    const cards = await m.cards(meetingId)
    expect(
      cards.map(({ seen, seenBy, seenOn, sex, standing }) => ({ seen, seenBy, seenOn, sex, standing })),
    ).toEqual(
      expect.arrayContaining([
        {
          seen: 'Set i hallen efter midnat · Også set fredag',
          seenBy: 'Politiet',
          seenOn: '2026-02-02',
          sex: 'm',
          standing: 'new',
        },
        {
          seen: 'Nævnt efter uro ved stationen',
          seenBy: 'Politiet',
          seenOn: null,
          sex: null,
          standing: 'new',
        },
      ]),
    )
    const reordered = csv(
      'Uden Dato;;;;;',
      'Noah Birk;14-05-2012;740512-4003;;Også set fredag;02-02-2026',
      ali,
      noah,
    )
    expect(await m.bring(meetingId, content)).toMatchObject({
      already: true,
      accepted: 2,
      fresh: 0,
      onMeetingAlready: 2,
    })
    expect((await m.bring(meetingId, reordered)).fresh).toBe(0)
    expect(await m.cards(meetingId)).toEqual(cards)
  })

  it('adds only those who are new when a corrected file comes to the same meeting', async () => {
    const [meeting] = await m.line.did('detection.meetings', {})
    expect(await m.bring(meeting?.meetingId ?? '', csv(noah, ali, ida))).toMatchObject({
      already: false,
      fresh: 1,
      onMeetingAlready: 2,
    })
  })

  it('says who is new, still there and gone since the meeting before, and carries on what was begun (R-DET-11)', async () => {
    const [meeting] = await m.line.did('detection.meetings', {})
    const card = (await m.cards(meeting?.meetingId ?? '')).find(({ sex }) => sex === null)
    await m.line.did('detection.describe', {
      signalId: card?.signalId ?? '',
      version: 1,
      strengths: 'Hjælper i butikken',
      seen: null,
    })
    await m.line.did('detection.clarify', {
      signalId: card?.signalId ?? '',
      version: 2,
      responsibleId: m.jonas.staffId,
      dueOn: now,
    })
    const next = await m.plan(addDays(now, -14))
    expect(
      await m.bring(
        next,
        csv(noah.replace('Birk, Noah', 'Noah Birk'), ali, 'Zara Khan;01-06-2012;;;Set ude sent;'),
      ),
    ).toMatchObject({ fresh: 1, still: 2, gone: 1 })
    const board = await m.line.did('detection.board', {})
    expect(board.cards).toHaveLength(4)
    expect(board.cards.find(({ strengths }) => strengths === 'Hjælper i butikken')).toMatchObject({
      meetingId: next,
      standing: 'still',
      state: 'clarify',
      responsible: { name: 'Jonas Krag' },
    })
    expect(
      board.cards.filter(({ standing }) => standing === 'gone').map(({ meetingId }) => meetingId),
    ).toEqual([meeting?.meetingId])
    expect(
      (
        await m.line.did(
          'detection.preview-list',
          file(csv(noah.replace('Birk, Noah', 'Noah Birk'), ali, 'Zara Khan;01-06-2012;;;Set ude sent;')),
        )
      ).importedBefore,
    ).toBe(addDays(now, -14))
  })

  it('shows what was decided last time beside a person who is there again', async () => {
    const [before] = await m.line.did('detection.meetings', {})
    const noahs = (await m.cards(before?.meetingId ?? '')).find(({ sex }) => sex === 'm')
    await m.line.did('detection.describe', {
      signalId: noahs?.signalId ?? '',
      version: 1,
      strengths: 'Vil spille bold',
      seen: null,
    })
    await m.line.did('detection.decide', {
      signalId: noahs?.signalId ?? '',
      version: 2,
      decision: 'adult-talks',
      reason: 'Jonas kender ham',
      notIncluded: null,
      whoThen: null,
      responsibleId: m.jonas.staffId,
      dueOn: now,
    })
    const next = await m.plan(addDays(now, -1))
    await m.bring(next, csv(noah))
    expect((await m.cards(next))[0]).toMatchObject({
      standing: 'still',
      state: 'new',
      strengths: 'Vil spille bold',
      former: { decision: 'adult-talks', responsible: 'Jonas' },
    })
  })

  it('recognises a person of a family by number, and never joins them by itself', async () => {
    const { familyId } = await newFamily(world.staff('hanne'))
    const meetingId = await m.plan(now)
    await m.bring(
      meetingId,
      csv(
        'Noah B.;14-05-2012;740512-4003;;Set igen;',
        'Sanne Birk;11-02-1984;;;Mor;',
        'Helt Anden;14-05-2012;;;Set;',
      ),
    )
    const cards = await m.cards(meetingId)
    expect(cards.map(({ match, matchConfirmed }) => `${match} ${matchConfirmed}`).toSorted()).toEqual([
      'likely null',
      'none null',
      'possible null',
    ])
    expect(JSON.stringify(cards)).not.toContain(familyId)
  })

  it('needs a written reason before a decision where the list gives none, and declines nobody for it (HG-01, HG-03)', async () => {
    const meetingId = await m.plan(now)
    expect(
      await m.bring(
        meetingId,
        csv(
          ida
            .replace('Ida Holm', 'Uden Grund')
            .replace('690910-4008', '')
            .replace('09-09-2010', '05-05-2011'),
        ),
      ),
    ).toMatchObject({ accepted: 1 })
    const signalId = (await m.cards(meetingId))[0]?.signalId ?? ''
    const decide = (version: number) =>
      m.line.did('detection.decide', {
        signalId,
        version,
        decision: 'adult-talks',
        reason: 'Jonas tager snakken',
        notIncluded: null,
        whoThen: null,
        responsibleId: m.jonas.staffId,
        dueOn: now,
      })
    await expect(decide(1)).rejects.toMatchObject({ code: 'no-strengths' })
    await m.line.did('detection.describe', { signalId, version: 1, strengths: 'Har gode venner', seen: null })
    await expect(decide(2)).rejects.toMatchObject({
      code: 'no-necessity',
      fields: { seen: expect.any(String) },
    })
    await m.line.did('detection.describe', {
      signalId,
      version: 2,
      strengths: 'Har gode venner',
      seen: 'Politiet har truffet hende sent ude tre gange',
    })
    expect(await decide(3)).toMatchObject({ deleteOn: expect.any(String) })
  })

  it('takes all rows or none: a row the database refuses leaves no half list', async () => {
    const meetingId = await m.plan(now)
    const before = await m.line.did('detection.board', {})
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query(
        `alter table data.signal_identity add constraint test_refuses check (given_name <> 'Afvist')`,
      ),
    )
    const content = csv(
      'Første Barn;01-01-2012;;;Set;',
      'Afvist Barn;02-01-2012;;;Set;',
      'Tredje Barn;03-01-2012;;;Set;',
    )
    await expect(m.bring(meetingId, content)).rejects.toThrow()
    await asOwner(testCluster(), world.database.name, (owner) =>
      owner.query('alter table data.signal_identity drop constraint test_refuses'),
    )
    expect(await m.line.did('detection.board', {})).toEqual(before)
    expect(await m.bring(meetingId, content)).toMatchObject({ already: false, fresh: 3 })
  })

  it('two colleagues who bring the same list at the same moment bring it once', async () => {
    const meetingId = await m.plan(now)
    const content = csv('Samtidig Barn;07-07-2012;;;Set;')
    const results = await Promise.all(
      [m.line, m.jonas].map((person) => person.did('detection.import-list', { meetingId, ...file(content) })),
    )
    expect(results.filter(({ already }) => already)).toHaveLength(1)
    expect(await m.cards(meetingId)).toHaveLength(1)
  })

  it('is not taken at a closed meeting, nor without a row that can be used', async () => {
    const meetingId = await m.plan(now)
    await expect(m.bring(meetingId, csv('Uden Dato;;;;;'))).rejects.toMatchObject({ code: 'no-rows' })
    await m.open(meetingId)
    await m.close(meetingId)
    await expect(m.bring(meetingId, csv(noah))).rejects.toMatchObject({ code: 'closed' })
  })

  it('takes a list of 10,000 rows whole in some seconds, with numbers and many of the same birth date; and again, without change', async () => {
    const meetingId = await m.plan(now)
    const rows = Array.from({ length: 10_000 }, (_, index) => {
      const day = 1 + (index % 28)
      const cpr = index % 2 === 0 ? `${60 + day}0312-${String(4000 + (index % 6000)).padStart(4, '0')}` : ''
      return `Barn${String.fromCharCode(97 + (index % 26))}${index.toString(36)} Efternavn;${String(day).padStart(2, '0')}-03-2012;${cpr};;Set;`
    })
    const numbers = new Set(rows.map((row) => row.split(';')[2]).filter(Boolean))
    const began = performance.now()
    const first = await m.bring(meetingId, csv(...rows))
    const took = performance.now() - began
    expect(first.accepted + first.duplicates).toBe(10_000)
    expect(first.fresh).toBe(first.accepted)
    expect(numbers.size).toBeGreaterThan(1000)
    // Three seconds is the goal on a quiet machine (npm run bench); the test only keeps it from growing with the square.
    expect(took).toBeLessThan(15_000)
    expect(await m.bring(meetingId, csv(...rows))).toMatchObject({ already: true, fresh: 0 })
  })
})
