import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { db, lavoir } from '../../../test/scene/index.ts'
import { type } from './installation.cast.ts'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cimaise-line-'))
})
afterAll(() => rm(folder, { recursive: true, force: true }))

async function put(name: string, text: string): Promise<string> {
  const path = join(folder, name)
  await writeFile(path, text)
  return path
}

const joconde = [
  'REF;MUSEO;INV;DOMN;DENO;TITR;AUTR;PAUT;MILL;STAT',
  '90010000001;M9001;1974.1.1;ethnologie;battoir;La Lessive;NOUGUIER Baptistine;"Sommières, 1801 ; Sommières, 1889";1836;',
  '90010000002;M9001;1974.1.2;ethnologie;pain de savon;Savon de la veuve Combes;anonyme;;1790 ?;',
  '90020000001;M0000;901.1;verrerie;flacon;Le Flacon vert;;;;',
].join('\r\n')

test('a file is tried, imported, repeated, listed and undone', async () => {
  const path = await put('joconde.csv', joconde)
  const report = join(folder, 'rapport.csv')
  const dry = await type('import', 'joconde', path, '--dry-run', '--report', report)
  expect(dry).toMatchObject({ code: 0 })
  expect(dry.output).toMatch(/3 lignes\s+2 créées\s+0 changées/)
  expect(dry.output).toContain('le musée « M0000 » n’est pas du réseau')
  const lines = (await readFile(report, 'utf8')).split('\r\n')
  expect(lines[0]).toBe(
    '\ufeffLigne;Ce qui est fait;Musée;Référence Joconde;Numéro d’inventaire;Titre;Fiche;Colonne;Avant;Après;Remarque;Terme le plus proche',
  )
  expect(lines.find((line) => line.startsWith('4;'))).toContain('refusée;M0000;90020000001')
  expect((await type('import', 'list')).output).toContain('Aucun import.')
  const done = await type('import', 'joconde', path, '--as', 'Claire Vidal')
  const id = /import undo (\w{10})/.exec(done.output)?.[1] ?? ''
  expect((await type('import', 'joconde', path)).output).toMatch(/0 créées\s+0 changées.*\s+2 inchangées/)
  expect((await type('import', 'list')).output).toMatch(new RegExp(`${id} .*en place.*2 créées.*Claire Vidal`))
  expect((await type('import', 'undo', id)).output).toContain('2 œuvres retirées')
  expect(await type('import', 'undo', id)).toMatchObject({ code: 1 })
})

test('what an export writes, an import reads, and nothing changes', async () => {
  await type('import', 'joconde', await put('joconde.csv', joconde))
  for (const format of ['joconde-csv', 'joconde-text', 'lido']) {
    const path = join(folder, `works.${format}`)
    expect(await type('export', 'works', '--format', format, '--out', path)).toMatchObject({ code: 0 })
    const words = format === 'lido' ? ['import', 'lido', path] : ['import', 'joconde', path]
    expect((await type(...words, '--dry-run')).output).toMatch(/2 lignes\s+0 créées\s+0 changées.*\s+2 inchangées/)
  }
  expect(await type('export', 'works', '--format', 'pdf')).toMatchObject({ code: 1 })
})

test('a museum’s own table is read as proposed once a person agrees, and so from then on', async () => {
  const path = await put('inventaire.csv', 'N° inv;Titre;Auteur;Salle\n1974.3.1;Le Grand Cuvier;COMBES Rose;12\n')
  const seen = await type('import', 'works', path, '--museum', 'M9001')
  expect(seen).toMatchObject({ code: 1 })
  expect(seen.output).toContain('N° inv → Numéro d’inventaire')
  const mapping = join(folder, 'lecture.json')
  await type('import', 'works', path, '--museum', 'M9001', '--mapping', mapping)
  const proposed = JSON.parse(await readFile(mapping, 'utf8'))
  expect(proposed).toMatchObject({ 'N° inv': 'inventory_number', Titre: 'title', Auteur: 'creators' })
  await writeFile(mapping, JSON.stringify({ ...proposed, Salle: 'nulle part' }))
  expect((await type('import', 'works', path, '--museum', 'M9001', '--mapping', mapping)).errors).toContain(
    'nulle part',
  )
  await writeFile(mapping, JSON.stringify({ ...proposed, Salle: 'location' }))
  expect(await type('import', 'works', path, '--museum', 'M9001', '--mapping', mapping)).toMatchObject({ code: 0 })
  const work = await db.selectFrom('collections.work').selectAll().executeTakeFirstOrThrow()
  expect(work).toMatchObject({ museum_id: lavoir.id, location: '12', sources: { title: 'file' } })
  expect((await type('import', 'works', path, '--museum', 'M9001')).output).toContain('1 inchangées')
})

test('a work is shown and edited by its number, an artist by the name', async () => {
  await type('import', 'joconde', await put('joconde.csv', joconde))
  expect((await type('work', 'show', '1974.1.1')).output).toContain('titre (TITR) : La Lessive  (base Joconde)')
  const edited = await type('work', 'edit', '90010000001', '--creation-date', '1837', '--as', 'Claire Vidal')
  expect(edited.output).toContain('1836 → 1837')
  expect((await type('work', 'show', '90010000001')).output).toContain('latest_year: 1837')
  expect(await type('work', 'edit', '90010000001', '--licence', 'libre', '--as', 'Claire Vidal')).toMatchObject({
    code: 1,
  })
  expect(await type('work', 'show', '1999.9.9')).toMatchObject({ code: 1 })
  expect((await type('artist', 'show', 'NOUGUIER Baptistine')).output).toContain('année de mort : 1889')
  const artist = await type('artist', 'edit', 'baptistine-nouguier', '--death-written', '1890', '--as', 'Claire Vidal')
  expect(artist.output).toContain('1889 → 1890')
  expect((await type('artist', 'show', 'nougier')).errors).toContain('baptistine-nouguier')
})

test('the canonical export says the same of the same records, whatever was done and undone', async () => {
  const read = async (name: string) => {
    await type('export', '--canonical', '--out', join(folder, name))
    return readFile(join(folder, name), 'utf8')
  }
  const before = await read('before.jsonl')
  const done = await type('import', 'joconde', await put('joconde.csv', joconde))
  expect(await read('middle.jsonl')).toContain('"title":"La Lessive"')
  await type('import', 'undo', /import undo (\w{10})/.exec(done.output)?.[1] ?? '')
  expect(await read('after.jsonl')).toBe(before)
})
