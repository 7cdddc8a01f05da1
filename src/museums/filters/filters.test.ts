import fc from 'fast-check'
import { expect, test } from 'vitest'
import { setClock, visit } from '../../../test/scene/index.ts'
import { filterWords } from './read-filters.ts'

/** The names found, as a program reads them; the page counts the same. */
async function found(query: string): Promise<string[]> {
  const { body } = await visit(`/musees.json?${query}`)
  const { museums } = JSON.parse(body) as { museums: { name: string }[] }
  return museums.map(({ name }) => name.replace(/^Musée (du |de la |de l’|des )/, '')).sort()
}
const everyone = ['Cloches', 'Lavoir', 'Moutarde violette', 'Oubli', 'Verre soufflé', 'Étoffes']

test('without a filter, every public museum and no other', async () => {
  expect(await found('')).toEqual(everyone)
  expect(await found('q=&departement=&jour=')).toEqual(everyone)
})

test('the museums of the Gers open next Sunday at three in the afternoon', async () => {
  expect(await found('departement=gers&jour=2026-11-22&heure=15h')).toEqual(['Moutarde violette'])
  const { body } = await visit('/musees?departement=gers&jour=2026-11-22&heure=15h')
  expect(body).toMatch(/ouverts le dimanche\s22\snovembre\s2026 à\s15\sh/)
})

test('words are looked for in names, towns, départements and domains, accents or not, by their beginnings', async () => {
  expect(await found('q=etoff')).toEqual(['Étoffes'])
  expect(await found('q=ÉTOFFES+lavaur')).toEqual(['Étoffes'])
  expect(await found('q=tarn')).toEqual(['Verre soufflé', 'Étoffes'])
  expect(await found('q=soufle')).toEqual([])
  expect(await found('q=M9002')).toEqual(['Verre soufflé'])
  expect(await found('q=ethno')).toEqual(['Lavoir', 'Moutarde violette'])
  expect(await found('q=%2C%3B+%21')).toEqual(everyone)
})

test('several départements or themes widen, different kinds of filter narrow', async () => {
  expect(await found('departement=gers&departement=tarn')).toEqual([
    'Moutarde violette',
    'Oubli',
    'Verre soufflé',
    'Étoffes',
  ])
  expect(await found('departement=32&theme=beaux-arts')).toEqual(['Moutarde violette'])
  expect(await found('departement=gers&theme=histoire')).toEqual([])
  expect(await found('departement=nulle-part')).toEqual([])
  expect(await found('commune=lavaur&accessible=1')).toEqual(['Étoffes'])
  expect(await found('enfants=1')).toEqual(['Lavoir', 'Moutarde violette'])
})

test('open now follows the clock of the network, to the minute', async () => {
  expect(await found('ouvert=maintenant')).toEqual(['Lavoir'])
  setClock('2026-11-21T13:59:59')
  expect(await found('ouvert=maintenant')).toEqual([])
  setClock('2026-11-21T14:00')
  expect(await found('ouvert=maintenant')).toEqual(['Lavoir', 'Moutarde violette', 'Verre soufflé'])
  setClock('2026-11-21T17:30')
  expect(await found('ouvert=maintenant')).toEqual(['Lavoir', 'Moutarde violette'])
})

test('on the nights when clocks change, a day has its hours, those that exist twice or never included', async () => {
  for (const day of ['2026-03-29', '2026-10-25'])
    for (const hour of ['01:59', '02:00', '02:30', '03:00', '15:00']) {
      const { status } = await visit(`/musees?jour=${day}&heure=${hour}`)
      expect([day, hour, status]).toEqual([day, hour, 200])
    }
  // Both are Sundays, the second in the school holidays.
  expect(await found('jour=2026-03-29&heure=15:00')).toEqual(['Lavoir', 'Moutarde violette', 'Verre soufflé'])
  expect(await found('jour=2026-10-25&heure=15:00')).toContain('Lavoir')
  expect(await found('jour=2026-10-25&heure=02:30')).toEqual([])
  setClock('2026-10-25T02:30')
  expect((await visit('/musees?ouvert=maintenant')).status).toBe(200)
})

