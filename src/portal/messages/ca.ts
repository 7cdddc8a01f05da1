import { counted } from '../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

const museums = (count: number) => counted('ca', count, 'museu', 'museus')

export const ca: Messages = {
  home: {
    description: (count, within) =>
      `${museums(count)} ${within}: quin veure, on, quan i a quin preu. I cada dia una paret nova, per on tots passen per torn.`,
    heading: (count) => [`${museums(count)},`, 'una paret cada dia.'],
    today: (day) => `${day}. Els museus del dia, dibuixats a partir del nom, el lloc, les dates i les col·leccions.`,
    todayWorks: (day) => `${day}. Quatre obres de quatre museus, penjades a la mateixa escala.`,
    how: 'Com es tria aquesta paret',
    search: 'Cercar un museu, una obra, un artista',
    searchPlaceholder: 'Museu, obra, artista…',
    openNow: 'Oberts ara',
    openSoon: 'Els primers a obrir',
    nobodyOpen: 'A aquesta hora tots els museus són tancats.',
    allOpen: (count) => (count === 1 ? 'L’únic museu obert' : `Els ${museums(count)} oberts en aquest moment`),
    themes: 'Per temes',
    allThemes: 'Tots els temes',
    territory: 'El territori',
    openMap: 'Obre el mapa',
  },
  wallRule:
    'La paret de la portada canvia cada dia: s’hi pengen quatre museus, cadascun al seu torn, el més petit tan sovint com el més gran. Sempre que es pot venen de departaments diferents, i cap no torna abans que hagin passat tots. Els que mostren les seves obres en pengen una, una altra cada vegada, i totes quatre són a la mateixa escala.',
  department: {
    allWorks: 'Totes les seves obres, per ordenar i filtrar',
    description: (count, name) => `${name}: ${museums(count)}, amb els seus horaris i col·leccions.`,
    towns: 'Les ciutats',
    others: 'Els altres departaments',
    museums: 'Els museus',
  },
  commune: {
    description: (count, name, department) => `${name} (${department}): ${museums(count)}, i d’altres als voltants.`,
    nearby: 'I als voltants',
  },
  theme: {
    kind: 'Tema',
    description: (count, name, within) => `${name}: ${museums(count)} ${within}.`,
    elsewhere: 'Els altres temes',
    map: 'Vegeu-los al mapa',
  },
  network: {
    title: 'La xarxa',
    kind: 'Qui som',
    association: 'L’associació',
    name: 'Nom',
    founded: 'Fundada el',
    museums: 'Museus',
    departments: 'Departaments',
    equal: 'El mateix lloc per a cadascun',
    write: 'Escriviu-nos',
    partners: 'Entitats col·laboradores',
  },
  partners: {
    title: 'Entitats col·laboradores',
    description: (network) => `${network}: amb qui treballa la xarxa.`,
    text: 'La xarxa viu gràcies a l’Estat, a les administracions locals i a les federacions que s’hi esmenten.',
  },
  contact: {
    title: 'Escriviu-nos',
    description: 'Escriure a l’associació, o directament a un museu.',
    association: 'A l’associació',
    museum: 'A un museu',
    museumText:
      'La pàgina de cada museu en dona el telèfon i el web: ningú no respon millor sobre l’horari i les col·leccions.',
    correction: 'Hi ha alguna dada incorrecta?',
    correctionText: 'Al peu de la pàgina de cada museu, un enllaç permet dir-ho en un minut.',
    email: 'Correu electrònic',
    phone: 'Telèfon',
    address: 'Adreça',
  },
  legal: {
    title: 'Avís legal',
    description: 'Qui publica aquest web, d’on venen les dades i com reutilitzar-les.',
    publisher: 'Responsable del web',
    publisherText: (association) => `Aquest web el publica l’associació ${association}.`,
    data: 'Dades',
    dataText:
      'Les dades sobre els museus (noms, ciutats, identificadors, coordenades, temes, anys) provenen de Muséofile, base del Ministeri de Cultura francès, amb Licence Ouverte 2.0, i després dels mateixos museus. Els contorns dels departaments provenen de Natural Earth i són de domini públic.',
    reuse: 'Reutilitzar',
    reuseText: 'La llista de museus és vostra: feu-la servir, citant-ne la font i la data.',
    drawings: 'Dibuixos',
    drawingsText:
      'Les làmines les dibuixa el web només a partir de les dades: no són ni fotografies ni reproduccions d’obres.',
    software: 'Programari',
    softwareText:
      'El web funciona amb Cimaise, programari lliure amb llicència MIT. Els tipus de lletra són Bricolage Grotesque i Literata, amb llicència OFL.',
  },
  privacy: {
    title: 'Cap rastrejador',
    description: 'Què sap de vós aquest web: gairebé res, i aquí teniu què.',
    none: 'Què no fem',
    noneText:
      'Ni galetes, ni mesura d’audiència per tercers, ni tipus de lletra, mapes o vídeos portats de fora: cap pàgina no crida cap altra adreça que la nostra. Per això cap avís no us demana res.',
    place: 'La vostra posició',
    placeText:
      'Si demaneu els museus que teniu a prop, la distància es calcula al vostre dispositiu. La vostra posició no se’ns envia.',
    messages: 'Els vostres missatges',
    messagesText:
      'Un missatge enviat per formulari es desa amb el vostre correu electrònic, per poder-vos respondre. Escriviu a l’associació perquè l’esborri. El que no heu confirmat s’esborra al cap d’una setmana.',
    scheme: 'Clar o fosc',
    schemeText: 'La vostra tria d’aparença es queda al vostre navegador.',
    selection: 'La vostra selecció',
    selectionText:
      'Les obres que guardeu, el seu ordre i les vostres notes es queden al vostre navegador. Compartir-les només envia la llista d’obres, mai les vostres notes.',
  },
  accessibility: {
    title: 'Accessibilitat',
    description: 'Com es llegeix, s’escolta i es recorre amb el teclat aquest web, i què hi falta encara.',
    state: 'On som',
    stateText:
      'El web aspira a complir el RGAA 4.1.2, la norma francesa d’accessibilitat. Diverses eines comproven cada versió (axe, HTML_CodeSniffer, un validador d’HTML); queda per fer una auditoria completa per un tercer. Per tant, és parcialment conforme.',
    how: 'Què està fet',
    howList: [
      'Tot es recorre amb el teclat, i sempre es veu on s’és.',
      'Totes les pàgines funcionen sense JavaScript.',
      'Cada mapa va acompanyat d’una llista que diu el mateix.',
      'Cap informació no depèn només del color, i els textos de lectura arriben al contrast AAA.',
      'Res no es mou si el vostre dispositiu demana calma.',
    ],
    missing: 'Què hi falta',
    missingText:
      'El mapa per explorar necessita WebGL; el dibuix i la llista mostren els mateixos museus. Els textos dels museus sovint només són en francès.',
    tell: 'Assenyalar una dificultat',
    tellText:
      'Escriviu-nos: responem. Si la nostra resposta no és prou, podeu adreçar-vos al Défenseur des droits, el defensor del poble francès.',
  },
  mailbox: {
    title: 'El correu de la demostració',
    text: 'Aquest web no té servidor de correu: les seves cartes es queden aquí, i tothom les pot llegir.',
    empty: 'Encara no hi ha cap carta.',
    to: (address) => `Per a ${address}`,
  },
  siteMap: {
    title: 'Mapa web',
    description: 'Totes les pàgines del web, en ordre.',
    pages: 'Pàgines',
    towns: 'Ciutats',
  },
}
