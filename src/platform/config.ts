import { isIP } from 'node:net'
import { isAbsolute, resolve } from 'node:path'
import { z } from 'zod'
import { type OperatorSentence, Refusal } from './operator.ts'

/** What an operator may set, each with what it is and what it looks like: the one list, printed by `cimaise doctor`. */
export const settings = {
  NETWORK: {
    what: {
      fr: 'le profil du réseau : un nom de `networks/` ou un dossier',
      en: 'the network profile: a name in `networks/` or a folder',
    },
    example: 'occitanie',
    schema: z.string().min(1).default('occitanie'),
  },
  DATA_DIR: {
    what: { fr: 'le dossier des données', en: 'the folder of the data' },
    example: '/var/lib/cimaise',
    schema: z
      .string()
      .min(1)
      .transform((path) => (isAbsolute(path) ? path : resolve(path)))
      .optional(),
  },
  DATABASE_URL: {
    what: { fr: 'un PostgreSQL à vous (15 ou plus)', en: 'a PostgreSQL of your own (15 or later)' },
    example: 'postgres://cimaise:secret@localhost/cimaise',
    schema: z
      .string()
      .regex(/^postgres(ql)?:\/\//)
      .optional(),
  },
  HOST: {
    what: { fr: 'l’adresse où écouter', en: 'the address to listen on' },
    example: '127.0.0.1',
    schema: z.string().min(1).default('127.0.0.1'),
  },
  PORT: {
    what: { fr: 'le port où écouter, de 0 à 65535', en: 'the port to listen on, 0 to 65535' },
    example: '3000',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(65535)).default(3000),
  },
  BASE_URL: {
    what: {
      fr: 'l’adresse publique du site, sans barre finale',
      en: 'the public address of the site, without a final slash',
    },
    example: 'https://www.musees-occitanie.fr',
    schema: z
      .url({ protocol: /^https?$/ })
      .refine((url) => URL.canParse(url) && new URL(url).origin === url)
      .optional(),
  },
  SMTP_URL: {
    what: { fr: 'le serveur qui envoie le courrier', en: 'the server that sends mail' },
    example: 'smtps://user:password@mail.example.org',
    schema: z
      .string()
      .regex(/^smtps?:\/\/.+/)
      .optional(),
  },
  MAIL_FROM: {
    what: { fr: 'l’expéditeur du courrier', en: 'the sender of mail' },
    example: 'reseau@example.org',
    schema: z.email().optional(),
  },
  S3_URL: {
    what: {
      fr: 'un magasin compatible S3 pour les fichiers : https://CLE:SECRET@hote/seau?region=fr-par',
      en: 'an S3-compatible store for the files: https://KEY:SECRET@host/bucket?region=fr-par',
    },
    example: 'https://KEY:SECRET@s3.example.org/cimaise?region=fr-par',
    schema: z
      .url({ protocol: /^https?$/ })
      .refine((url) => URL.canParse(url) && new URL(url).pathname.length > 1 && new URL(url).username !== '')
      .optional(),
  },
  METRICS_TOKEN: {
    what: {
      fr: 'le jeton qui ouvre /metrics, 16 caractères au moins',
      en: 'the token that opens /metrics, 16 characters at least',
    },
    example: 'a-long-random-word',
    schema: z.string().min(16).optional(),
  },
  TRUST_PROXY: {
    what: {
      fr: 'les adresses des relais à croire, séparées par des virgules, ou `false`',
      en: 'the addresses of the proxies to believe, comma-separated, or `false`',
    },
    example: '127.0.0.1',
    schema: z
      .string()
      .default('false')
      .transform((list) => (list === 'false' ? false : list.split(',').map((word) => word.trim())))
      .refine((list) => list === false || list.every(isAddress)),
  },
  LOG_LEVEL: {
    what: { fr: 'le détail du journal', en: 'how much is logged' },
    example: 'info',
    schema: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent']).default('info'),
  },
  RENDERINGS_PER_MINUTE: {
    what: {
      fr: 'combien de pages non gardées une même adresse peut demander par minute',
      en: 'how many pages that are not kept one address may ask for in a minute',
    },
    example: '600',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1)).default(600),
  },
  PAGES_MAX_MB: {
    what: { fr: 'la place des pages gardées sur le disque, en Mo', en: 'the room for pages kept on disk, in MB' },
    example: '512',
    schema: z.string().regex(/^\d+$/).transform(Number).default(512),
  },
  IMAGES_MAX_MB: {
    what: {
      fr: 'la place, sur le disque, des images découpées à la demande, en Mo',
      en: 'the room on disk for images cut on demand, in MB',
    },
    example: '512',
    schema: z.string().regex(/^\d+$/).transform(Number).default(512),
  },
  IMAGES_MEMORY_MB: {
    what: {
      fr: 'la mémoire pour les tuiles et les images les plus demandées, en Mo',
      en: 'the memory for the tiles and images most asked for, in MB',
    },
    example: '64',
    schema: z.string().regex(/^\d+$/).transform(Number).default(64),
  },
  IMAGE_MAX_MB: {
    what: {
      fr: 'le poids d’une image qu’on envoie, en Mo au plus',
      en: 'the weight of an image that is sent, in MB at most',
    },
    example: '80',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().min(1).max(2000)).default(80),
  },
  FILLER: {
    what: {
      fr: 'combien d’œuvres inventées, et de musées en brouillon, ajouter à la démonstration, pour essayer la vitesse',
      en: 'how many invented works, and museums as drafts, to add to the demonstration, to try the speed',
    },
    example: '30000',
    schema: z.string().regex(/^\d+$/).transform(Number).pipe(z.number().max(1_000_000)).default(0),
  },
} as const satisfies Record<string, { what: OperatorSentence; example: string; schema: z.ZodType }>

