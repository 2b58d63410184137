import { addDays, today } from '#core/day.ts'
import type { Did, Worker } from './vestby.ts'

const started = '2024-11-01'
/** Long days, so that somebody can say yes when the demonstration is looked at, whatever the hour. */
const longDays = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '07:00', to: '22:00' }))

/** Who may grant what in Vestby: the team its own, the leaders the rest; Vestby's own prices, with their source. */
export async function giveMandates(admin: Did, who: (login: string) => Worker, now: Date): Promise<void> {
  for (const [code, kroner, priceUnit] of [
    ['fritidspas', 1_200, 'halvår'],
    ['fritidsjob', 0, 'forløb'],
    ['praktisk-hjaelp', 0, 'gang'],
    ['ungdomsvejledning', 0, 'forløb'],
    ['mi', 0, 'forløb'],
    ['livsfoerelseslisten', 0, 'forløb'],
    ['kontaktperson', 900, 'uge'],
  ] as const) {
    const type = (await admin('mandate.types', {})).find((one) => one.code === code)
    if (!type) throw new Error(`no measure called ${code}`)
    const { own: _own, ...version } = type
    await admin('mandate.set-type', {
      ...version,
      validFrom: today(now),
      kroner,
      priceUnit,
      priceSource: 'Vestbys takstblad 2026 (opdigtet)',
    })
  }
  const give = (department: string, holder: string, standIn: string, more: object) =>
    admin('mandate.give', {
      department,
      holderId: who(holder).staffId,
      holderFunction: null,
      standInId: who(standIn).staffId,
      measures: ['praktisk-hjaelp', 'mi', 'livsfoerelseslisten'],
      law: 'Rådgivning og praktisk hjælp',
      mostKroner: 1_500,
      mostWeeks: 26,
      answerHours: 24,
      validFrom: started,
      validTo: null,
      ...more,
    })
  await give('F', 'line', 'lars', {
    measures: ['fritidspas', 'praktisk-hjaelp', 'mi', 'livsfoerelseslisten', 'mindtheparents'],
    law: 'Barnets lov § 30 og § 35, stk. 3',
  })
  await give('P', 'jonas', 'line', {
    measures: ['fritidsjob', 'praktisk-hjaelp', 'mi', 'art'],
    law: 'Rådgivning og aftaler',
  })
  await give('S', 'sofie', 'hanne', {
    measures: ['ungdomsvejledning'],
    law: 'Lov om kommunal indsats for unge under 25 år',
  })
  await give('J', 'hanne', 'bo', {
    measures: ['fritidsjob', 'jobtraening', 'mentor'],
    law: 'Lov om en aktiv beskæftigelsesindsats §§ 57 og 167',
    mostKroner: 20_000,
  })
  await give('F', 'mette', 'bo', {
    measures: ['kontaktperson', 'familiebehandling', 'fritidspas', 'mentor-ekstern', 'exit'],
    law: 'Barnets lov § 32, stk. 1',
    mostKroner: 75_000,
    mostWeeks: 52,
    answerHours: 8,
  })
  for (const login of ['line', 'jonas']) {
    const { did, staffId } = who(login)
    await did('mandate.set-hours', { staffId, days: longDays })
  }
  const sofie = who('sofie')
  await sofie.did('mandate.add-absence', {
    staffId: sofie.staffId,
    fromOn: today(now),
    toOn: addDays(today(now), 2),
  })
}
