import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isUnsaved, nextAutosave, retryDelayMs, saveWord, shouldSend, startAutosave } from './autosave.ts'
import type { AutosaveEvent, AutosaveState } from './autosave.ts'

const AT = '2026-09-04T12:32:00Z'
const after = (start: AutosaveState, ...events: AutosaveEvent[]) => events.reduce(nextAutosave, start)
const typed = (text: string): AutosaveEvent => ({ is: 'typed', text })

describe('a text saves itself', () => {
  it('says nothing before anything is written', () => {
    const state = startAutosave('Hej', null)
    expect([saveWord(state), shouldSend(state)]).toEqual(['nothing', false])
  })

  it('goes from typed to saving to saved', () => {
    const typing = after(startAutosave('', null), typed('Noah'))
    expect(shouldSend(typing)).toBe(true)
    const sending = after(typing, { is: 'sent' })
    expect([saveWord(sending), shouldSend(sending)]).toEqual(['saving', false])
    const saved = after(sending, { is: 'confirmed', at: AT })
    expect([saveWord(saved), isUnsaved(saved), saved.savedAt]).toEqual(['saved', false, AT])
  })

  it('what is written while a save is under way is still to be sent', () => {
    const state = after(startAutosave('', null), typed('No'), { is: 'sent' }, typed('Noah'), {
      is: 'confirmed',
      at: AT,
    })
    expect([state.text, state.savedText, shouldSend(state)]).toEqual(['Noah', 'No', true])
  })

  it('a failure stays in sight, keeps the text and is tried again', () => {
    const state = after(
      startAutosave('', null),
      typed('Noah'),
      { is: 'sent' },
      { is: 'failed', reason: 'Intet net' },
    )
    expect([state.text, saveWord(state), state.failure, shouldSend(state)]).toEqual([
      'Noah',
      'failed',
      'Intet net',
      true,
    ])
    expect(saveWord(after(state, typed('Noah B')))).toBe('failed')
    expect(saveWord(after(state, { is: 'sent' }, { is: 'confirmed', at: AT }))).toBe('saved')
  })
})

describe('nothing typed is lost', () => {
  it('a text kept by the browser comes back after a crash and is sent', () => {
    const state = startAutosave('Noah', 'Noah talte med')
    expect([state.text, state.restored, shouldSend(state)]).toEqual(['Noah talte med', true, true])
  })

  it('a kept text that the server already has is no restoration', () => {
    expect(startAutosave('Noah', 'Noah').restored).toBe(false)
  })

  it('the server replaces the text only while nothing is unsaved', () => {
    const idle = after(startAutosave('a', null), { is: 'server-changed', text: 'b' })
    expect([idle.text, isUnsaved(idle)]).toEqual(['b', false])
    const writing = after(startAutosave('a', null), typed('ac'), { is: 'server-changed', text: 'b' })
    expect(writing.text).toBe('ac')
  })

  it('whatever happens, the text on the screen is the last one typed', () => {
    const event = fc.oneof(
      fc.string().map(typed),
      fc.constant<AutosaveEvent>({ is: 'sent' }),
      fc.constant<AutosaveEvent>({ is: 'confirmed', at: AT }),
      fc.constant<AutosaveEvent>({ is: 'failed', reason: 'nej' }),
    )
    fc.assert(
      fc.property(fc.array(event), (events) => {
        const last = events.findLast((one) => one.is === 'typed')
        expect(after(startAutosave('start', null), ...events).text).toBe(last?.text ?? 'start')
      }),
    )
  })
})

it('waits longer after each failure, and never more than a minute', () => {
  expect([1, 2, 3, 10].map(retryDelayMs)).toEqual([2000, 4000, 8000, 60_000])
})
