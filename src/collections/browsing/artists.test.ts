import { expect, test } from 'vitest'
import { db, lavoir, operator, verre } from '../../../test/scene/index.ts'
import { addWorks, withdrawWork } from '../works/index.ts'
import { akinArtists, readShownArtists } from './artists.ts'

const by = (museum: { id: string }, creators: string, creators_note = '') => ({
  museum_id: museum.id,
  written: { title: `De ${creators}`, creators, creators_note },
})
const names = (artists: readonly { name: string }[]) => artists.map(({ name }) => name)

async function hang() {
  return addWorks(db, operator, [
    by(lavoir, 'ZÉPHIR Anne', 'Nîmes (Gard), 1801 ; Paris, 1868'),
    by(lavoir, 'ZÉPHIR Anne'),
    by(lavoir, 'ÉTIENNE Rose', 'Nîmes (Gard), 1810 ; Paris, 1870'),
    by(verre, 'ÉTIENNE Rose'),
    by(verre, 'MARTIN Paul', 'Lodève, 1610 ; Paris, 1660'),
    by(verre, 'BRUN Jean', 'Lodève, 1802 ; Paris, 1860'),
  ])
}

test('artists stand by letter, town and century, each with their works, those of most museums best known', async () => {
  await hang()
  const { all, groups, bestKnown } = await readShownArtists(db)
  expect(names(all)).toEqual(['Jean Brun', 'Rose Étienne', 'Paul Martin', 'Anne Zéphir'])
  expect(all.map(({ works, museums }) => [works, museums])).toEqual([
    [1, 1],
    [2, 2],
    [1, 1],
    [2, 1],
  ])
  expect(groups.letter.map(({ key }) => key)).toEqual(['B', 'E', 'M', 'Z'])
  expect(groups.place.map(({ key, artists }) => [key, artists.length])).toEqual([
    ['Lodève', 2],
    ['Nîmes', 2],
  ])
  expect(groups.century.map(({ key, artists }) => [key, artists.length])).toEqual([
    ['17', 1],
    ['19', 3],
  ])
  expect(names(bestKnown.slice(0, 2))).toEqual(['Rose Étienne', 'Anne Zéphir'])
})

test('a work that names an artist twice counts once, and one withdrawn not at all', async () => {
  const [first = '', second = ''] = await addWorks(db, operator, [
    by(lavoir, "BRUN Jean ; BRUN Jean (d'après)"),
    by(lavoir, 'BRUN Jean'),
  ])
  expect((await readShownArtists(db)).all[0]).toMatchObject({ name: 'Jean Brun', works: 2, museums: 1 })
  await withdrawWork(db, operator, second)
  expect((await readShownArtists(db)).all[0]).toMatchObject({ works: 1 })
  await withdrawWork(db, operator, first)
  expect((await readShownArtists(db)).all).toEqual([])
})

test('akin are those born in the same town, or of one school, within a generation', async () => {
  await hang()
  const { all } = await readShownArtists(db)
  const [brun, rose] = all
  if (!brun || !rose) throw new Error('the artists are not there')
  expect(names(akinArtists(all, rose))).toEqual(['Anne Zéphir'])
  expect(akinArtists(all, brun)).toEqual([])
  const schooled = all.map((artist) => ({ ...artist, schools: ['Lessive'] }))
  expect(names(akinArtists(schooled, { ...brun, schools: ['Lessive'] }))).toEqual(
    expect.arrayContaining(['Anne Zéphir', 'Rose Étienne']),
  )
  expect(akinArtists(schooled, { ...brun, birth_year: null, death_year: null, schools: [] })).toEqual([])
})
