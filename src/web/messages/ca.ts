import type { Messages } from './fr.ts'

export const ca: Messages = {
  skip: 'Ves al contingut',
  mainNavigation: 'Principal',
  languages: 'Llengües',
  searchWholeSite: 'Cerca a tot el web',
  searchPlaceholder: 'Museu, obra, artista…',
  search: 'Cerca',
  partners: 'Entitats col·laboradores',
  demonstration: 'Demostració: els museus són reals; els horaris, les tarifes i els serveis es donen com a exemple.',
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
  errorNumber: (status) => `Error ${status}`,
  notFound: {
    title: 'Aquí no hi ha res penjat',
    label: { title: 'Pàgina perduda', technique: 'Adreça sobre fons llis' },
    text: 'Potser la pàgina ha canviat de nom o l’adreça ha perdut una lletra pel camí. Els museus continuen al seu lloc.',
    searchLabel: 'Cerqueu el que volíeu veure',
    elsewhere: 'Continueu la visita',
  },
  failure: {
    title: 'Ha caigut un quadre',
    label: { title: 'Caiguda lliure', technique: 'Fil trencat, pàgina inacabada' },
    text: 'No s’ha pogut mostrar aquesta pàgina. La incidència queda anotada; torneu-ho a provar d’aquí a un moment.',
    reference: 'Si ens escriviu, indiqueu aquesta referència:',
    retry: 'Torneu-ho a provar',
  },
  tooMany: {
    title: 'Més a poc a poc per les sales',
    label: { title: 'La multitud', technique: 'Peticions superposades' },
    text: 'Han arribat massa peticions de la vostra xarxa en poc temps. Espereu una mica i torneu a carregar la pàgina.',
    wait: (seconds) =>
      seconds < 60
        ? `Torneu-ho a provar d’aquí a ${seconds} s.`
        : `Torneu-ho a provar d’aquí a ${Math.ceil(seconds / 60)} min.`,
  },
  unavailable: {
    title: 'Sala tancada un moment',
    label: { title: 'Natura en repòs', technique: 'Tela de protecció' },
    text: 'Les nostres dades no responen de moment, i aquesta pàgina les necessita. La resta del web es pot llegir.',
  },
  forbidden: {
    title: 'Aquesta porta és tancada',
    label: { title: 'El cordó', technique: 'Llautó i vellut' },
    text: 'Aquesta pàgina és reservada a membres de la xarxa.',
  },
}
