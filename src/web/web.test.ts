import { describe, expect, it } from 'vitest'
import { faultCode } from './fault-code.ts'
import { findEntries } from './palette-find.ts'
import { PALETTE_SOURCES } from './palette-sources.ts'
import { placeOf } from './places.ts'
import { ROUTES, type RouteEntry } from './routes.tsx'
import { returnPath } from './session.ts'

describe('after signing in a person returns to where they were', () => {
  it.each([
    ['?retur=%2Ffamilier%2F42%3Fuge%3D36', '/familier/42?uge=36'],
    ['', '/'],
    ['?retur=https%3A%2F%2Fevil.example', '/'],
    ['?retur=%2F%2Fevil.example', '/'],
    ['?retur=%2F%5Cevil.example', '/'],
    ['?retur=%2Flog-ind', '/'],
  ])('%s leads to %s, never to another host', (search, path) => expect(returnPath(search)).toBe(path))
})

describe('the menu marks the place a screen belongs to', () => {
  const routes = [
    { path: '/', place: 'today' as const },
    { path: '/familier', place: 'families' as const },
    { path: '/familier/$familyId', place: 'families' as const },
    { path: '/moeder', place: 'meetings' as const },
  ]
  it.each([
    ['/', 'today'],
    ['/familier', 'families'],
    ['/familier/42/plan', 'families'],
    ['/moeder/7', 'meetings'],
    ['/opsaetning', null],
  ])('%s is in %s', (path, place) => expect(placeOf(path, routes)).toBe(place))
})

describe('the addresses', () => {
  const pathsOf = (routes: readonly Pick<RouteEntry, 'path' | 'children'>[], above = ''): string[] =>
    routes.flatMap(({ path, children }) =>
      children ? pathsOf(children, `${above}${path}`) : [`${above}${path}`],
    )
  const twice = (paths: readonly string[]) => paths.filter((path, place) => paths.indexOf(path) !== place)
  it('are one screen each: the router draws nothing at all when one stands twice', () => {
    expect(pathsOf(ROUTES).length).toBeGreaterThan(30)
    expect(twice(pathsOf(ROUTES))).toEqual([])
    expect(twice(ROUTES.map(({ path }) => path))).toEqual([])
    expect(twice(['/a', '/b', '/a'])).toEqual(['/a'])
  })
})

describe('the command palette', () => {
  const families = ['Birk', 'Øzil', 'Aagaard'].map((name, index) => ({
    familyId: String(index),
    name: `Familien ${name}`,
  }))
  const all = {
    context: { language: 'da' as const, families, places: ['families'] },
    pages: [{ id: 'p', label: 'Min dag', href: '/' }],
    sources: [
      {
        group: 'do' as const,
        entries: () =>
          families.map(({ familyId, name }) => ({
            id: `log${familyId}`,
            label: `Log kontakt · ${name}`,
            href: `/familier/${familyId}`,
          })),
      },
    ],
  }

  it('shows families in Danish order and no verbs before anything is typed', () => {
    const groups = findEntries('', all)
    expect(groups.map(({ id }) => id)).toEqual(['families', 'pages'])
    expect(groups[0]?.entries.map(({ label }) => label)).toEqual([
      'Familien Birk',
      'Familien Øzil',
      'Familien Aagaard',
    ])
  })

  it('offers what the person’s places allow, and nothing that they would be refused', () => {
    const offered = (places: readonly string[], mine: typeof families = []) => {
      const groups = PALETTE_SOURCES.flatMap((source) =>
        source.entries({ language: 'da', families: mine, places }),
      )
      return groups.map(({ href }) => href.split(/[/?]/)[1])
    }
    expect(offered(['figures'])).toEqual([])
    expect(new Set(offered(['meetings']))).toEqual(new Set(['moeder']))
    expect(new Set(offered(['setup']))).toEqual(new Set(['opsaetning']))
    expect(new Set(offered(['today', 'families', 'figures']))).toEqual(
      new Set(['familier', 'bekymring', 'beskeder', 'seneste-aendringer']),
    )
    const all = offered(['today', 'families', 'meetings', 'early-help', 'figures'], families)
    expect(new Set(all)).toEqual(
      new Set(['familier', 'bekymring', 'beskeder', 'seneste-aendringer', 'tidlig-hjaelp', 'moeder']),
    )
  })

  it('finds a verb by verb and name', () => {
    expect(findEntries('log oez', all).map(({ id, entries }) => [id, entries.length])).toEqual([['do', 1]])
  })
})

it('the same fault gives the same four characters, and what someone typed is not part of them', () => {
  const fault = (message: string) =>
    Object.assign(new TypeError(message), { stack: 'TypeError\n at x (/assets/a.js:1:20)' })
  expect(faultCode(fault('Noah'))).toMatch(/^[0-9A-F]{4}$/)
  expect(faultCode(fault('Noah'))).toBe(faultCode(fault('Maja')))
})
