import { counted } from '../../../platform/text/numbers.ts'
import type { MapMessages } from './fr.ts'

export const es: MapMessages = {
  museums: (count) => counted('es', count, 'museo', 'museos'),
  departmentWithMuseums: (name, count) => `${name}, ${es.museums(count)}`,
  territory: (departments, museums) =>
    `Mapa: ${counted('es', departments, 'departamento', 'departamentos')}, ${es.museums(museums)}`,
  location: (museum, town, department) => `Mapa: ${museum}, ${town} (${department})`,
  credit: 'Mapa base: Natural Earth',
  explore: {
    open: 'Explorar el mapa',
    close: 'Volver al dibujo',
    loading: 'El mapa está llegando…',
    failed: 'No se ha podido cargar el mapa para explorar. El dibujo y la lista muestran los mismos museos.',
    noGraphics:
      'Este dispositivo no puede mostrar el mapa para explorar. El dibujo y la lista muestran los mismos museos.',
    map: 'Mapa para explorar',
    museumsOnMap: 'Museos en el mapa',
    keys: 'Con el teclado: las flechas mueven el mapa, + y − lo amplían y lo reducen. El tabulador lleva a los museos, las flechas van de uno a otro, Intro abre, Escape cierra.',
    zoomIn: 'Ampliar',
    zoomOut: 'Reducir',
    whole: 'Todo el territorio',
    dismiss: 'Cerrar',
    museum: '{museum}, {town}',
    cluster: '{count} museos: ampliar',
    sameSpot: '{count} museos en el mismo lugar',
    visibleNone: 'Ningún museo en esta parte del mapa',
    visibleOne: '1 museo en esta parte del mapa',
    visibleMany: '{count} museos en esta parte del mapa',
  },
  nearMe: {
    open: 'Cerca de mí',
    close: 'Volver al orden de la lista',
    privacy: 'Su posición no sale de este dispositivo.',
    searching: 'Buscando su posición…',
    away: 'a {distance}',
    sorted: 'Los museos están ordenados del más cercano al más lejano. El primero: {museum}, a {distance}.',
    restored: 'La lista ha vuelto a su orden.',
    refused: 'Este sitio no tiene permiso para conocer su posición. Puede escribir el nombre de una ciudad.',
    unknown: 'No se ha encontrado su posición. Puede escribir el nombre de una ciudad.',
  },
}
