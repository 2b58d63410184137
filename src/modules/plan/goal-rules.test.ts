import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stage } from './contract.ts'
import {
  goalLimits,
  lastPosition,
  POSITION_GAP,
  positionsAfterMoving,
  whyNotMove,
  whyNotNow,
} from './goal-rules.ts'

const goal = (goalId: string, personId: string | null, stage: Stage = 'now') => ({ goalId, personId, stage })
const three = [goal('1', 'noah'), goal('2', 'noah'), goal('3', 'noah')]

describe('how many goals are worked on now (R-PLN-02)', () => {
  it('is three for one person', () => {
    expect(whyNotNow(three.slice(1), { goalId: null, personId: 'noah' })).toBeNull()
    expect(whyNotNow(three, { goalId: null, personId: 'noah' })).toBe('person-has-enough')
    expect(whyNotNow(three, { goalId: null, personId: 'sanne' })).toBeNull()
  })

  it('is five for the family, those of all included', () => {
    const five = [...three, goal('4', 'sanne'), goal('5', null)]
    expect(whyNotNow(five, { goalId: null, personId: null })).toBe('family-has-enough')
    expect(whyNotNow(five.slice(1), { goalId: null, personId: null })).toBeNull()
  })

  it('counts neither goals that wait, are reached or are put away, nor the goal itself', () => {
    const others: Stage[] = ['later', 'reached', 'put_away']
    expect(
      whyNotNow(
        others.flatMap((stage) => [1, 2, 3].map((n) => goal(`${stage}${n}`, 'noah', stage))),
        { goalId: null, personId: 'noah' },
      ),
    ).toBeNull()
    expect(whyNotNow(three, { goalId: '3', personId: 'noah' })).toBeNull()
  })

  const stages = fc.constantFrom<Stage>('now', 'later', 'reached', 'put_away')
  const wishes = fc.array(
    fc.record({ personId: fc.constantFrom('a', 'b', 'c', null), to: stages, which: fc.nat(9) }),
    { maxLength: 60 },
  )

  it('is never passed, however goals are added and moved', () => {
    fc.assert(
      fc.property(wishes, (moves) => {
        const goals: ReturnType<typeof goal>[] = []
        for (const [index, { personId, to, which }] of moves.entries()) {
          const moved = goals[which]
          if (moved && whyNotMove(goals, moved, to, 'fordi') === null) moved.stage = to
          if (!moved && (to !== 'now' || whyNotNow(goals, { goalId: null, personId }) === null))
            goals.push(goal(String(index), personId, to))
          const now = goals.filter(({ stage }) => stage === 'now')
          expect(now.length).toBeLessThanOrEqual(goalLimits.nowPerFamily)
          for (const person of ['a', 'b', 'c'])
            expect(now.filter((one) => one.personId === person).length).toBeLessThanOrEqual(
              goalLimits.nowPerPerson,
            )
        }
      }),
    )
  })
})

describe('moving a goal', () => {
  it('puts away only with a reason that the family can read', () => {
    expect(whyNotMove(three, goal('1', 'noah'), 'put_away', null)).toBe('needs-why')
    expect(whyNotMove(three, goal('1', 'noah'), 'put_away', 'Noah vil hellere svømme')).toBeNull()
  })

  it('goes back to now when there is room', () => {
    expect(whyNotMove(three, goal('9', 'noah', 'later'), 'now', null)).toBe('person-has-enough')
    expect(whyNotMove(three.slice(1), goal('9', 'noah', 'put_away'), 'now', null)).toBeNull()
    expect(whyNotMove(three, goal('1', 'noah'), 'now', null)).toBe('there-already')
  })
})

describe('the order of goals', () => {
  const list = (mine: boolean[]) =>
    mine.map((mayChange, index) => ({
      goalId: String(index),
      position: (index + 1) * POSITION_GAP,
      mayChange,
    }))
  const after = (goals: ReturnType<typeof list>, goalId: string, direction: 'up' | 'down') => {
    const moves = new Map(
      (positionsAfterMoving(goals, goalId, direction) ?? []).map((move) => [move.goalId, move.position]),
    )
    return goals
      .map((one) => ({ ...one, position: moves.get(one.goalId) ?? one.position }))
      .toSorted((a, b) => a.position - b.position)
  }
  const ids = (goals: { goalId: string }[]) => goals.map(({ goalId }) => goalId).join('')

  it('changes by one place, and not beyond the ends', () => {
    const goals = list([true, true, true])
    expect(ids(after(goals, '2', 'up'))).toBe('021')
    expect(ids(after(goals, '1', 'up'))).toBe('102')
    expect(ids(after(goals, '0', 'up'))).toBe('012')
    expect(ids(after(goals, '0', 'down'))).toBe('102')
    expect(ids(after(goals, '2', 'down'))).toBe('012')
  })

  it('goes past a goal of another department without changing it', () => {
    const goals = list([false, false, true])
    expect(positionsAfterMoving(goals, '2', 'up')?.map(({ goalId }) => goalId)).toEqual(['2'])
    expect(ids(after(goals, '2', 'up'))).toBe('021')
  })

  it('always moves exactly one place, whatever came before, or says that there is no room', () => {
    const moves = fc.array(fc.record({ which: fc.nat(5), up: fc.boolean() }), { maxLength: 200 })
    fc.assert(
      fc.property(fc.array(fc.boolean(), { minLength: 2, maxLength: 6 }), moves, (mine, steps) => {
        let goals = list(mine)
        for (const { which, up } of steps) {
          const index = which % goals.length
          const [goal, other] = [goals[index], goals[index + (up ? -1 : 1)]]
          if (!goal?.mayChange) continue
          const expected = goals.map(({ goalId }) => goalId)
          if (other) [expected[index], expected[index + (up ? -1 : 1)]] = [other.goalId, goal.goalId]
          if (positionsAfterMoving(goals, goal.goalId, up ? 'up' : 'down') === null)
            return expect(goals.some(({ mayChange }) => !mayChange)).toBe(true)
          goals = after(goals, goal.goalId, up ? 'up' : 'down')
          expect(ids(goals)).toBe(expected.join(''))
        }
        return undefined
      }),
    )
  })

  it('lays a new goal last', () => {
    expect(lastPosition([])).toBe(POSITION_GAP)
    expect(lastPosition(list([true, true]))).toBe(3 * POSITION_GAP)
  })
})
