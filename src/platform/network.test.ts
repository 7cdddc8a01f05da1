import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { isDomain } from '../museums/index.ts'
import { listNetworks, loadNetwork } from './network.ts'
import { Refusal } from './operator.ts'
import { root } from './root.ts'

const place = mkdtempSync(join(tmpdir(), 'cimaise-network-'))
afterAll(() => rmSync(place, { recursive: true }))

/** The profile of Occitanie with something else in it, in a folder of its own. */
function altered(change: (profile: Record<string, unknown>) => void): string {
  const profile = JSON.parse(readFileSync(join(root, 'networks/occitanie/profile.json'), 'utf8')) as Record<
    string,
    unknown
  >
  change(profile)
  writeFileSync(join(place, 'profile.json'), JSON.stringify(profile))
  return place
}
function refusal(folder: string): string {
  try {
    loadNetwork(folder)
  } catch (error) {
    if (error instanceof Refusal) return error.sentence.fr
  }
  return 'accepted'
}

test.each(listNetworks())(
  'the profile %s is whole: each département once, each theme one that museums have',
  (name) => {
    const network = loadNetwork(name)
    expect(network.name).toBe(name)
    for (const key of ['code', 'slug'] as const)
      expect(new Set(network.departments.map((each) => each[key])).size).toBe(network.departments.length)
    expect(network.themes.filter((theme) => !isDomain(theme))).toEqual([])
    expect(network.hosts.former).not.toContain(network.hosts.main)
    for (const { from, to } of network.redirects) {
      expect(to).not.toMatch(/^\/\//)
      for (const word of to.match(/:\w+/g) ?? []) expect(from).toContain(word)
    }
  },
)

test('a profile with a mistake is refused with its file and the faulty entry', () => {
  expect(refusal(altered((profile) => Object.assign(profile, { time_zone: 'Europe/Toulouse' })))).toMatch(
    /profile\.json.*time_zone/,
  )
  expect(refusal(altered((profile) => delete profile.association))).toContain('association')
  expect(refusal(altered((profile) => Object.assign(profile, { departements: [] })))).toContain('departements')
  expect(refusal(altered((profile) => Object.assign(profile, { redirects: [{ from: 'a', to: '/b' }] })))).toContain(
    'redirects.0.from',
  )
  expect(refusal(altered(() => undefined))).toBe('accepted')
})

test('a profile that is not there, or not JSON, is refused with the names of those that are', () => {
  expect(refusal('bretagne')).toContain('nord-pas-de-calais, occitanie')
  expect(refusal('../../etc')).toContain('Pas de profil')
  writeFileSync(join(place, 'profile.json'), '{')
  expect(refusal(place)).toContain('JSON')
})
