import { departmentsPath, museumsFilePath, museumsMapPath, museumsPath, themesPath } from '../museums/paths.ts'
import type { Language, PerLanguage } from '../platform/languages.ts'
import {
  accessibilityPath,
  contactPath,
  homePath,
  legalPath,
  networkPath,
  partnersPath,
  privacyPath,
  siteMapPath,
} from '../portal/paths.ts'
import type { Frame } from './frame.tsx'

const labels = {
  museums: { fr: 'Musées', en: 'Museums', es: 'Museos', oc: 'Musèus', ca: 'Museus' },
  map: { fr: 'Carte', en: 'Map', es: 'Mapa', oc: 'Mapa', ca: 'Mapa' },
  themes: { fr: 'Thèmes', en: 'Themes', es: 'Temas', oc: 'Tèmas', ca: 'Temes' },
  departments: { fr: 'Départements', en: 'Departments', es: 'Departamentos', oc: 'Departaments', ca: 'Departaments' },
  network: { fr: 'Réseau', en: 'Network', es: 'Red', oc: 'Ret', ca: 'Xarxa' },
  visit: {
    fr: 'Préparer sa visite',
    en: 'Plan your visit',
    es: 'Preparar la visita',
    oc: 'Preparar sa visita',
    ca: 'Preparar la visita',
  },
  list: {
    fr: 'Liste des musées',
    en: 'List of museums',
    es: 'Lista de museos',
    oc: 'Lista dels musèus',
    ca: 'Llista de museus',
  },
  theNetwork: { fr: 'Le réseau', en: 'The network', es: 'La red', oc: 'La ret', ca: 'La xarxa' },
  association: {
    fr: 'L’association',
    en: 'The association',
    es: 'La asociación',
    oc: 'L’associacion',
    ca: 'L’associació',
  },
  partners: { fr: 'Les partenaires', en: 'Partners', es: 'Los socios', oc: 'Los partenaris', ca: 'Els socis' },
  contact: { fr: 'Nous écrire', en: 'Write to us', es: 'Escribirnos', oc: 'Nos escriure', ca: 'Escriure’ns' },
  reuse: { fr: 'Réutiliser', en: 'Reuse', es: 'Reutilizar', oc: 'Tornar emplegar', ca: 'Reutilitzar' },
  csv: {
    fr: 'Les musées en CSV',
    en: 'Museums as CSV',
    es: 'Los museos en CSV',
    oc: 'Los musèus en CSV',
    ca: 'Els museus en CSV',
  },
  json: {
    fr: 'Les musées en JSON',
    en: 'Museums as JSON',
    es: 'Los museos en JSON',
    oc: 'Los musèus en JSON',
    ca: 'Els museus en JSON',
  },
  geojson: {
    fr: 'Les musées en GeoJSON',
    en: 'Museums as GeoJSON',
    es: 'Los museos en GeoJSON',
    oc: 'Los musèus en GeoJSON',
    ca: 'Els museus en GeoJSON',
  },
  atom: {
    fr: 'Suivre les nouveautés (Atom)',
    en: 'Follow what is new (Atom)',
    es: 'Seguir las novedades (Atom)',
    oc: 'Seguir las novetats (Atom)',
    ca: 'Seguir les novetats (Atom)',
  },
  site: { fr: 'Ce site', en: 'This site', es: 'Este sitio', oc: 'Aqueste site', ca: 'Aquest lloc' },
  accessibility: {
    fr: 'Accessibilité',
    en: 'Accessibility',
    es: 'Accesibilidad',
    oc: 'Accessibilitat',
    ca: 'Accessibilitat',
  },
  privacy: {
    fr: 'Aucun traceur',
    en: 'No tracking',
    es: 'Sin rastreadores',
    oc: 'Cap de traçador',
    ca: 'Cap rastrejador',
  },
  legal: { fr: 'Mentions légales', en: 'Legal notice', es: 'Aviso legal', oc: 'Mencions legalas', ca: 'Avís legal' },
  siteMap: { fr: 'Plan du site', en: 'Site map', es: 'Mapa del sitio', oc: 'Plan del site', ca: 'Mapa del lloc' },
} as const satisfies Record<string, PerLanguage<string>>

/** The links of the masthead and the floor. The longest path that begins the page's own is the one it stands under. */
export function siteLinks(language: Language, path: string): Frame['links'] {
  const say = (name: keyof typeof labels) => labels[name][language]
  const link = (label: string, href: string) => ({ label, href })
  const nav = [
    link(say('museums'), museumsPath(language)),
    link(say('map'), museumsMapPath(language)),
    link(say('themes'), themesPath(language)),
    link(say('departments'), departmentsPath(language)),
    link(say('network'), networkPath(language)),
  ]
  const page = path.split('?')[0] ?? path
  const under = nav
    .filter(({ href }) => page === href || page.startsWith(`${href}/`))
    .reduce((longest, { href }) => (href.length > longest.length ? href : longest), '')
  return {
    home: homePath(language),
    search: museumsPath(language),
    nav: nav.map((each) => ({ ...each, current: each.href === under })),
    floor: [
      {
        title: say('visit'),
        links: [
          link(say('list'), museumsPath(language)),
          link(say('map'), museumsMapPath(language)),
          link(say('themes'), themesPath(language)),
          link(say('departments'), departmentsPath(language)),
        ],
      },
      {
        title: say('theNetwork'),
        links: [
          link(say('association'), networkPath(language)),
          link(say('partners'), partnersPath(language)),
          link(say('contact'), contactPath(language)),
        ],
      },
      {
        title: say('reuse'),
        links: (['csv', 'json', 'geojson', 'atom'] as const).map((format) =>
          link(say(format), museumsFilePath(language, format)),
        ),
      },
      {
        title: say('site'),
        links: [
          link(say('siteMap'), siteMapPath(language)),
          link(say('accessibility'), accessibilityPath(language)),
          link(say('privacy'), privacyPath(language)),
          link(say('legal'), legalPath(language)),
        ],
      },
    ],
  }
}