test('a day gone by is answered, and said to be over', async () => {
  const { status, body } = await visit('/musees?jour=2026-11-20')
  expect(status).toBe(200)
  expect(body).toContain('passé')
  expect((await visit('/musees?jour=2026-11-21')).body).not.toContain('jour est passé')
})

test('free on a first Sunday only where the museum says so, and always where it always is', async () => {
  expect(await found('gratuit=1')).toEqual(['Verre soufflé'])
  expect(await found('gratuit=1&jour=2026-12-06')).toEqual(['Lavoir', 'Moutarde violette', 'Verre soufflé'])
  expect(await found('gratuit=1&jour=2026-12-13')).toEqual(['Verre soufflé'])
})

test('near a town, the nearest come first and those without a place last', async () => {
  const { body } = await visit('/musees.json?pres-de=lavaur')
  const names = (JSON.parse(body) as { museums: { name: string }[] }).museums.map(({ name }) => name)
  expect(new Set(names.slice(0, 2))).toEqual(new Set(['Musée du Verre soufflé', 'Musée des Étoffes']))
  expect(names.at(-1)).toBe('Musée de l’Oubli')
})

test('what cannot be read is said, and the page answers all the same', async () => {
  const answer = await visit('/en/museums?jour=yesterday&heure=noon&theme=witchcraft')
  expect(answer.status).toBe(422)
  expect(answer.body.match(/class="alert problem/g)).toHaveLength(3)
})

test('an answer that looks for nothing special is for search engines, a filtered one is not', async () => {
  expect((await visit('/musees')).body).not.toContain('name="robots"')
  expect((await visit('/musees?q=verre')).body).toContain('<meta name="robots" content="noindex"/>')
})

test('the language switch keeps the question', async () => {
  const { body } = await visit('/musees?departement=gers&q=%22moutarde%22')
  expect(body).toContain('href="/ca/museus?departement=gers&amp;q=%22moutarde%22"')
})

test('no question makes the list, the map or a file fail, however it is asked', async () => {
  const odd = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '\0',
      '%',
      '%00',
      '%ED%A0%80',
      '[',
      ']',
      '&&',
      '=',
      '<script>',
      '0000-01-01',
      '9999-12-31',
      '2026-11-22',
      '-1',
      '1e9',
    ),
  )
  const name = fc.oneof(fc.constantFrom<string>(...filterWords, '__proto__', 'constructor[x]', 'q[]', 'toString'), odd)
  const question = fc
    .array(fc.tuple(name, odd, fc.boolean()), { maxLength: 8 })
    .map((pairs) =>
      pairs.map(([key, value, raw]) => (raw ? `${key}=${value}` : new URLSearchParams([[key, value]]))).join('&'),
    )
  const path = fc.constantFrom('/musees', '/en/museums/map', '/musees.csv', '/oc/museus.atom', '/musees.geojson')
  await fc.assert(
    fc.asyncProperty(path, question, async (page, query) => {
      const { status } = await visit(`${page}?${query.replaceAll('#', '')}`)
      expect([200, 404, 422]).toContain(status)
    }),
    {
      numRuns: 25,
      examples: [
        ['/musees', `${'departement=gers&'.repeat(10_000)}x`],
        ['/musees', `q=${'mot+'.repeat(10_000)}`],
        ['/musees', Array.from({ length: 3000 }, (_, index) => `departement=d${index}&theme=t${index}`).join('&')],
        ['/en/museums/map', 'jour=9999-12-31&heure=23:59&ouvert=maintenant'],
        ['/musees', 'jour=0000-01-01'],
        ['/musees.csv', 'q[a][b]=1&q[]=2&q=3'],
      ],
    },
  )
})
