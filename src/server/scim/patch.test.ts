import { describe, expect, it } from 'vitest'
import { ScimError } from './error.ts'
import { matching, pageOf, readFilter } from './filter-rules.ts'
import { patched } from './patch-rules.ts'

const resource = {
  active: true,
  name: { givenName: 'Ida' },
  members: [{ value: 'a' }, { value: 'b' }],
  emails: [],
}

describe('PATCH (RFC 7644 section 3.5.2)', () => {
  it.each<[object[], object]>([
    [[{ op: 'replace', path: 'ACTIVE', value: 'False' }], { active: false }],
    [
      [{ op: 'replace', value: { 'name.givenName': 'Eva', active: false } }],
      { active: false, name: { givenName: 'Eva' } },
    ],
    [
      [{ op: 'add', path: 'name', value: { familyName: 'Berg' } }],
      { name: { givenName: 'Ida', familyName: 'Berg' } },
    ],
    [
      [{ op: 'add', path: 'members', value: [{ value: 'c' }] }],
      { members: [{ value: 'a' }, { value: 'b' }, { value: 'c' }] },
    ],
    [[{ op: 'remove', path: 'members[value eq "a"]' }], { members: [{ value: 'b' }] }],
    [[{ op: 'remove', path: 'members', value: [{ value: 'b' }] }], { members: [{ value: 'a' }] }],
    [
      [{ op: 'replace', path: 'emails[type eq "work"].value', value: 'x@y' }],
      { emails: [{ type: 'work', value: 'x@y' }] },
    ],
    [
      [{ op: 'add', path: 'urn:x:2.0:User:department', value: 'F' }],
      { 'urn:x:2.0:User': { department: 'F' } },
    ],
  ])('does %j', (steps, then) => expect(patched(resource, steps as never)).toMatchObject(then))

  it.each<[object, string]>([
    [{ op: 'drop', path: 'active' }, 'invalidSyntax'],
    [{ op: 'remove' }, 'noTarget'],
    [{ op: 'replace', path: 'id', value: 'x' }, 'mutability'],
    [{ op: 'add', path: '__proto__.admin', value: true }, 'invalidPath'],
    [{ op: 'add', path: 'name.__proto__', value: { admin: true } }, 'invalidPath'],
    [{ op: 'replace', path: 'a[b', value: 1 }, 'invalidPath'],
    [{ op: 'replace', path: 'active' }, 'invalidValue'],
  ])('refuses %j', (step, scimType) => {
    expect(() => patched(resource, [step] as never)).toThrow(
      expect.objectContaining({ scimType }) as ScimError,
    )
    expect(({} as { admin?: boolean }).admin).toBeUndefined()
  })
  it('leaves the resource it was given as it was', () => {
    const before = structuredClone(resource)
    patched(resource, [{ op: 'remove', path: 'members' }])
    expect(resource).toEqual(before)
  })
})

describe('filters and pages', () => {
  const rows = [{ name: 'Ida' }, { name: 'Bo' }]
  const read = (row: { name: string }, attribute: string) => (attribute === 'username' ? row.name : undefined)
  it('finds without regard to case', () =>
    expect(matching(rows, readFilter('USERNAME EQ "ida"'), read)).toEqual([{ name: 'Ida' }]))
  it.each(['userName co "x"', 'userName eq x', 'a eq "b" or c eq "d"', 'other eq "x"'])(
    'refuses %s',
    (text) => expect(() => matching(rows, readFilter(text), read)).toThrow(ScimError),
  )
  it.each<[unknown, unknown, number, number]>([
    [undefined, undefined, 1, 2],
    ['0', '1', 1, 1],
    ['2', '10', 2, 1],
    ['-5', '-5', 1, 0],
    ['x', 'y', 1, 2],
  ])('page from %s with %s', (start, count, startIndex, shown) => {
    const page = pageOf(rows, start, count)
    expect([page.startIndex, page.shown.length, page.total]).toEqual([startIndex, shown, 2])
  })
})
