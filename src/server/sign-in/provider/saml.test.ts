import { inflateRawSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import {
  assertion,
  idp,
  response,
  samlKeys,
  samlStrangers,
  sign,
  signatureOf,
  type Told,
} from '#test/saml-provider.ts'
import { confirmAll, newHouse, type Browser, type House } from '#test/sign-in.ts'

const base = 'http://localhost:4600/sign-in/saml'
const publicKey = samlKeys.publicKey.export({ type: 'spki', format: 'pem' }).toString()
const honest = (told: Told) => response(sign(assertion(told)), told)
const changed =
  (change: Partial<Told>) =>
  (told: Told): string =>
    honest({ ...told, ...change })
/** The attacker's own assertion, unsigned, about somebody who can get in. */
const evil = (told: Told, id = '_evil') => assertion({ ...told, id, subject: 'person-2' })
const sha1 = {
  digest: 'http://www.w3.org/2000/09/xmldsig#sha1',
  signature: 'http://www.w3.org/2000/09/xmldsig#rsa-sha1',
}
const inside = (outer: string, inner: string) =>
  outer.replace('</saml:Assertion>', `${inner}</saml:Assertion>`)

/** Forged or unfit answers, among them the eight shapes of XML signature wrapping (security.md T24, S10). */
const hostile: [string, (told: Told) => string][] = [
  ['no signature', (told) => response(assertion(told), told)],
  ['a stranger’s signature', (told) => response(sign(assertion(told), samlStrangers.privateKey), told)],
  [
    'an empty signature',
    (told) => response(sign(assertion(told)).replace(/<SignatureValue>[^<]*/, '<SignatureValue>'), told),
  ],
  [
    'no reference in the signature',
    (told) => response(sign(assertion(told)).replace(/<Reference[\s\S]*<\/Reference>/, ''), told),
  ],
  ['a name changed after signing', (told) => honest(told).replace('person-1', 'person-2')],
  ['a level changed after signing', (told) => honest({ ...told, level: 'Low' }).replace('>Low<', '>High<')],
  [
    'a signature around the response alone',
    (told) =>
      sign(response(assertion(told), told), samlKeys.privateKey, 'Response').replace(
        signatureOf(sign(assertion(told))),
        '',
      ),
  ],
  [
    'a comment in the name',
    (told) => honest({ ...told, subject: 'person-2' }).replace('person-2', 'person-1<!---->person-2'),
  ],
  ['a comment that cuts the name', changed({ subject: 'person-1<!---->.ond.example' })],
  ['a comment in the digest', (told) => honest(told).replace(/<DigestValue>/, '<DigestValue><!--x-->')],
  ['a document type', (told) => `<!DOCTYPE r [<!ENTITY x "person-2">]>${honest(told)}`],
  [
    'entities that grow',
    (told) => `<!DOCTYPE r [<!ENTITY a "aaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>${honest(told)}`,
  ],
  ['a processing instruction', (told) => honest(told).replace('person-1', 'person<?x ?>-1')],
  [
    'wrapping: the forged assertion before the signed one',
    (told) => response(evil(told) + sign(assertion(told)), told),
  ],
  [
    'wrapping: the forged assertion after the signed one',
    (told) => response(sign(assertion(told)) + evil(told), told),
  ],
  ['wrapping: two with one id', (told) => response(evil(told, told.id) + sign(assertion(told)), told)],
  [
    'wrapping: the signed one inside the forged one',
    (told) => response(inside(evil(told), sign(assertion(told))), told),
  ],
  [
    'wrapping: the signed one in an extension',
    (told) =>
      response(evil(told), told, { extra: `<samlp:Extensions>${sign(assertion(told))}</samlp:Extensions>` }),
  ],
  [
    'wrapping: the signed one in an object of the signature',
    (told) => {
      const signed = sign(assertion(told))
      const signature = signatureOf(signed)
      const moved = signature.replace(
        '</Signature>',
        `<Object>${signed.replace(signature, '')}</Object></Signature>`,
      )
      return response(evil(told).replace('</saml:Issuer>', `</saml:Issuer>${moved}`), told)
    },
  ],
  [
    'wrapping: the signature copied into the forged one, same id',
    (told) =>
      response(
        evil(told, told.id).replace('</saml:Issuer>', `</saml:Issuer>${signatureOf(sign(assertion(told)))}`),
        told,
      ),
  ],
  [
    'wrapping: the signature at the response',
    (told) => {
      const signed = sign(assertion(told))
      return response(evil(told, told.id), told, { extra: signatureOf(signed) })
    },
  ],
  [
    'wrapping: a whole honest response inside a forged one',
    (told) => response(evil(told), told, { extra: `<samlp:Extensions>${honest(told)}</samlp:Extensions>` }),
  ],
  ['another issuer', changed({ issuer: 'https://ond.example' })],
  ['another audience', changed({ audience: 'https://anden.example' })],
  ['an end that has passed', changed({ from: -900, to: -600 })],
  ['a beginning in the future', changed({ from: 600, to: 900 })],
  ['an answer to another request', changed({ request: '_anden' })],
  ['an answer to no request', changed({ request: null })],
  ['no level', changed({ level: null })],
  ['a level too low', changed({ level: 'Low' })],
  ['an unknown person', changed({ subject: 'person-9' })],
  ['no name', changed({ subject: '' })],
  ['a failure', (told) => response(sign(assertion(told)), told, { status: 'Responder' })],
  [
    'two signed assertions',
    (told) => response(sign(assertion(told)) + sign(assertion({ ...told, id: '_b' })), told),
  ],
  ['SHA-1', (told) => response(sign(assertion(told), samlKeys.privateKey, 'Assertion', sha1), told)],
  ['no assertion', (told) => response('', told)],
  ['no XML', () => 'person-1'],
  [
    'a logout in place of a log-in',
    (told) => honest(told).replaceAll('samlp:Response', 'samlp:LogoutResponse'),
  ],
]

describe('log-in by SAML 2.0 (S10, T24)', () => {
  let house: House
  beforeAll(async () => {
    house = await newHouse((tenant) => [
      {
        kind: 'saml',
        id: 'saml',
        name: 'Vestby',
        tenant,
        issuer: idp,
        entryPoint: `${idp}/sso`,
        certificates: [publicKey],
        rolesClaim: 'roles',
        roles: { KT: 'core' },
      },
    ])
    await confirmAll(house)
    for (const [name, subject] of [
      ['line', 'person-1'],
      ['jonas', 'person-2'],
    ] as const)
      await house.world.admin.did('staff.bind-identity', {
        staffId: house.world.staff(name).staffId,
        provider: 'saml',
        name: null,
        subject,
      })
  })
  afterAll(() => house.http.close())

  async function comeBack(browser: Browser, make: (told: Told) => string, finisher = browser) {
    const away = new URL(String((await browser.get('/sign-in/saml?retur=/familier')).headers.location))
    const xml = inflateRawSync(Buffer.from(away.searchParams.get('SAMLRequest') ?? '', 'base64')).toString()
    const told: Told = {
      id: '_a',
      issuer: idp,
      subject: 'person-1',
      audience: `${base}/metadata`,
      recipient: `${base}/acs`,
      request: /ID="([^"]+)"/.exec(xml)?.[1] ?? '',
      from: -5,
      to: 300,
      level: 'Substantial',
      roles: ['KT'],
    }
    const SAMLResponse = Buffer.from(make(told)).toString('base64')
    const posted = await house
      .browser()
      .post('/sign-in/saml/acs', new URLSearchParams({ SAMLResponse }).toString(), {
        'content-type': 'application/x-www-form-urlencoded',
        'sec-fetch-site': 'cross-site',
        origin: idp,
      })
    const next = /url=([^"]+)"/.exec(posted.body)?.[1] ?? ''
    return { xml, next, answer: await finisher.get(next) }
  }
  const nameIn = async (browser: Browser) =>
    (await browser.post('staff.me', {})).json().name as string | undefined

  it('lets a person in whom the administrator has entered: the control of all that follows', async () => {
    const browser = house.browser()
    const { xml, answer } = await comeBack(browser, honest)
    expect(xml).toContain(`${base}/metadata`)
    expect([answer.statusCode, answer.headers.location]).toEqual([302, '/familier'])
    expect((await browser.post('staff.me', {})).json()).toMatchObject({ name: 'Line Holst', roles: ['core'] })
    expect((await browser.post('staff.my-sign-in', {})).json().sessions).toContainEqual(
      expect.objectContaining({ method: 'saml', assurance: 'substantial', current: true }),
    )
  })

  it('has at least 30 hostile answers', () => expect(hostile.length).toBeGreaterThanOrEqual(30))
  it.each(hostile)('refuses %s', async (_, make) => {
    const browser = house.browser()
    const { answer } = await comeBack(browser, make)
    expect(answer.headers.location).toMatch(/^\/log-ind\?fejl=(afvist|ukendt|niveau)$/)
    expect(await nameIn(browser)).toBeUndefined()
  })

  it('refuses an answer twice, and in a browser that did not ask', async () => {
    const browser = house.browser()
    const { next } = await comeBack(browser, honest)
    expect((await browser.get(next)).headers.location).toBe('/log-ind?fejl=afvist')
    const victim = house.browser()
    await comeBack(house.browser(), honest, victim)
    expect(await nameIn(victim)).toBeUndefined()
  })

  it('refuses an honest answer that was given to another', async () => {
    const kept = { answer: '' }
    await comeBack(house.browser(), (told) => (kept.answer = honest(told)))
    const browser = house.browser()
    await comeBack(browser, () => kept.answer)
    expect(await nameIn(browser)).toBeUndefined()
  })

  it('gives metadata for the provider to read', async () => {
    const metadata = await house.browser().get('/sign-in/saml/metadata')
    expect(metadata.body).toContain(`Location="${base}/acs"`)
    expect(metadata.body).toContain('WantAssertionsSigned="true"')
  })
})
