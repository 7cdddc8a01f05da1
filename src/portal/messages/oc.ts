import { counted } from '../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

const museums = (count: number) => counted('oc', count, 'musèu', 'musèus')

export const oc: Messages = {
  home: {
    description: (count, within) =>
      `${museums(count)} ${within}\u00a0: quin veire, ont, quora, a quin prètz. E cada jorn una paret novèla, ont totes passan, cadun a son torn.`,
    heading: (count) => [`${museums(count)},`, 'una paret cada jorn.'],
    today: (day) => `${day}. Los musèus del jorn, dessenhats d’aprèp lor nom, lor luòc, lors datas e lors colleccions.`,
    todayWorks: (day) => `${day}. Quatre òbras de quatre musèus, penjadas a la meteissa escala.`,
    how: 'Cossí se causís aquesta paret',
    search: 'Cercar un musèu, una òbra, un artista',
    searchPlaceholder: 'Musèu, òbra, artista…',
    openNow: 'Dobèrts ara',
    openSoon: 'Los primièrs a dobrir',
    nobodyOpen: 'A aquesta ora totes los musèus son barrats.',
    allOpen: (count) => (count === 1 ? 'Lo sol musèu dobèrt' : `Los ${museums(count)} dobèrts ara meteis`),
    themes: 'Per tèma',
    allThemes: 'Totes los tèmas',
    territory: 'Lo territòri',
    openMap: 'Dobrir la mapa',
  },
  wallRule:
    'La paret d’acuèlh càmbia cada jorn\u00a0: quatre musèus s’i penjan, cadun a son torn, lo mai pichon tan sovent coma lo mai grand. Venon tant coma se pòt de departaments diferents, e cap torna pas abans que totes sián passats. Los que mòstran sas òbras ne penjan una, una autra a cada passatge, e totas quatre son a la meteissa escala.',
  department: {
    allWorks: 'Totas sas òbras, per triar e filtrar',
    description: (count, name) => `${name}\u00a0: ${museums(count)}, lors oraris e lors colleccions.`,
    towns: 'Las vilas',
    others: 'Los autres departaments',
    museums: 'Los musèus',
  },
  commune: {
    description: (count, name, department) =>
      `${name} (${department})\u00a0: ${museums(count)}, e d’autres dins los alentorns.`,
    nearby: 'E dins los alentorns',
  },
  theme: {
    kind: 'Tèma',
    description: (count, name, within) => `${name}\u00a0: ${museums(count)} ${within}.`,
    elsewhere: 'Los autres tèmas',
    map: 'Los veire sus la mapa',
  },
  network: {
    title: 'La ret',
    kind: 'Qual sèm',
    association: 'L’associacion',
    name: 'Nom',
    founded: 'Fondada en',
    museums: 'Musèus',
    departments: 'Departaments',
    equal: 'La meteissa plaça per cadun',
    write: 'Nos escriure',
    partners: 'Los partenaris',
  },
  partners: {
    title: 'Los partenaris',
    description: (network) => `${network}\u00a0: amb qual trabalha la ret.`,
    text: 'La ret viu gràcias a l’Estat, a las collectivitats e a las federacions que vaquí.',
  },
  contact: {
    title: 'Nos escriure',
    description: 'Escriure a l’associacion, o dirèctament a un musèu.',
    association: 'A l’associacion',
    museum: 'A un musèu',
    museumText:
      'Cada pagina de musèu balha son telefòn e son site\u00a0: es el que respond lo melhor sus sos oraris e sas colleccions.',
    correction: 'Una informacion es falsa\u202f?',
    correctionText: 'Al pè de cada pagina de musèu, un ligam permet d’o dire en una minuta.',
    email: 'Corrièl',
    phone: 'Telefòn',
    address: 'Adreça',
  },
  legal: {
    title: 'Mencions legalas',
    description: 'Qual publica aqueste site, d’ont venon sas donadas, cossí las tornar emplegar.',
    publisher: 'Editor',
    publisherText: (association) => `Aqueste site es publicat per l’associacion ${association}.`,
    data: 'Donadas',
    dataText:
      'Los faches suls musèus (noms, vilas, identificants, coordenadas, domenis, annadas) venon de Muséofile, basa del ministèri de la Cultura, jos Licence Ouverte 2.0, puèi dels musèus eles meteisses. Los contorns dels departaments venon de Natural Earth e son del domeni public.',
    reuse: 'Tornar emplegar',
    reuseText: 'La lista dels musèus es vòstra\u00a0: prenètz-la, en citant la font e la data.',
    drawings: 'Dessenhs',
    drawingsText:
      'Las planchas son dessenhadas pel site d’aprèp los sols faches\u00a0: son pas ni de fotografias ni de reproduccions d’òbras.',
    software: 'Logicial',
    softwareText:
      'Lo site fonciona amb Cimaise, logicial liure jos licéncia MIT. Sos caractèrs son lo Bricolage Grotesque e lo Literata, jos licéncia OFL.',
  },
  privacy: {
    title: 'Cap de traçador',
    description: 'Çò qu’aqueste site sap de vos\u00a0: gaireben pas res, e vaquí qué.',
    none: 'Çò que fasèm pas',
    noneText:
      'Pas de cookie, pas de mesura d’audiéncia en çò d’un tèrç, pas de poliça de caractèrs, de mapa ni de vidèo venguda d’endacòm mai\u00a0: cap de pagina sona pas una autra adreça que la nòstra. Es per aquò que cap de bendèl vos demanda pas res.',
    place: 'Vòstra posicion',
    placeText:
      'Se demandatz los musèus prèp de vos, la distància se calcula dins vòstre aparelh. Vòstra posicion nos es pas mandada.',
    messages: 'Vòstres messatges',
    messagesText:
      'Un messatge mandat per formulari es gardat amb vòstra adreça electronica, per que vos pòscam respondre. Escrivètz a l’associacion per lo far escafar. Lo qu’avètz pas confirmat s’escafa al cap d’una setmana.',
    scheme: 'Clar o escur',
    schemeText: 'Vòstra causida d’aparéncia demòra dins vòstre navigador.',
    selection: 'Vòstra seleccion',
    selectionText:
      'Las òbras que gardatz, lor òrdre e vòstras nòtas demòran dins vòstre navigador. Las partejar manda pas que la lista de las òbras, jamai vòstras nòtas.',
  },
  accessibility: {
    title: 'Accessibilitat',
    description: 'Cossí aqueste site se legís, s’escota e se percor al clavièr\u202f; çò que manca encara.',
    state: 'Ont ne sèm',
    stateText:
      'Lo site a per tòca la conformitat al RGAA 4.1.2. D’aisinas verifican cada version (axe, HTML_CodeSniffer, validador HTML)\u202f; un audit complet per un tèrç demòra de far. Es doncas conforme en partida.',
    how: 'Çò qu’es fach',
    howList: [
      'Tot se percor al clavièr, e se vei totjorn ont òm n’es.',
      'Totas las paginas foncionan sens JavaScript.',
      'Cada mapa a una lista que ditz la meteissa causa.',
      'Cap d’informacion depend pas sonque de la color, e los tèxtes de legir an lo contraste AAA.',
      'Res bolega pas se vòstre aparelh demanda lo calme.',
    ],
    missing: 'Çò que manca',
    missingText:
      'La mapa d’explorar demanda WebGL\u202f; lo dessenh e la lista mòstran los meteisses musèus. Los tèxtes dels musèus existisson sovent pas qu’en francés.',
    tell: 'Senhalar una dificultat',
    tellText:
      'Escrivètz-nos\u00a0: respondèm. Se nòstra responsa sufís pas, vos podètz adreçar al Défenseur des droits, lo defensor dels dreches.',
  },
  mailbox: {
    title: 'Lo corrièr de la demostracion',
    text: 'Aqueste site a pas de servidor de corrièr\u00a0: sas letras demòran aicí, e tot lo monde las pòt legir.',
    empty: 'Cap de letra pel moment.',
    to: (address) => `Per ${address}`,
  },
  siteMap: {
    title: 'Plan del site',
    description: 'Totas las paginas del site, arrengadas.',
    pages: 'Paginas',
    towns: 'Vilas',
  },
}
