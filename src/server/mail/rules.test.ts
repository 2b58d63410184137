import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readConfig } from '../config.ts'
import { afterTry, isQuiet, mayGoAt, MOST_TRIES } from './delivery-rules.ts'
import { messageWords } from './message-words.ts'
import { phoneNumber } from './text-gateway.ts'

const at = (text: string) => new Date(text)
const night = { urgent: false, quietFrom: 20, quietTo: 7 }

describe('when a message may go', () => {
  it.each([
    ['by day', '2026-03-02T12:10:00Z', night, '2026-03-02T12:10:00Z'],
    ['in the evening: at seven the next morning', '2026-03-02T19:10:00Z', night, '2026-03-03T06:00:00Z'],
    ['in the night that summer time begins', '2026-03-29T00:30:00Z', night, '2026-03-29T05:00:00Z'],
    ['in the night that it ends', '2026-10-25T00:30:00Z', night, '2026-10-25T06:00:00Z'],
    [
      'emergency access in the night (goal A9)',
      '2026-03-02T23:00:00Z',
      { ...night, urgent: true },
      '2026-03-02T23:00:00Z',
    ],
    [
      'without quiet hours',
      '2026-03-02T23:00:00Z',
      { ...night, quietFrom: 7, quietTo: 7 },
      '2026-03-02T23:00:00Z',
    ],
  ])('%s', (_, now, due, goes) => expect(mayGoAt(at(now), due)).toEqual(at(goes)))

  it('never goes in the quiet hours, and never waits more than a day', () => {
    const hourOf = (moment: Date) =>
      Number(
        moment.toLocaleString('en-GB', { timeZone: 'Europe/Copenhagen', hour: '2-digit', hourCycle: 'h23' }),
      )
    fc.assert(
      fc.property(
        fc.date({ min: at('2026-01-01T00:00:00Z'), max: at('2027-12-31T00:00:00Z'), noInvalidDate: true }),
        fc.nat(23),
        fc.nat(23),
        (now, quietFrom, quietTo) => {
          const goes = mayGoAt(now, { urgent: false, quietFrom, quietTo })
          expect(isQuiet(hourOf(goes), quietFrom, quietTo)).toBe(false)
          expect(goes.getTime() - now.getTime()).toBeLessThan(25 * 3_600_000)
        },
      ),
    )
  })
})

describe('what follows a try', () => {
  const now = at('2026-03-02T12:00:00Z')
  it('waits twice as long each time, up to two hours, and gives up in the end', () => {
    const waits = Array.from({ length: MOST_TRIES - 1 }, (_, tries) => {
      const { came, at: next } = afterTry('away', tries + 1, now)
      expect(came).toBe('again')
      return (next.getTime() - now.getTime()) / 1000
    })
    expect(waits.slice(0, 4)).toEqual([30, 60, 120, 240])
    expect(Math.max(...waits)).toBe(7_200)
    expect(afterTry('away', MOST_TRIES, now)).toMatchObject({ came: 'dead', fault: 'away' })
    expect(afterTry('turned_down', 1, now)).toMatchObject({ came: 'dead', fault: 'turned_down' })
    expect(afterTry('sent', 3, now)).toMatchObject({ came: 'sent', fault: null })
  })
})

describe('what is said and to which number (security.md T11)', () => {
  it('is one sentence and the address', () => {
    const said = messageWords(false, 'https://samspil.vestby.example')
    expect(said).toEqual({
      subject: 'Der er noget nyt i Samspil',
      text: 'Der er noget nyt i Samspil. Log ind: https://samspil.vestby.example',
    })
    expect(messageWords(true, 'x').subject).toMatch(/^Haster/)
  })
  it.each([
    ['20 30 40 50', '+4520304050'],
    ['+45 20304050', '+4520304050'],
    ['004620304050', '+4620304050'],
    ['2030', null],
    ['ring til Line', null],
  ])('%s', (written, number) => expect(phoneNumber(written)).toBe(number))
})

describe('the settings', () => {
  const wrong = (env: Record<string, string>) => () => readConfig({ SAMSPIL_STATE: '/tmp', ...env })
  it.each([
    [{ SAMSPIL_SMTP_URL: 'mail.kommune.dk', SAMSPIL_MAIL_FROM: 'a@b.dk' }, /SAMSPIL_SMTP_URL/],
    [{ SAMSPIL_SMTP_URL: 'smtp://mail.kommune.dk' }, /hører sammen/],
    [{ SAMSPIL_SMTP_URL: 'smtp://mail.kommune.dk', SAMSPIL_MAIL_FROM: 'samspil' }, /SAMSPIL_MAIL_FROM/],
    [{ SAMSPIL_WITNESS_MAIL: 'vidne@region.example' }, /kræver en mailserver/],
    [{ SAMSPIL_SMS_URL: 'ftp://x' }, /SAMSPIL_SMS_URL/],
    [{ SAMSPIL_SMS_FIELDS: '{from: x}' }, /SAMSPIL_SMS_FIELDS/],
  ])('%j is told in Danish', (env, says) => expect(wrong(env)).toThrow(says))
  it('is off without any, and whole with both', () => {
    expect(readConfig({ SAMSPIL_STATE: '/tmp' }).messages).toEqual({})
    expect(
      readConfig({
        SAMSPIL_STATE: '/tmp',
        SAMSPIL_SMTP_URL: 'smtps://mail.kommune.dk',
        SAMSPIL_MAIL_FROM: 'samspil@kommune.dk',
        SAMSPIL_SMS_URL: 'https://sms.example/send',
        SAMSPIL_SMS_FIELDS: '{"from":"Samspil"}',
      }).messages,
    ).toMatchObject({
      smtp: { from: 'samspil@kommune.dk' },
      text: { always: { from: 'Samspil' }, form: 'json' },
    })
  })
})
