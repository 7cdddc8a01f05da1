import { counted } from '../../../platform/text/numbers.ts'
import { inTown } from '../../../platform/text/places.ts'

const someMuseums = (count: number) => counted('fr', count, 'musée', 'musées')

export const fr = {
  museums: someMuseums,
  departmentWithMuseums: (name: string, count: number) => `${name}, ${someMuseums(count)}`,
  territory: (departments: number, museums: number) =>
    `Carte\u00a0: ${counted('fr', departments, 'département', 'départements')}, ${someMuseums(museums)}`,
  location: (museum: string, town: string, department: string) =>
    `Carte\u00a0: ${museum}, ${inTown('fr', town)} (${department})`,
  credit: 'Fond de carte\u00a0: Natural Earth',
  explore: {
    open: 'Explorer la carte',
    close: 'Revenir au dessin',
    loading: 'La carte arrive…',
    failed: 'La carte à explorer n’a pas pu être chargée. Le dessin et la liste montrent les mêmes musées.',
    noGraphics:
      'Cet appareil ne peut pas afficher la carte à explorer. Le dessin et la liste montrent les mêmes musées.',
    map: 'Carte à explorer',
    museumsOnMap: 'Musées sur la carte',
    keys: 'Au clavier\u00a0: les flèches déplacent la carte, + et − l’agrandissent et la réduisent. La touche de tabulation mène aux musées, les flèches de l’un à l’autre, Entrée ouvre, Échap ferme.',
    zoomIn: 'Agrandir',
    zoomOut: 'Réduire',
    whole: 'Tout le territoire',
    dismiss: 'Fermer',
    museum: '{museum}, {town}',
    cluster: '{count} musées\u00a0: agrandir',
    sameSpot: '{count} musées au même endroit',
    visibleNone: 'Aucun musée dans cette partie de la carte',
    visibleOne: '1 musée dans cette partie de la carte',
    visibleMany: '{count} musées dans cette partie de la carte',
  },
  nearMe: {
    open: 'Près de moi',
    close: 'Revenir à l’ordre de la liste',
    privacy: 'Votre position ne quitte pas cet appareil.',
    searching: 'Recherche de votre position…',
    away: 'à {distance}',
    sorted: 'Les musées sont rangés du plus proche au plus éloigné. Le premier\u00a0: {museum}, à {distance}.',
    restored: 'La liste a retrouvé son ordre.',
    refused: 'Ce site n’a pas la permission de connaître votre position. Vous pouvez écrire le nom d’une ville.',
    unknown: 'Votre position n’a pas été trouvée. Vous pouvez écrire le nom d’une ville.',
  },
}

export type MapMessages = typeof fr
