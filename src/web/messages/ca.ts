import type { Messages } from './fr.ts'

export const ca: Messages = {
  skip: 'Ves al contingut',
  mainNavigation: 'Principal',
  languages: 'Llengües',
  searchWholeSite: 'Cerca a tot el lloc',
  searchPlaceholder: 'Museu, obra, artista, lloc…',
  search: 'Cerca',
  partners: 'Socis',
  newWindow: 'finestra nova',
  demonstration: 'Demostració: els museus són reals; els horaris, les tarifes i les activitats són exemples.',
  siteNotice: 'Avís',
  breadcrumb: 'Fil d’Ariadna',
  scheme: 'Aparença',
  schemeDay: 'Clara',
  schemeDark: 'Fosca',
  schemeSystem: 'Segons el dispositiu',
  pages: 'Pàgines',
  previousPage: 'Pàgina anterior',
  nextPage: 'Pàgina següent',
  page: (number) => `Pàgina ${number}`,
  refine: 'Filtra',
  refineChosen: (count) => `Filtra (${count})`,
  showResults: 'Mostra els resultats',
  withoutThisFilter: (label) => `Treu «${label}»`,
  filtersInForce: 'Filtres triats',
  openState: 'obert',
  closedState: 'tancat',
  problemsTitle: (count) => (count > 1 ? `Cal revisar ${count} respostes` : 'Cal revisar una resposta'),
  optional: 'opcional',
  notFound: {
    title: 'Un clau sense quadre',
    text: 'No hi ha res penjat en aquesta adreça. Potser la pàgina ha canviat de nom o l’adreça ha perdut una lletra pel camí.',
    searchLabel: 'Cerqueu el que volíeu veure',
    elsewhere: 'Continueu la visita',
  },
  failure: {
    title: 'Ha caigut un quadre',
    text: 'No s’ha pogut mostrar aquesta pàgina. La incidència queda anotada; torneu-ho a provar d’aquí a un moment.',
    reference: 'Si ens escriviu, indiqueu aquesta referència:',
    retry: 'Torneu-ho a provar',
  },
  tooMany: {
    title: 'Més a poc a poc per les sales',
    text: 'Han arribat massa peticions de la vostra xarxa en poc temps. Espereu una mica i torneu a carregar la pàgina.',
    wait: (seconds) =>
      seconds < 60
        ? `Torneu-ho a provar d’aquí a ${seconds} s.`
        : `Torneu-ho a provar d’aquí a ${Math.ceil(seconds / 60)} min.`,
  },
  unavailable: {
    title: 'Sala tancada un moment',
    text: 'Aquesta pàgina necessita dades que ara mateix no són accessibles. Les pàgines ja vistes continuen obertes.',
  },
  forbidden: {
    title: 'Aquesta porta és tancada',
    text: 'Aquesta pàgina és reservada a algunes persones de la xarxa.',
  },
}
