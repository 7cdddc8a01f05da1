import { counted } from '../../../platform/text/numbers.ts'
import type { MapMessages } from './fr.ts'

export const en: MapMessages = {
  museums: (count) => counted('en', count, 'museum', 'museums'),
  departmentWithMuseums: (name, count) => `${name}, ${en.museums(count)}`,
  territory: (departments, museums) =>
    `Map: ${counted('en', departments, 'département', 'départements')}, ${en.museums(museums)}`,
  location: (museum, town, department) => `Map: ${museum}, ${town} (${department})`,
  credit: 'Base map: Natural Earth',
  explore: {
    open: 'Explore the map',
    close: 'Back to the drawing',
    loading: 'The map is on its way…',
    failed: 'The map to explore could not be loaded. The drawing and the list show the same museums.',
    noGraphics: 'This device cannot display the map to explore. The drawing and the list show the same museums.',
    map: 'Map to explore',
    museumsOnMap: 'Museums on the map',
    keys: 'With the keyboard: arrows move the map, + and − zoom in and out. Tab reaches the museums, arrows go from one to the next, Enter opens, Escape closes.',
    zoomIn: 'Zoom in',
    zoomOut: 'Zoom out',
    whole: 'Whole territory',
    dismiss: 'Close',
    museum: '{museum}, {town}',
    cluster: '{count} museums: zoom in',
    sameSpot: '{count} museums at the same place',
    visibleNone: 'No museum in this part of the map',
    visibleOne: '1 museum in this part of the map',
    visibleMany: '{count} museums in this part of the map',
  },
  nearMe: {
    open: 'Near me',
    close: 'Back to the usual order',
    privacy: 'Your position never leaves this device.',
    searching: 'Looking for your position…',
    away: '{distance} away',
    sorted: 'Museums are now sorted from nearest to farthest. The first: {museum}, {distance} away.',
    restored: 'The list is back in its usual order.',
    refused: 'This site is not allowed to know your position. You can type the name of a town instead.',
    unknown: 'Your position could not be found. You can type the name of a town instead.',
  },
}
