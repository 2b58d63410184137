import type { World } from './world.ts'

/** A list as the police send it: semicolons, Danish dates, one person a row. */
export const csv = (...rows: string[]): string =>
  Buffer.from(
    ['Navn;Fødselsdato;CPR;Adresse;Begrundelse;Kontaktdato', ...rows].join('\r\n'),
    'utf8',
  ).toString('base64')

export const noah = 'Birk, Noah;14-05-2012;740512-4003;Skolevej 3;Set i hallen efter midnat;01-02-2026'
export const ali = 'Ali Demir;03-02-2011;;Torvet 1;Nævnt efter uro ved stationen;'
export const ida = 'Ida Holm;09-09-2010;690910-4008;;;'
export const file = (content: string) => ({ fileName: 'liste.csv', content, mapping: null })

/** The meetings of one municipality, as the people in it hold them: Jonas chairs, Line brings the list, Pia is police. */
export function meetings(world: World) {
  const [line, jonas, pia] = [world.staff('line'), world.staff('jonas'), world.staff('pia')]
  const plan = async (heldOn: string) =>
    (await line.did('detection.plan-meeting', { heldOn, startsAt: '10:00', chairId: jonas.staffId }))
      .meetingId
  const open = (meetingId: string, participantIds = [line.staffId, pia.staffId]) =>
    line.did('detection.open-meeting', { meetingId, version: 1, participantIds })
  const close = (meetingId: string) => line.did('detection.close-meeting', { meetingId, version: 2 })
  const bring = (meetingId: string, content: string) =>
    line.did('detection.import-list', { meetingId, ...file(content) })
  const cards = async (meetingId: string) =>
    (await line.did('detection.board', {})).cards.filter((card) => card.meetingId === meetingId)
  return { line, jonas, pia, plan, open, close, bring, cards }
}
