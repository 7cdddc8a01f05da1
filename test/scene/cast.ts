import type { MuseumFields } from '../../src/museums/forms.ts'

/**
 * The people and things of every test, all invented, in communes that exist. Each museum is there for a reason, said above it.
 * The clock of the tests stands at a Saturday of November: `theDay`, at half past ten.
 */
export const theDay = '2026-11-21'
export const theMoment = `${theDay}T10:30`

/** Opens /metrics. */
export const metricsToken = 'a-token-of-the-tests'

export interface CastMuseum {
  readonly museofile_id: string
  readonly slug: string
  readonly commune_name: string
  readonly fields: MuseumFields & { name: string; town: string; commune_code: string; department_code: string }
  /** What no command does yet. */
  readonly status?: 'draft' | 'withdrawn'
  readonly exceptional_days?: readonly {
    starts_on: string
    ends_on: string
    hours: string | null
    reason: string | null
  }[]
  readonly attendance?: readonly { year: number; visitors: number; free_visitors: number | null; source: string }[]
}

/** Everything is known of it, and its team keeps it up to date. Closed on Mondays and Tuesdays. */
const lavoir: CastMuseum = {
  museofile_id: 'M9001',
  slug: 'musee-du-lavoir',
  commune_name: 'Sommières',
  fields: {
    name: 'Musée du Lavoir',
    official_name: 'musée du Lavoir et des Lavandières',
    street: '3 quai des Lessives',
    postcode: '30250',
    town: 'Sommières',
    commune_code: '30321',
    department_code: '30',
    latitude: 43.7836,
    longitude: 4.0906,
    phone: '+33466009001',
    email: 'lavoir@example.org',
    website: 'https://lavoir.example.org/',
    social_links: { mastodon: 'https://social.example.org/@lavoir' },
    contacts: [{ subject: 'groups', name: 'Inès Cabanel', phone: null, email: 'groupes@lavoir.example.org' }],
    access: 'À deux cents mètres de la gare routière, par le quai.',
    domains: ['ethnologie', 'histoire'],
    governing_body: 'Commune de Sommières',
    description: 'Un lavoir couvert de 1836, ses battoirs, ses brouettes et la voix de celles qui y travaillaient.',
    history: 'Ouvert en 1974 par une ancienne lavandière.',
    building_interest: 'La charpente, posée sans un clou, repose sur huit colonnes de pierre de Pompignan.',
    strengths: 'Deux cent douze battoirs, dont celui de 1789.',
    highlights: 'La Lessive de la mère Nouguier, grand battoir gravé.',
    key_figures: [{ value: '212', label: 'battoirs' }],
    created_year: 1974,
    services: ['shop', 'guided-tours', 'family-trail', 'picnic-area'],
    accessibility: ['step-free', 'assistance-dogs', 'large-print'],
    prices: [
      { label: 'full', amount_cents: 650, condition: null },
      { label: 'reduced', amount_cents: 400, condition: null },
    ],
    free_days: ['first-sunday', 'under-18'],
    opening_hours: 'We-Su 10:00-12:30,14:00-18:00; PH off',
    hours_verified_on: '2026-11-02',
    last_admission_minutes: 30,
    verified_on: '2026-11-02',
  },
  exceptional_days: [{ starts_on: '2026-12-24', ends_on: '2026-12-26', hours: null, reason: 'Grande lessive' }],
  attendance: [{ year: 2025, visitors: 4321, free_visitors: 1234, source: 'Ministère de la Culture' }],
}

/** Shares its town with `etoffes`; its hours are those of an example; always free. */
const verre: CastMuseum = {
  museofile_id: 'M9002',
  slug: 'musee-du-verre-souffle',
  commune_name: 'Lavaur',
  fields: {
    name: 'Musée du Verre soufflé',
    street: '12 rue du Four',
    postcode: '81500',
    town: 'Lavaur',
    commune_code: '81140',
    department_code: '81',
    latitude: 43.6989,
    longitude: 1.8197,
    phone: '+33563009002',
    website: 'https://verre.example.org/',
    domains: ['arts-decoratifs', 'sciences-et-techniques'],
    description: 'Mille flacons verts de la forêt de Grésigne, et un four où l’on souffle le dimanche.',
    created_year: 1901,
    accessibility: [],
    free_days: ['always'],
    opening_hours: 'Apr-Oct: Tu-Su 10:00-19:00; Nov-Mar: Sa,Su 14:00-17:30',
    hours_example: true,
  },
}

