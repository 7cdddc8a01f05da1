import type { Messages } from './fr.ts'

export const oc: Messages = {
  skip: 'Anar al contengut',
  mainNavigation: 'Principala',
  languages: 'Lengas',
  searchWholeSite: 'Cercar dins tot lo site',
  searchPlaceholder: 'Musèu, òbra, artista, luòc…',
  search: 'Cercar',
  partners: 'Partenaris',
  newWindow: 'fenèstra novèla',
  demonstration:
    'Demostracion\u00a0: los musèus son vertadièrs, los oraris, las tarifas e los eveniments son balhats per exemple.',
  siteNotice: 'Avís',
  breadcrumb: 'Camin de navegacion',
  scheme: 'Aparéncia',
  schemeDay: 'Clara',
  schemeDark: 'Escura',
  schemeSystem: 'Coma l’aparelh',
  pages: 'Paginas',
  previousPage: 'Pagina precedenta',
  nextPage: 'Pagina seguenta',
  page: (number) => `Pagina ${number}`,
  refine: 'Triar',
  refineChosen: (count) => `Triar (${count})`,
  showResults: 'Mostrar los resultats',
  withoutThisFilter: (label) => `Levar «\u202f${label}\u202f»`,
  filtersInForce: 'Filtres causits',
  openState: 'dobèrt',
  closedState: 'tampat',
  problemsTitle: (count) => (count > 1 ? `Cal tornar veire ${count} responsas` : 'Cal tornar veire una responsa'),
  optional: 'facultatiu',
  notFound: {
    title: 'Un clavèl sens quadre',
    text: 'Res es pas penjat a aquesta adreça. La pagina a benlèu cambiat de nom, o l’adreça a perdut una letra en camin.',
    searchLabel: 'Cercar çò que voliatz veire',
    elsewhere: 'Contunhar la visita',
  },
  failure: {
    title: 'Un quadre s’es despenjat',
    text: 'La pagina a pas pogut èsser mostrada. L’incident es notat\u00a0; podètz tornar ensajar d’aquí una estona.',
    reference: 'Se nos escrivètz, balhatz aquesta referéncia\u00a0:',
    retry: 'Tornar ensajar',
  },
  tooMany: {
    title: 'Mai plan dins las salas',
    text: 'Tròp de demandas son arribadas de vòstra ret en pauc de temps. Esperatz una estona, puèi tornatz cargar la pagina.',
    wait: (seconds) =>
      seconds < 60 ? `Tornatz ensajar d’aquí ${seconds} s.` : `Tornatz ensajar d’aquí ${Math.ceil(seconds / 60)} min.`,
  },
  unavailable: {
    title: 'Sala tampada una estona',
    text: 'Aquesta pagina demanda d’entresenhas que se pòdon pas jónher ara. Las paginas ja vistas demòran dobèrtas.',
  },
  forbidden: {
    title: 'Aquesta pòrta es tampada',
    text: 'Aquesta pagina es reservada a qualques personas de la ret.',
  },
}
