import { beforeEach, describe, expect, it } from 'vitest'
import { familyBirk, type Consents } from '#test/consents.ts'
import { logOf } from '#test/sharing.ts'
import type { DiscloseNow } from './basis-contract.ts'

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)

describe('a disclosure on a provision of law (HG-01)', () => {
  let c: Consents
  let disclosure: DiscloseNow
  beforeEach(async () => {
    c = await familyBirk()
    disclosure = {
      familyId: c.familyId,
      personId: c.family.noah,
      from: 'F',
      to: 'S',
      mode: 'access',
      basis: 'RPL115_SSP',
      otherLaw: null,
      classes: ['CONF'],
      purpose: 'PREVENTION',
      what: 'Aftaler om mødetid',
      necessity: 'Skolen skal kunne holde de samme aftaler.',
      childInformed: 'yes',
      notInformedBecause: null,
      fromAt: new Date(Date.now() - 1000).toISOString(),
      untilOn: inDays(30),
    }
  })
  it('opens the sender’s notes for the department, is listed for the family, and closes when it is stopped', async () => {
    const { shareId, notForInvestigation } = await c.line.did('consent.disclose', disclosure)
    expect(notForInvestigation).toBe(true)
    const { shared } = await c.sofie.did('consent.shared', { familyId: c.familyId })
    expect(shared).toMatchObject([
      {
        shareId,
        from: 'Familie og børn',
        to: 'Skole',
        what: 'Aftaler om mødetid',
        open: true,
        untilOn: inDays(30),
      },
    ])
    const view = async () =>
      (await c.line.did('consent.who-sees', { familyId: c.familyId })).views
        .flatMap(({ about }) => about.flatMap(({ lines }) => lines.map(({ da }) => da)))
        .join(' ')
    expect(await view()).toContain('Skole ser også det, Familie og børn har skrevet')
    await c.line.did('consent.stop-sharing', { familyId: c.familyId, shareId })
    expect(await view()).not.toContain('Skole ser også det')
    expect((await c.line.did('consent.shared', { familyId: c.familyId })).shared[0]).toMatchObject({
      open: false,
    })
    await expect(c.line.did('consent.stop-sharing', { familyId: c.familyId, shareId })).rejects.toMatchObject(
      {
        code: 'ended',
      },
    )
  })
  it('told once to somebody outside is a record and opens nothing', async () => {
    await c.line.did('consent.disclose', {
      ...disclosure,
      to: { kind: 'POLICE', name: 'Vestby Politi' },
      mode: 'told',
      untilOn: null,
    })
    const { views } = await c.line.did('consent.who-sees', { familyId: c.familyId })
    expect(JSON.stringify(views)).toContain('men har fået noget fortalt')
    const { shared } = await c.line.did('consent.shared', { familyId: c.familyId })
    expect(shared).toMatchObject([
      { to: 'Vestby Politi', mode: 'told', open: false, notForInvestigation: true },
    ])
  })
  it.each<[string, Partial<DiscloseNow>, string]>([
    ['of what another department has', { from: 'S', to: 'F' }, 'not-ours'],
    [
      'to a private company under § 115 (HG-04)',
      { to: { kind: 'COMPANY', name: 'Firma' }, mode: 'told' },
      'recipient',
    ],
    ['without a reason that says something', { necessity: 'ja' }, 'no-necessity'],
    [
      'on a basis the municipality does not use',
      { basis: 'INTERNAL_NECESSARY', purpose: 'SAGSBEHANDLING', to: 'J' },
      'basis-not-in-use',
    ],
    ['on consent, which is asked for instead', { basis: 'CONSENT' }, 'consent-inside'],
    ['without an end', { untilOn: null }, 'no-end'],
    ['in words that would frighten the family', { what: 'Kontakt til bandemiljø' }, 'frightening-word'],
    ['on an order that there is none of (HG-19)', { basis: 'UKN_CASE', purpose: 'ORDER' }, 'no-order'],
    [
      'of a kind the basis does not cover',
      {
        basis: 'PROCESSOR',
        purpose: 'SAGSBEHANDLING',
        classes: ['ART10_CRIME'],
        to: { kind: 'SUPPLIER', name: 'Mentor' },
        mode: 'told',
      },
      'class',
    ],
  ])('is refused %s', async (_, more, code) =>
    expect(c.line.did('consent.disclose', { ...disclosure, ...more })).rejects.toMatchObject({ code }),
  )
  it('knows no word for investigation (HG-02)', async () => {
    for (const field of ['basis', 'purpose'])
      await expect(
        c.line.did('consent.disclose', { ...disclosure, [field]: 'INVESTIGATION' }),
      ).rejects.toMatchObject({ kind: 'invalid', code: 'invalid-input' })
  })
  it('to a supplier on a yes, which ends with the yes (HG-06)', async () => {
    const outside = {
      to: { kind: 'SUPPLIER' as const, name: 'Mentorhuset' },
      mode: 'told' as const,
      basis: 'CONSENT' as const,
    }
    const told = { ...disclosure, ...outside, purpose: 'SAGSBEHANDLING' as const, untilOn: null }
    await expect(c.line.did('consent.disclose', told)).rejects.toMatchObject({ code: 'no-yes-never' })
    const asked = await c.ask(c.family.noah, null, { purpose: 'supplier', recipient: 'Mentorhuset' })
    const said = await c.say(asked.consentId, asked.version, c.family.sanne)
    expect(await c.line.did('consent.disclose', told)).toMatchObject({ basis: 'CONSENT' })
    await c.line.did('consent.withdraw', {
      familyId: c.familyId,
      consentId: asked.consentId,
      version: said.version,
      withdrawnBy: c.family.sanne,
    })
    await expect(c.line.did('consent.disclose', told)).rejects.toMatchObject({ code: 'no-yes-withdrawn' })
  })
  it('is decided by an administrator which bases are used, from a day on and with a reason', async () => {
    const setting = {
      basis: 'INTERNAL_NECESSARY' as const,
      inUse: true,
      fromOn: inDays(0),
      reason: 'Juristens notat',
    }
    await expect(c.line.did('consent.decide-basis', setting)).rejects.toMatchObject({ kind: 'denied' })
    await c.world.admin.did('consent.decide-basis', setting)
    const internal = {
      ...disclosure,
      basis: 'INTERNAL_NECESSARY' as const,
      purpose: 'SAGSBEHANDLING' as const,
      to: 'J',
    }
    expect(await c.line.did('consent.disclose', internal)).toMatchObject({ basis: 'INTERNAL_NECESSARY' })
    const { bases } = await c.line.did('consent.bases', {})
    expect(bases.find(({ basis }) => basis === 'INTERNAL_NECESSARY')).toMatchObject({
      inUse: true,
      setReason: 'Juristens notat',
    })
  })
  it('leaves ids and codes in the log, and none of the words (HG-14)', async () => {
    await c.line.did('consent.disclose', disclosure)
    const log = JSON.stringify(await logOf(c.world, 'consent.disclose'))
    expect(log).toContain('RPL115_SSP')
    expect(log).not.toMatch(/mødetid|aftaler|Noah/)
  })
})
