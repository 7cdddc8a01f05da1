import { counted } from '../../../platform/text/numbers.ts'
import type { MapMessages } from './fr.ts'

export const ca: MapMessages = {
  museums: (count) => counted('ca', count, 'museu', 'museus'),
  departmentWithMuseums: (name, count) => `${name}, ${ca.museums(count)}`,
  territory: (departments, museums) =>
    `Mapa: ${counted('ca', departments, 'departament', 'departaments')}, ${ca.museums(museums)}`,
  location: (museum, town, department) => `Mapa: ${museum}, ${town} (${department})`,
  credit: 'Mapa de base: Natural Earth',
  explore: {
    open: 'Explora el mapa',
    close: 'Torna al dibuix',
    loading: 'El mapa està arribant…',
    failed: 'No s’ha pogut carregar el mapa per explorar. El dibuix i la llista mostren els mateixos museus.',
    noGraphics:
      'Aquest dispositiu no pot mostrar el mapa per explorar. El dibuix i la llista mostren els mateixos museus.',
    map: 'Mapa per explorar',
    museumsOnMap: 'Museus al mapa',
    keys: 'Amb el teclat: les fletxes mouen el mapa, + i − l’amplien i el redueixen. El tabulador porta als museus, les fletxes van de l’un a l’altre, Retorn obre, Escapada tanca.',
    zoomIn: 'Amplia',
    zoomOut: 'Redueix',
    whole: 'Tot el territori',
    dismiss: 'Tanca',
    museum: '{museum}, {town}',
    cluster: '{count} museus: amplia',
    sameSpot: '{count} museus al mateix lloc',
    visibleNone: 'Cap museu en aquesta part del mapa',
    visibleOne: '1 museu en aquesta part del mapa',
    visibleMany: '{count} museus en aquesta part del mapa',
  },
  nearMe: {
    open: 'A prop meu',
    close: 'Torna a l’ordre de la llista',
    privacy: 'La vostra posició no surt d’aquest dispositiu.',
    searching: 'S’està buscant la vostra posició…',
    away: 'a {distance}',
    sorted: 'Els museus estan ordenats del més proper al més llunyà. El primer: {museum}, a {distance}.',
    restored: 'La llista ha tornat al seu ordre.',
    refused: 'Aquest web no té permís per conèixer la vostra posició. Podeu escriure el nom d’una ciutat.',
    unknown: 'No s’ha trobat la vostra posició. Podeu escriure el nom d’una ciutat.',
  },
}
