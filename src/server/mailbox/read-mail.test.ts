import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textOfHtml } from './html-text.ts'
import { readMail } from './read-mail.ts'

const mail = (headers: string[], body: string) =>
  Buffer.from([...headers, '', body].join('\r\n').replaceAll('\r\n', '\n').replaceAll('\n', '\r\n'))
const plain = (body: string, more: string[] = []) =>
  mail(
    [
      'From: Sanne Birk <sanne@example.com>',
      'To: f-3b9a04c2d1e7@familier.vestby.dk',
      'Subject: =?UTF-8?Q?M=C3=B8det?=',
      'Content-Type: text/plain; charset=utf-8',
      ...more,
    ],
    body,
  )

describe('a mail read as a message (R-TRU-03; RFC 5322)', () => {
  it('is subject and words, from whom it says, to the address on the envelope first', async () => {
    expect(await readMail(plain('Vi kan ikke komme i morgen.'), 'F-AAAAAAAAAAAA@Familier.Vestby.dk')).toEqual(
      {
        to: ['f-aaaaaaaaaaaa@familier.vestby.dk', 'f-3b9a04c2d1e7@familier.vestby.dk'],
        fromName: 'Sanne Birk',
        replyTo: 'sanne@example.com',
        said: 'Mødet\nVi kan ikke komme i morgen.',
      },
    )
  })

  it('names what was attached and keeps none of it', async () => {
    const parts = [
      'From: sanne@example.com',
      'To: f-3b9a04c2d1e7@familier.vestby.dk',
      'Content-Type: multipart/mixed; boundary=x',
    ]
    const body = [
      '--x',
      'Content-Type: text/plain; charset=utf-8',
      '',
      'Se her.',
      '--x',
      'Content-Type: image/png; name=brev.png',
      'Content-Disposition: attachment; filename=brev.png',
      'Content-Transfer-Encoding: base64',
      '',
      'aGVtbWVsaWd0',
      '--x--',
    ].join('\n')
    const { said, fromName } = await readMail(mail(parts, body), null)
    expect(said).toBe('Se her.\n\n[Vedhæftet, ikke gemt her: brev.png. Bed om at få det på en anden måde.]')
    expect(fromName).toBe('sanne@example.com')
    expect(said).not.toContain('hemmeligt')
  })

  it('hides a personal number, shortens a very long mail and says so, and says when there was nothing', async () => {
    const { said } = await readMail(plain('Mit nummer er 710311-4009.'), null)
    expect(said).toContain('710311-••••')
    const long = await readMail(plain('ord '.repeat(5000)), null)
    expect(long.said.length).toBeLessThan(4200)
    expect(long.said).toContain('Mailen er længere')
    const empty = await readMail(mail(['From: a@example.com', 'To: b@example.com'], ''), null)
    expect(empty.said).toBe('Mailen var tom.')
  })

  it('takes away what cannot be seen and what turns the reading direction', async () => {
    const { said } = await readMail(plain('Ring \u202E0010 til\u200B mig\u0007.'), null)
    expect(said).toBe('Mødet\nRing 0010 til mig.')
  })

  it('is never a fault, whatever bytes come, and never longer than it may be', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        const { said, to } = await readMail(bytes, null)
        expect(said.length).toBeGreaterThan(0)
        expect(to.length).toBeLessThanOrEqual(50)
      }),
    ))
})

describe('an HTML mail as words', () => {
  it.each([
    ['<p>Hej</p><p>med dig</p>', 'Hej\nmed dig\n'],
    ['<style>p{}</style><script>alert(1)</script>Hej', 'Hej'],
    ['<a href="https://ond.example">Klik her</a>', 'Klik her'],
    ['a &lt;b&gt; &aelig;&#248;&#xE5; &#0;&#55296;&ukendt;', 'a <b> æøå &ukendt;'],
    ['ingen ende <b', 'ingen ende '],
    ['<!-- skjult --> synligt <script>aldrig lukket', ' synligt '],
  ])('%s', (html, text) => expect(textOfHtml(html)).toBe(text))

  it('has no markup left that a browser would read as a tag, from whatever markup', () =>
    fc.assert(
      fc.property(fc.string(), (html) => {
        expect(textOfHtml(html.replaceAll('&', ''))).not.toMatch(/<[a-z/!][^>]*>/i)
      }),
    ))
})
