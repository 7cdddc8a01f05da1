import { expect, test } from 'vitest'
import museums from '../../../networks/occitanie/museums.json' with { type: 'json' }
import { standsOn } from './containment.ts'
import { departmentName, layOutLocation, layOutTerritory, territoryNames } from './index.ts'

const territory = '09 11 12 30 31 32 34 46 48 65 66 81 82'
  .split(' ')
  .map((code) => ({ code, name: departmentName(code) ?? '' }))

test('every museum of Occitanie has its dot, apart from the others and on the land of its département', () => {
  const { drawing, dots } = layOutTerritory(territory, museums)
  expect(dots).toHaveLength(museums.length)
  dots.forEach((dot, index) => {
    for (const other of dots.slice(index + 1))
      expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThanOrEqual(13)
  })
  const atSea = dots.filter((dot, index) => {
    const land = drawing.departments.find(({ code }) => code === museums[index]?.department_code)
    return !land || !standsOn(land.rings, dot.x, dot.y)
  })
  expect(atSea).toEqual([])
})

test('every name stands on its own land and under no dot', () => {
  const { drawing, dots, names } = layOutTerritory(territory, museums)
  names.forEach((name, index) => {
    expect(standsOn(drawing.departments[index]?.rings ?? [], name.x, name.y)).toBe(true)
    expect(Math.min(...dots.map((dot) => Math.hypot(dot.x - name.x, dot.y - name.y)))).toBeGreaterThan(8)
    expect(name.lines.join('')).toBe(territory[index]?.name.replace(/ $/, ''))
  })
})

test('a layout asked for again is the one in memory', () => {
  expect(layOutTerritory(territory, museums)).toBe(layOutTerritory([...territory], [...museums]))
})

test('a museum is placed in its département, the others around it, none hidden by its name', () => {
  const [museum] = museums.filter(({ town }) => town === 'Montauban')
  if (!museum) throw new Error('No museum in Montauban')
  const location = layOutLocation(
    museum,
    museums.filter((other) => other !== museum),
  )
  expect(location?.others.length).toBeGreaterThan(5)
  expect(location?.names.map(({ code }) => code)).toContain('82')
  const here = location?.here ?? { x: 0, y: 0 }
  for (const { dot } of location?.others ?? []) expect(Math.hypot(dot.x - here.x, dot.y - here.y)).toBeGreaterThan(15)
})

test('there is no drawing of a département unknown to the map', () => {
  expect(
    layOutLocation({ longitude: 55.4, latitude: -20.9, town: 'Saint-Denis', department_code: '974' }, []),
  ).toBeUndefined()
})

test('the map to explore is framed on the territory and knows where to write its names', () => {
  const { bounds, names } = territoryNames(territory)
  expect(bounds).toEqual([-0.327, 42.337, 4.847, 45.044].map((degrees) => expect.closeTo(degrees, 1)))
  expect(names).toHaveLength(13)
  const gers = names.find(([name]) => name === 'Gers')
  expect(gers).toEqual(['Gers', expect.closeTo(0.45, 0), expect.closeTo(43.7, 0)])
})
