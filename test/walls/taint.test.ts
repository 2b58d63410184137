import type { Client } from 'pg'
import { describe, expect, it } from 'vitest'
import { otherRoutes } from '#server/inventory.ts'
import { asOwner, type Database } from '#server/database/open.ts'
import { testCluster, testDatabase } from '../database.ts'
import { marksInTheLog, notPlanted, taintWalk, withoutTheWall } from './taint-walk.ts'
import { marksIn } from './hostile-ground.ts'
import { tasteAddresses } from './taint-addresses.ts'
import { tasteAsCitizens } from './taint-citizens.ts'
import { sentAbout } from './taint-messages.ts'
import { files, operations } from './taint.ts'

const onGround = async <T>(run: (owner: Client, database: Database) => Promise<T>): Promise<T> => {
  const database = await testDatabase()
  return asOwner(testCluster(), database.name, (owner) => run(owner, database))
}

describe(
  'a marker in every protected word comes out to nobody but its readers (goal G12; T05, T06, T47)',
  { timeout: 240_000 },
  () => {
    it('by any operation that reads, any file, or any log', async () => {
      const { calls, lawful, leaks, unanswered, inLogs } = await onGround((owner, database) =>
        taintWalk(owner, database, true),
      )
      expect(leaks).toEqual([])
      expect(inLogs).toEqual([])
      expect(calls).toBeGreaterThan(300)
      expect(lawful).toBeGreaterThan(200)
      // A new operation that reads is tasted, or it says here why it cannot be.
      expect(unanswered.filter((name) => !(name in notPlanted))).toEqual([])
    })

    it('by any operation at the citizens’ door: their pages and given names, and nothing else (HG-07)', async () => {
      const tasted = await onGround((owner, database) => tasteAsCitizens(owner, database))
      expect(tasted.filter(({ leaked, inLog }) => leaked.length + inLog.length > 0)).toEqual([])
      const mine = tasted.filter(({ call }) => call === 'portal.mine')
      // Whoever is of no family here has no session; the child and the parent read pages and names.
      expect(mine.map(({ status, lawful }) => [status, lawful])).toEqual([
        [200, 2],
        [200, 4],
        [200, 2],
        [200, 0],
      ])
    })
    it('notices a page of another member that comes out at the citizens’ door', async () => {
      const grant = 'grant_self_read on data.released_page'
      const tasted = await onGround((owner, database) =>
        tasteAsCitizens(owner, database, {
          fault: `alter policy ${grant} using ((select gate.me()) is not null)`,
          mend: `alter policy ${grant} using (recipient_id = any ((select gate.me())::uuid[]))`,
        }),
      )
      expect(tasted.some(({ leaked }) => leaked.includes('released_page.content'))).toBe(true)
    })

    it('by any e-mail or text message that tells somebody of something new', async () => {
      const { mails, texts } = await onGround((owner, database) =>
        sentAbout(owner, database, 'https://samspil.vestby.example'),
      )
      expect([mails.length, texts.length].every((n) => n > 10)).toBe(true)
      expect([...mails, ...texts].every((one) => one.includes('noget nyt i Samspil'))).toBe(true)
      expect(marksIn([...mails, ...texts].join('\n'))).toEqual([])
    })
    it('notices a word in an e-mail and in a text message', async () => {
      const { mails, texts } = await onGround((owner, database) =>
        sentAbout(owner, database, 'https://samspil.vestby.example/Zq0123456789abq'),
      )
      expect([mails, texts].map((all) => marksIn(all.join('\n')))).toEqual([
        ['Zq0123456789abq'],
        ['Zq0123456789abq'],
      ])
    })

    it('by a calendar address or by the directory’s answers', async () => {
      const { calendar, directory } = await onGround((owner, database) =>
        tasteAddresses(owner, database, { url: 'http://localhost:4600', profession: 'mentor' }),
      )
      expect([calendar, ...directory].map(({ status }) => status)).toEqual([200, 200, 200, 200, 404])
      expect(calendar.text.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(0)
      expect(directory[0]?.text).toContain('mentor')
      expect(marksIn([calendar, ...directory].map(({ text }) => text).join('\n'))).toEqual([])
    })
    it('notices a word in a calendar and in the directory', async () => {
      const word = 'Zq0123456789abq'
      const { calendar, directory } = await onGround((owner, database) =>
        tasteAddresses(owner, database, { url: `http://localhost:4600/${word}`, profession: word }),
      )
      expect(marksIn(calendar.text)).toEqual([word])
      expect(marksIn(directory[0]?.text ?? '')).toEqual([word])
    })

    it('leaves out no address that gives content: each is a file here, or has no session', () => {
      const given = Object.entries(otherRoutes)
        .filter(([name, { key }]) => name.startsWith('GET /print') && key === 'session')
        .map(([name]) => name)
      expect(Object.keys(files).toSorted()).toEqual(given.toSorted())
      expect(Object.keys(notPlanted).filter((name) => !(name in operations))).toEqual([])
    })

    it('notices a wall that is gone, and a word in the log', async () => {
      const { leaked, status } = await onGround(withoutTheWall)
      expect(status).toBe(200)
      expect(leaked).toEqual(expect.arrayContaining(['journal_note.subject']))
      const found = await onGround(async (owner) => {
        await owner.query('begin')
        await owner.query(
          `insert into audit.event (tenant, seq, at, xid, operation, kind, purpose, facts, previous, hash) values (1001, 1, now(), '3'::xid8, 'x', 'read', 'DRIFT', '{"codes": {"x": "Zq0123456789abq"}}', '', '')`,
        )
        const words = await marksInTheLog(owner)
        await owner.query('rollback')
        return words
      })
      expect(found).toEqual(['Zq0123456789abq'])
    })
  },
)