const etoffes: CastMuseum = {
  museofile_id: 'M9003',
  slug: 'musee-des-etoffes',
  commune_name: 'Lavaur',
  fields: {
    name: 'Musée des Étoffes',
    street: '1 place du Pastel',
    postcode: '81500',
    town: 'Lavaur',
    commune_code: '81140',
    department_code: '81',
    latitude: 43.7003,
    longitude: 1.8168,
    domains: ['arts-decoratifs'],
    description: 'Du pastel à l’indigo : ce qui faisait le bleu.',
    created_year: 1988,
    accessibility: ['step-free', 'lift', 'accessible-toilets'],
    prices: [{ label: 'full', amount_cents: 500, condition: null }],
    opening_hours: 'Mo-Fr 09:00-17:00',
    hours_verified_on: '2026-09-15',
  },
}

/** Closed for works until the spring. */
const cloches: CastMuseum = {
  museofile_id: 'M9004',
  slug: 'musee-des-cloches',
  commune_name: 'Rodez',
  fields: {
    name: 'Musée des Cloches',
    postcode: '12000',
    town: 'Rodez',
    commune_code: '12202',
    department_code: '12',
    latitude: 44.3506,
    longitude: 2.5736,
    domains: ['histoire', 'sciences-et-techniques'],
    description: 'Quarante cloches, de la sonnaille au bourdon.',
    created_year: 1932,
    opening_hours: 'Tu-Su 10:00-18:00',
    state: 'closed',
    closed_until_on: '2027-03-15',
    closed_reason: 'travaux',
  },
}

/** What the Ministry's list alone says: no hours, no point, no domain. */
const oubli: CastMuseum = {
  museofile_id: 'M9005',
  slug: 'musee-de-l-oubli',
  commune_name: 'Auch',
  fields: {
    name: 'Musée de l’Oubli',
    postcode: '32000',
    town: 'Auch',
    commune_code: '32013',
    department_code: '32',
  },
}

/** Of the Gers, open on Sunday afternoons. */
const moutarde: CastMuseum = {
  museofile_id: 'M9006',
  slug: 'musee-de-la-moutarde-violette',
  commune_name: 'Auch',
  fields: {
    name: 'Musée de la Moutarde violette',
    street: '8 escalier des Moutardiers',
    postcode: '32000',
    town: 'Auch',
    commune_code: '32013',
    department_code: '32',
    latitude: 43.6465,
    longitude: 0.5855,
    domains: ['ethnologie', 'beaux-arts'],
    description: 'Pots, meules et étiquettes d’un condiment que tout le monde croit disparu.',
    created_year: 1958,
    services: ['family-trail', 'shop'],
    prices: [{ label: 'full', amount_cents: 300, condition: null }],
    free_days: ['first-sunday'],
    opening_hours: 'Sa,Su 14:00-18:00; SH Tu-Su 10:00-18:00',
    hours_verified_on: '2026-10-30',
  },
}

/** Not published: nobody outside may know of it. */
const brouillon: CastMuseum = {
  museofile_id: 'M9007',
  slug: 'musee-du-brouillon',
  commune_name: 'Foix',
  status: 'draft',
  fields: {
    name: 'Musée du Brouillon',
    postcode: '09000',
    town: 'Foix',
    commune_code: '09122',
    department_code: '09',
    latitude: 42.9655,
    longitude: 1.6053,
    domains: ['litterature'],
  },
}

/** Left the network two years ago. */
const sel: CastMuseum = {
  museofile_id: 'M9008',
  slug: 'musee-du-sel',
  commune_name: 'Collioure',
  fields: {
    name: 'Musée du Sel',
    postcode: '66190',
    town: 'Collioure',
    commune_code: '66053',
    department_code: '66',
    latitude: 42.5264,
    longitude: 3.0838,
    domains: ['ethnologie'],
    state: 'left',
    left_on: '2024-12-31',
  },
}

export const museums = { lavoir, verre, etoffes, cloches, oubli, moutarde, brouillon, sel } as const
export type CastName = keyof typeof museums

/** What a museum's own team filled in, as opposed to the Ministry. */
export const writtenByTheMuseum = ['lavoir', 'verre', 'etoffes', 'cloches', 'moutarde'] as const satisfies CastName[]
