import { counted } from '../../../platform/text/numbers.ts'
import type { MapMessages } from './fr.ts'

export const oc: MapMessages = {
  museums: (count) => counted('oc', count, 'musèu', 'musèus'),
  departmentWithMuseums: (name, count) => `${name}, ${oc.museums(count)}`,
  territory: (departments, museums) =>
    `Mapa\u00a0: ${counted('oc', departments, 'departament', 'departaments')}, ${oc.museums(museums)}`,
  location: (museum, town, department) => `Mapa\u00a0: ${museum}, ${town} (${department})`,
  credit: 'Fons de mapa\u00a0: Natural Earth',
  explore: {
    open: 'Explorar la mapa',
    close: 'Tornar al dessenh',
    loading: 'La mapa arriba…',
    failed: 'La mapa d’explorar s’es pas poguda cargar. Lo dessenh e la lista mòstran los meteisses musèus.',
    noGraphics:
      'Aqueste aparelh pòt pas afichar la mapa d’explorar. Lo dessenh e la lista mòstran los meteisses musèus.',
    map: 'Mapa d’explorar',
    museumsOnMap: 'Musèus sus la mapa',
    keys: 'Al clavièr\u00a0: las sagetas desplaçan la mapa, + e − l’agrandisson e la redusisson. La tòca de tabulacion mena als musèus, las sagetas d’un a l’autre, Entrada dobrís, Escap tampa.',
    zoomIn: 'Agrandir',
    zoomOut: 'Reduire',
    whole: 'Tot lo territòri',
    dismiss: 'Tampar',
    museum: '{museum}, {town}',
    cluster: '{count} musèus\u00a0: agrandir',
    sameSpot: '{count} musèus al meteis endrech',
    visibleNone: 'Cap de musèu dins aquesta part de la mapa',
    visibleOne: '1 musèu dins aquesta part de la mapa',
    visibleMany: '{count} musèus dins aquesta part de la mapa',
  },
  nearMe: {
    open: 'Prèp de ieu',
    close: 'Tornar a l’òrdre de la lista',
    privacy: 'Vòstra posicion quita pas aqueste aparelh.',
    searching: 'Recèrca de vòstra posicion…',
    away: 'a {distance}',
    sorted: 'Los musèus son arrengats del mai prèp al mai luènh. Lo primièr\u00a0: {museum}, a {distance}.',
    restored: 'La lista a retrobat son òrdre.',
    refused: 'Aqueste site a pas lo drech de conéisser vòstra posicion. Podètz escriure lo nom d’una vila.',
    unknown: 'Vòstra posicion es pas estada trobada. Podètz escriure lo nom d’una vila.',
  },
}
