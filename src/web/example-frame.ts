import type { Language, PerLanguage } from '../platform/languages.ts'
import type { Frame } from './frame.tsx'

const each = <Value>(value: (language: Language) => Value): PerLanguage<Value> => ({
  fr: value('fr'),
  en: value('en'),
  es: value('es'),
  oc: value('oc'),
  ca: value('ca'),
})

/** The frame of a small invented network, for tests. */
export const exampleFrame: Frame = {
  network: {
    names: each(() => ({ short: ['Musées', 'd’Ici'], full: 'Réseau des musées d’Ici' })),
    partners: [{ role: each(() => 'Association'), name: 'Les Amis du lavoir' }],
  },
  language: 'fr',
  path: '/musees/lavoir',
  alternates: each((language) => (language === 'fr' ? '/musees/lavoir' : `/${language}/lavoir`)),
  assets: {
    styles: ['/assets/site.css'],
    script: '/assets/site.js',
    fonts: { headings: '/assets/a.woff2', text: '/assets/b.woff2', italic: '/assets/c.woff2' },
    icon: '/assets/icon.svg',
    sheet: () => undefined,
    element: () => undefined,
  },
  baseUrl: 'https://musees.example',
  demonstration: false,
  links: {
    home: '/',
    search: '/recherche',
    nav: [
      { href: '/musees', label: 'Musées', current: true },
      { href: '/carte', label: 'Carte' },
    ],
    floor: [{ title: 'Ce site', links: [{ href: '/accessibilite', label: 'Accessibilité' }] }],
  },
}
