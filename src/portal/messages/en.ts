import { counted } from '../../platform/text/numbers.ts'
import type { Messages } from './fr.ts'

const museums = (count: number) => counted('en', count, 'museum', 'museums')

export const en: Messages = {
  home: {
    description: (count, within) =>
      `${museums(count)} ${within}: which to see, where, when and for how much. And every day a new wall, where each takes its turn.`,
    heading: (count) => [`${museums(count)},`, 'a new wall each day.'],
    today: (day) => `${day}. Today’s museums, drawn from their names, places, dates and collections.`,
    todayWorks: (day) => `${day}. Four works from four museums, hung at the same scale.`,
    how: 'How this wall is chosen',
    search: 'Search for a museum, a work, an artist',
    searchPlaceholder: 'Museum, work, artist…',
    openNow: 'Open now',
    openSoon: 'First to open',
    nobodyOpen: 'All museums are closed at this hour.',
    allOpen: (count) => (count === 1 ? 'The only museum open' : `The ${museums(count)} open right now`),
    themes: 'By theme',
    allThemes: 'All themes',
    territory: 'The territory',
    openMap: 'Open the map',
  },
  wallRule:
    'The wall on the home page changes every day: four museums hang there, each in its turn, the smallest as often as the largest. They come from different départements whenever possible, and none returns before all have had their day. Those that show their works hang one of them, another each time, and all four are at the same scale.',
  department: {
    allWorks: 'All its works, to sort and filter',
    description: (count, name) => `${name}: ${museums(count)}, with their opening hours and collections.`,
    towns: 'Towns',
    others: 'Other départements',
    museums: 'Museums',
  },
  commune: {
    description: (count, name, department) => `${name} (${department}): ${museums(count)}, and others nearby.`,
    nearby: 'And in the surroundings',
  },
  theme: {
    kind: 'Theme',
    description: (count, name, within) => `${name}: ${museums(count)} ${within}.`,
    elsewhere: 'Other themes',
    map: 'See them on the map',
  },
  network: {
    title: 'The network',
    kind: 'Who we are',
    association: 'The association',
    name: 'Name',
    founded: 'Founded in',
    museums: 'Museums',
    departments: 'Départements',
    equal: 'The same place for each',
    write: 'Write to us',
    partners: 'Partners',
  },
  partners: {
    title: 'Partners',
    description: (network) => `${network}: who the network works with.`,
    text: 'The network lives thanks to the State, the local authorities and the federations named here.',
  },
  contact: {
    title: 'Write to us',
    description: 'Write to the association, or straight to a museum.',
    association: 'To the association',
    museum: 'To a museum',
    museumText:
      'Each museum’s page gives its telephone number and website: nobody answers better about its hours and collections.',
    correction: 'Is something wrong?',
    correctionText: 'At the foot of each museum’s page, a link lets you say so in a minute.',
    email: 'E-mail',
    phone: 'Telephone',
    address: 'Address',
  },
  legal: {
    title: 'Legal notice',
    description: 'Who publishes this site, where its data come from and how to reuse them.',
    publisher: 'Publisher',
    publisherText: (association) => `This site is published by the association ${association}.`,
    data: 'Data',
    dataText:
      'The facts about museums (names, towns, identifiers, coordinates, subjects, years) come from Muséofile, a database of the French Ministry of Culture, under the Licence Ouverte 2.0, then from the museums themselves. The outlines of the départements come from Natural Earth and are in the public domain.',
    reuse: 'Reuse',
    reuseText: 'The list of museums is yours: take it, naming the source and the date.',
    drawings: 'Drawings',
    drawingsText:
      'The plates are drawn by the site from the facts alone: they are neither photographs nor reproductions of works.',
    software: 'Software',
    softwareText:
      'The site runs on Cimaise, free software under the MIT licence. Its typefaces are Bricolage Grotesque and Literata, under the OFL licence.',
  },
  privacy: {
    title: 'No tracking',
    description: 'What this site knows about you: next to nothing, and here is what.',
    none: 'What we do not do',
    noneText:
      'No cookies, no third-party statistics, no fonts, maps or videos brought in from elsewhere: no page calls any address but our own. That is why no banner asks you for anything.',
    place: 'Your position',
    placeText:
      'If you ask for museums near you, the distance is worked out in your device. Your position is not sent to us.',
    messages: 'Your messages',
    messagesText:
      'A message sent through a form is kept with your e-mail address, so that someone can answer you. Write to the association to have it erased. One that you did not confirm is erased after a week.',
    scheme: 'Light or dark',
    schemeText: 'Your choice of appearance stays in your browser.',
    selection: 'Your selection',
    selectionText:
      'The works you keep, their order and your notes stay in your browser. Sharing them sends the list of works only, never your notes.',
  },
  accessibility: {
    title: 'Accessibility',
    description: 'How this site can be read, heard and used with a keyboard, and what is still missing.',
    state: 'Where we stand',
    stateText:
      'The site aims to comply with RGAA 4.1.2, the French accessibility standard. Tools check every version (axe, HTML_CodeSniffer, an HTML validator); a full audit by a third party is still to be done. It is therefore partially compliant.',
    how: 'What is done',
    howList: [
      'Everything can be reached with the keyboard, and you always see where you are.',
      'All pages work without JavaScript.',
      'Every map comes with a list that says the same.',
      'No information depends on colour alone, and texts for reading reach AAA contrast.',
      'Nothing moves if your device asks for less motion.',
    ],
    missing: 'What is missing',
    missingText:
      'The map to explore needs WebGL; the drawing and the list show the same museums. The museums’ own texts are often in French only.',
    tell: 'Report a difficulty',
    tellText:
      'Write to us: we answer. If our answer is not enough, you may turn to the Défenseur des droits, the French ombudsman.',
  },
  mailbox: {
    title: 'The demonstration’s mail',
    text: 'This site has no mail server: its letters stay here, and everyone can read them.',
    empty: 'No letters yet.',
    to: (address) => `To ${address}`,
  },
  siteMap: { title: 'Site map', description: 'All the pages of the site, in order.', pages: 'Pages', towns: 'Towns' },
}