/** What proxies are named by: an address, a range of them, or one of the words for those of one's own networks. */
function isAddress(word: string): boolean {
  const [address = '', bits, ...rest] = word.split('/')
  if (rest.length > 0) return false
  if (bits === undefined) return isIP(address) > 0 || ['loopback', 'linklocal', 'uniquelocal'].includes(address)
  return (
    /^\d{1,3}$/.test(bits) &&
    Number(bits) > 0 &&
    Number(bits) <= (isIP(address) === 4 ? 32 : isIP(address) === 6 ? 128 : 0)
  )
}

type Settings = typeof settings
export type Config = { readonly [Name in keyof Settings]: z.output<Settings[Name]['schema']> }

/**
 * Every setting, checked. An empty variable counts as absent.
 * @throws Refusal naming every wrong variable, what it is for and an example, in one go.
 */
export function readConfig(variables: NodeJS.ProcessEnv): Config {
  const values: Record<string, unknown> = {}
  const wrong: { fr: string; en: string }[] = []
  for (const [name, setting] of Object.entries(settings)) {
    const typed = variables[name] === '' ? undefined : variables[name]
    const outcome = setting.schema.safeParse(typed)
    if (outcome.success) values[name] = outcome.data
    else
      wrong.push({
        fr: `${name}=« ${hidden(name, typed)} » ne convient pas : c’est ${setting.what.fr}, par exemple ${name}=${setting.example}`,
        en: `${name}="${hidden(name, typed)}" does not fit: it is ${setting.what.en}, for example ${name}=${setting.example}`,
      })
  }
  if (wrong.length > 0)
    throw new Refusal({ fr: wrong.map((each) => each.fr).join('\n'), en: wrong.map((each) => each.en).join('\n') })
  return values as Config
}

/** Secrets typed wrong are not printed: a log may be read by others. */
function hidden(name: string, typed: string | undefined): string {
  return /_URL$|TOKEN/.test(name) && name !== 'BASE_URL' ? '…' : (typed ?? '')
}
