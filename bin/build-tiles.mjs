// Writes the vector tiles of "Explorer la carte": land, départements, borders of France and its neighbours.
// Natural Earth 1:10m (public domain), through our own départements and `world-atlas`.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import GeoJSONVT from 'geojson-vt'
import { feature, mesh } from 'topojson-client'
import vtpbf from 'vt-pbf'
import { arcs, departments, joinArcs, sidesOfArcs } from '../src/museums/geography/departments.ts'
import { packArchive } from './pmtiles-archive.mjs'

const require = createRequire(import.meta.url)

const minZoom = 4
const maxZoom = 10
/** What one sees around France from afar and, from `closeZoom` on, from near. */
const wide = { west: -13, south: 37, east: 19, north: 57 }
const close = { west: -8.6, south: 40, east: 13, north: 53.3 }
const closeZoom = 9

/**
 * Writes `<outDir>/france.pmtiles`, layers `land`, `countries` (borders), `departments` (`code`) and `borders`
 * (`one` and `other`: the codes on its sides, `other` missing at sea and abroad).
 * @param {string} outDir
 * @returns {{ path: string, bytes: number, tiles: number }}
 */
export function buildTiles(outDir) {
  const indexes = Object.entries({ ...neighbours(), ...france() }).map(([name, features]) => ({
    name,
    index: new GeoJSONVT(
      { type: 'FeatureCollection', features },
      { maxZoom, indexMaxZoom: 6, tolerance: 3, buffer: 64, extent: 4096 },
    ),
  }))
  const tiles = []
  for (let z = minZoom; z <= maxZoom; z++)
    for (const [x, y] of tilesOver(z < closeZoom ? wide : close, z)) {
      const layers = {}
      for (const { name, index } of indexes) {
        const tile = index.getTile(z, x, y)
        if (tile?.features.length) layers[name] = tile
      }
      if (Object.keys(layers).length === 0) continue
      tiles.push({ z, x, y, bytes: vtpbf.fromGeojsonVt(layers, { version: 2, extent: 4096 }) })
    }
  const archive = packArchive(
    tiles,
    { minZoom, maxZoom, ...wide },
    {
      name: 'France',
      attribution: 'Natural Earth',
      vector_layers: [
        { id: 'land', fields: {} },
        { id: 'countries', fields: {} },
        { id: 'departments', fields: { code: 'String' } },
        { id: 'borders', fields: { one: 'String', other: 'String' } },
      ],
    },
  )
  const path = join(outDir, 'france.pmtiles')
  mkdirSync(outDir, { recursive: true })
  writeFileSync(path, archive)
  return { path, bytes: archive.length, tiles: tiles.length }
}

/** France is part of the land: its own outline, finer, lies above and leaves no gap along the border. */
function neighbours() {
  const world = JSON.parse(readFileSync(require.resolve('world-atlas/countries-10m.json'), 'utf8'))
  const countries = {
    type: 'GeometryCollection',
    geometries: world.objects.countries.geometries
      .map((geometry) => inSight(world, geometry))
      .filter((geometry) => geometry.arcs.length > 0),
  }
  const france = '250'
  const borders = mesh(world, countries, (one, other) => one !== other && one.id !== france && other.id !== france)
  return {
    land: feature(world, countries).features.map(({ geometry }) => ({ type: 'Feature', properties: {}, geometry })),
    countries: [{ type: 'Feature', properties: {}, geometry: borders }],
  }
}

/** A country without its polygons out of sight. */
function inSight(world, geometry) {
  const polygons = geometry.type === 'Polygon' ? [geometry.arcs] : (geometry.arcs ?? [])
  return {
    ...geometry,
    type: 'MultiPolygon',
    arcs: polygons.filter((arcs) => {
      const { coordinates } = feature(world, { type: 'Polygon', arcs }).geometry
      const longitudes = coordinates[0].map(([longitude]) => longitude)
      const latitudes = coordinates[0].map(([, latitude]) => latitude)
      return (
        Math.max(...longitudes) > wide.west &&
        Math.min(...longitudes) < wide.east &&
        Math.max(...latitudes) > wide.south &&
        Math.min(...latitudes) < wide.north
      )
    }),
  }
}

function france() {
  return {
    departments: [...departments.values()].map(({ code, polygons }) => ({
      type: 'Feature',
      properties: { code },
      geometry: {
        type: 'MultiPolygon',
        coordinates: polygons.map((polygon) => polygon.map((ring) => joinArcs(ring, arcs))),
      },
    })),
    borders: arcs.map((coordinates, arc) => {
      const [one, other] = sidesOfArcs[arc]
      return {
        type: 'Feature',
        properties: other === undefined ? { one } : { one, other },
        geometry: { type: 'LineString', coordinates },
      }
    }),
  }
}

function tilesOver({ west, south, east, north }, z) {
  const count = 2 ** z
  const column = (longitude) => Math.floor(((longitude + 180) / 360) * count)
  const row = (latitude) => {
    const radians = (latitude * Math.PI) / 180
    return Math.floor(((1 - Math.asinh(Math.tan(radians)) / Math.PI) / 2) * count)
  }
  const found = []
  for (let x = column(west); x <= column(east); x++) for (let y = row(north); y <= row(south); y++) found.push([x, y])
  return found
}

if (import.meta.main) {
  const { path, bytes, tiles } = buildTiles(process.argv[2] ?? 'dist/client/tiles')
  console.log(`${path}: ${tiles} tiles, ${Math.round(bytes / 1024)} KB`)
}
