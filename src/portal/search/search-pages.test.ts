import { beforeEach, expect, test } from 'vitest'
import { db, lavoir, operator, verre, visit } from '../../../test/scene/index.ts'
import { addWorks, withdrawWork } from '../../collections/works/index.ts'

let ids: string[] = []
beforeEach(async () => {
  ids = await addWorks(db, operator, [
    {
      museum_id: lavoir.id,
      on_display: true,
      written: {
        title: 'La Grande Lessive',
        creators: 'NOUGUIER Honorine',
        techniques: "toile;peinture à l'huile",
        domains: 'peinture',
        creation_date: '1850',
        inventory_number: '1974.1.12',
      },
    },
    {
      museum_id: lavoir.id,
      written: {
        title: 'Battoir aux deux colombes',
        techniques: 'bois',
        domains: 'ethnologie',
        creation_date: '1789',
        subject: 'oiseau',
      },
    },
    {
      museum_id: verre.id,
      written: {
        title: 'Flacon vert de Grésigne',
        creators: 'VIGUIER Oscar',
        techniques: 'verre',
        domains: 'verrerie',
        creation_period: '17e siècle',
      },
    },
  ])
})

const all = ['La Grande Lessive', 'Battoir aux deux colombes', 'Flacon vert de Grésigne']
async function found(query: string, path = '/oeuvres'): Promise<string[]> {
  const { body, status } = await visit(path + query)
  expect(status).toBe(200)
  const text = body
    .replace(/<\/?mark>/g, '')
    .replace(/[\s\S]*<main/, '')
    .replace(/<form[\s\S]*?<\/form>/g, '')
  return all.filter((title) => text.includes(title))
}

test('without a question every work hangs, and the page may be kept by search engines', async () => {
  expect(await found('')).toEqual(all)
  const { body } = await visit('/oeuvres')
  expect(body).not.toContain('noindex')
  expect((await visit('/oeuvres?q=lessive')).body).toContain('noindex')
})

test.each([
  ['a title without its accents', '?q=gresigne', [2]],
  ['an artist, first name first', '?q=honorine+nouguier', [0]],
  ['an artist as inventories write it', '?q=NOUGUIER+Honorine', [0]],
  ['an inventory number with other signs', '?q=1974-1-12', [0]],
  ['a plural', '?q=battoirs', [1]],
  ['a museum', '?q=verre+souffl%C3%A9', [2]],
  ['a word to leave out', '?q=lavoir+-lessive', [1]],
  ['words that follow one another', '?q=%22deux+colombes%22', [1]],
  ['years', '?de=1800&a=1900', [0]],
  ['years turned round', '?de=1900&a=1800', [0]],
  ['years before which nothing was made', '?a=1700', [2]],
  ['on display', '?exposee=yes', [0]],
  ['a museum chosen', '?musee=', [0, 1]],
])('works are found by %s', async (_what, query, places) => {
  expect(await found(query.endsWith('musee=') ? query + lavoir.id : query)).toEqual(places.map((place) => all[place]))
})

test('every choice offered leads to as many works as it says', async () => {
  const { body } = await visit('/oeuvres')
  const choices = [
    ...body.matchAll(/name="(\w+)" value="(\w+)"[^>]*\/?>(?:<span>[\s\S]*?<\/span>)<span class="n">(\d+)<\/span>/g),
  ]
  expect(choices.length).toBeGreaterThan(8)
  for (const [, name, value, count] of choices)
    expect([name, value, (await found(`?${name}=${value}`)).length]).toEqual([name, value, Number(count)])
})

test('a mistyped word is corrected, and the page says so', async () => {
  expect(await found('?q=lesive')).toEqual(['La Grande Lessive'])
  expect((await visit('/oeuvres?q=lesive')).text).toMatch(/voici ce qui répond à « lessive »/i)
})

test('when nothing answers, the page leads to the nearest question that finds something', async () => {
  const { text, body } = await visit('/oeuvres?q=flacon&de=1990')
  expect(text).toContain('Rien ne répond à tout cela')
  const nearest =
    /<a href="([^"]*)">[^<]*Retirer/.exec(body)?.[1] ?? /href="(\/oeuvres\?q=flacon[^"]*)">/.exec(body)?.[1]
  expect(nearest).toBeDefined()
  expect(await found((nearest ?? '').replace('/oeuvres', '').replaceAll('&amp;', '&'))).toEqual([
    'Flacon vert de Grésigne',
  ])
})

test('the list shows where the words were found', async () => {
  expect((await visit('/oeuvres?q=lessive&vue=liste')).body).toContain('<mark>Lessive</mark>')
})

test('the map leads to the works of each museum', async () => {
  const { text, body } = await visit('/oeuvres/carte?q=lavoir')
  expect(text).toContain('2 œuvres sur la carte')
  expect(body).toContain(`musee=${lavoir.id}`)
  expect(body).not.toContain(`musee=${verre.id}`)
})

test('the search of the whole site gives works, museums and artists', async () => {
  const { text } = await visit('/recherche?q=verre')
  expect(text).toContain('Musée du Verre soufflé')
  expect(text).toContain('Flacon vert de Grésigne')
  const { body } = await visit('/recherche?q=nouguier')
  expect(body).toMatch(/href="\/artistes\/[^"]*nouguier/)
})

test('suggestions come in groups as one types, in the language of the page', async () => {
  const { bytes } = await visit('/en/search/suggestions?q=lav')
  const groups = JSON.parse(bytes.toString()) as { label: string; suggestions: { label: string; href: string }[] }[]
  expect(groups.find(({ label }) => label === 'Museums')?.suggestions).toContainEqual({
    label: 'Musée du Lavoir',
    href: '/en/museums/musee-du-lavoir',
  })
  expect(JSON.parse((await visit('/recherche/suggestions?q=')).bytes.toString())).toEqual([])
})

test('what is withdrawn is not found', async () => {
  await withdrawWork(db, operator, ids[0] ?? '')
  expect(await found('?q=lessive')).toEqual([])
})

test('what no keyboard types, or nobody would ask, is answered too', async () => {
  for (const query of [
    '?q=%00%22%22-',
    `?q=${'a'.repeat(5000)}`,
    '?page=-3',
    '?page=99999',
    '?musee[]=x',
    '?de=1e9',
    '?tri=x',
  ])
    expect((await visit(`/oeuvres${query}`)).status).toBe(200)
  expect((await visit('/recherche?q=a&q=b&genre=x')).status).toBe(200)
  expect((await visit('/recherche/suggestions?q=a&q=b')).status).toBe(200)
})
