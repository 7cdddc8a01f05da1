import { counted } from '../../../platform/text/numbers.ts'
import type { MapMessages } from './fr.ts'

export const oc: MapMessages = {
  museums: (count) => counted('oc', count, 'musèu', 'musèus'),
  departmentWithMuseums: (name, count) => `${name}, ${oc.museums(count)}`,
  territory: (departments, museums) =>
    `Mapa : ${counted('oc', departments, 'departament', 'departaments')}, ${oc.museums(museums)}`,
  location: (museum, town, department) => `Mapa : ${museum}, a ${town}, dins lo departament ${department}`,
  credit: 'Fons de mapa : Natural Earth',
  explore: {
    open: 'Explorar la mapa',
    close: 'Tornar al dessenh',
    loading: 'La mapa arriba…',
    failed: 'La mapa d’explorar a pas pogut arribar. Lo dessenh e la lista mòstran los meteisses musèus.',
    noGraphics:
      'Aqueste aparelh pòt pas afichar la mapa d’explorar. Lo dessenh e la lista mòstran los meteisses musèus.',
    map: 'Mapa d’explorar',
    museumsOnMap: 'Musèus sus la mapa',
    keys: 'Al clavièr : las sagetas desplaçan la mapa, + e − l’agrandisson e la redusisson. La tòca de tabulacion mena als musèus, las sagetas d’un a l’autre, Entrada dobrís, Escap tampa.',
    zoomIn: 'Agrandir',
    zoomOut: 'Reduire',
    whole: 'Tot lo territòri',
    dismiss: 'Tampar',
    museum: '{museum}, {town}',
    cluster: '{count} musèus : agrandir',
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
    sorted: 'Los musèus son arrengats del mai prèp al mai luènh. Lo primièr : {museum}, a {distance}.',
    restored: 'La lista es tornada a son òrdre.',
    refused: 'Aqueste site a pas lo drech de conéisser vòstra posicion. Podètz escriure lo nom d’una comuna.',
    unknown: 'Vòstra posicion es pas estada trobada. Podètz escriure lo nom d’una comuna.',
  },
}
