import { counted } from '../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

const museums = (count: number) => counted('es', count, 'museo', 'museos')

export const es: Messages = {
  home: {
    description: (count, within) =>
      `${museums(count)} ${within}: cuál ver, dónde, cuándo y a qué precio. Y cada día una pared nueva, por la que todos pasan por turno.`,
    heading: (count) => [`${museums(count)},`, 'una pared cada día.'],
    today: (day) =>
      `${day}. Los museos del día, dibujados a partir de su nombre, su lugar, sus fechas y sus colecciones.`,
    todayWorks: (day) => `${day}. Cuatro obras de cuatro museos, colgadas a la misma escala.`,
    how: 'Cómo se elige esta pared',
    search: 'Buscar un museo, una obra, un artista',
    searchPlaceholder: 'Museo, obra, artista…',
    openNow: 'Abiertos ahora',
    openSoon: 'Los primeros en abrir',
    nobodyOpen: 'A esta hora todos los museos están cerrados.',
    allOpen: (count) => (count === 1 ? 'El único museo abierto' : `Los ${museums(count)} abiertos en este momento`),
    themes: 'Por temas',
    allThemes: 'Todos los temas',
    territory: 'El territorio',
    openMap: 'Abrir el mapa',
  },
  wallRule:
    'La pared de la portada cambia cada día: en ella se cuelgan cuatro museos, cada uno a su turno, el más pequeño tantas veces como el más grande. Siempre que es posible vienen de departamentos distintos, y ninguno vuelve antes de que hayan pasado todos. Los que muestran sus obras cuelgan una, otra distinta cada vez, y las cuatro están a la misma escala.',
  department: {
    allWorks: 'Todas sus obras, para ordenar y filtrar',
    description: (count, name) => `${name}: ${museums(count)}, con sus horarios y sus colecciones.`,
    towns: 'Las ciudades',
    others: 'Los demás departamentos',
    museums: 'Los museos',
  },
  commune: {
    description: (count, name, department) => `${name} (${department}): ${museums(count)}, y otros en los alrededores.`,
    nearby: 'Y en los alrededores',
  },
  theme: {
    kind: 'Tema',
    description: (count, name, within) => `${name}: ${museums(count)} ${within}.`,
    elsewhere: 'Los demás temas',
    map: 'Verlos en el mapa',
  },
  network: {
    title: 'La red',
    kind: 'Quiénes somos',
    association: 'La asociación',
    name: 'Nombre',
    founded: 'Fundada en',
    museums: 'Museos',
    departments: 'Departamentos',
    equal: 'El mismo lugar para cada uno',
    write: 'Escríbanos',
    partners: 'Entidades colaboradoras',
  },
  partners: {
    title: 'Entidades colaboradoras',
    description: (network) => `${network}: con quién trabaja la red.`,
    text: 'La red vive gracias al Estado, a las administraciones locales y a las federaciones que aquí se nombran.',
  },
  contact: {
    title: 'Escríbanos',
    description: 'Escribir a la asociación, o directamente a un museo.',
    association: 'A la asociación',
    museum: 'A un museo',
    museumText:
      'La página de cada museo da su teléfono y su web: nadie responde mejor sobre su horario y sus colecciones.',
    correction: '¿Algún dato es incorrecto?',
    correctionText: 'Al pie de la página de cada museo, un enlace permite decirlo en un minuto.',
    email: 'Correo electrónico',
    phone: 'Teléfono',
    address: 'Dirección',
  },
  legal: {
    title: 'Aviso legal',
    description: 'Quién publica este sitio, de dónde vienen sus datos y cómo reutilizarlos.',
    publisher: 'Responsable del sitio',
    publisherText: (association) => `Este sitio lo publica la asociación ${association}.`,
    data: 'Datos',
    dataText:
      'Los datos sobre los museos (nombres, ciudades, identificadores, coordenadas, temas, años) proceden de Muséofile, base del Ministerio de Cultura de Francia, con Licence Ouverte 2.0, y después de los propios museos. Los contornos de los departamentos proceden de Natural Earth y son de dominio público.',
    reuse: 'Reutilizar',
    reuseText: 'La lista de museos es suya: utilícela, citando la fuente y la fecha.',
    drawings: 'Dibujos',
    drawingsText:
      'Las láminas las dibuja el sitio a partir de los datos: no son ni fotografías ni reproducciones de obras.',
    software: 'Programa',
    softwareText:
      'El sitio funciona con Cimaise, programa libre con licencia MIT. Sus tipos de letra son Bricolage Grotesque y Literata, con licencia OFL.',
  },
  privacy: {
    title: 'Sin rastreadores',
    description: 'Lo que este sitio sabe de usted: casi nada, y aquí está qué.',
    none: 'Lo que no hacemos',
    noneText:
      'Ni cookies, ni medición de audiencia por terceros, ni tipos de letra, mapas o vídeos traídos de fuera: ninguna página llama a otra dirección que la nuestra. Por eso ningún aviso le pide nada.',
    place: 'Su posición',
    placeText:
      'Si pide los museos que tiene cerca, la distancia se calcula en su dispositivo. Su posición no se nos envía.',
    messages: 'Sus mensajes',
    messagesText:
      'Un mensaje enviado por formulario se guarda con su correo electrónico, para poder responderle. Escriba a la asociación para que lo borre. El que no haya confirmado se borra al cabo de una semana.',
    scheme: 'Claro u oscuro',
    schemeText: 'Su elección de apariencia se queda en su navegador.',
    selection: 'Su selección',
    selectionText:
      'Las obras que guarda, su orden y sus notas se quedan en su navegador. Compartirlas solo envía la lista de obras, nunca sus notas.',
  },
  accessibility: {
    title: 'Accesibilidad',
    description: 'Cómo se lee, se escucha y se recorre con el teclado este sitio, y qué falta todavía.',
    state: 'Dónde estamos',
    stateText:
      'El sitio aspira a cumplir el RGAA 4.1.2, la norma francesa de accesibilidad. Varias herramientas comprueban cada versión (axe, HTML_CodeSniffer, un validador de HTML); queda por hacer una auditoría completa por un tercero. Por tanto, es parcialmente conforme.',
    how: 'Lo que está hecho',
    howList: [
      'Todo se recorre con el teclado, y siempre se ve dónde se está.',
      'Todas las páginas funcionan sin JavaScript.',
      'Cada mapa va acompañado de una lista que dice lo mismo.',
      'Ninguna información depende solo del color, y los textos de lectura alcanzan el contraste AAA.',
      'Nada se mueve si su dispositivo pide calma.',
    ],
    missing: 'Lo que falta',
    missingText:
      'El mapa para explorar necesita WebGL; el dibujo y la lista muestran los mismos museos. Los textos de los museos suelen estar solo en francés.',
    tell: 'Señalar una dificultad',
    tellText:
      'Escríbanos: respondemos. Si nuestra respuesta no basta, puede acudir al Défenseur des droits, el defensor del pueblo francés.',
  },
  mailbox: {
    title: 'El correo de la demostración',
    text: 'Este sitio no tiene servidor de correo: sus cartas se quedan aquí, y cualquiera puede leerlas.',
    empty: 'Todavía no hay ninguna carta.',
    to: (address) => `Para ${address}`,
  },
  siteMap: {
    title: 'Mapa del sitio',
    description: 'Todas las páginas del sitio, en orden.',
    pages: 'Páginas',
    towns: 'Ciudades',
  },
}
