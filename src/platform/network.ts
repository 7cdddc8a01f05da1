import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { z } from 'zod'
import { Refusal } from './operator.ts'
import { root } from './root.ts'

const perLanguage = <Value extends z.ZodType>(value: Value) =>
  z.strictObject({ fr: value, en: value, es: value, oc: value, ca: value })

const wall = z.enum(['prussian', 'pompeian', 'bottle', 'aubergine', 'slate', 'ochre', 'woad'])
const colour = z.string().regex(/^#[0-9a-f]{6}$/)

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== undefined
  } catch {
    return false
  }
}

const profileForm = z.strictObject({
  /** `short`: the wordmark in two lines. `territory`, `within`: "Occitanie", "en Occitanie". */
  names: perLanguage(
    z.strictObject({
      full: z.string().min(1),
      short: z.tuple([z.string().min(1), z.string().min(1)]),
      territory: z.string().min(1),
      within: z.string().min(1),
    }),
  ),
  /** What the network is, in a few sentences of its own. */
  about: perLanguage(z.array(z.string().min(1)).min(1)),
  time_zone: z.string().refine(isTimeZone),
  school_zone: z.enum(['A', 'B', 'C']),
  /** INSEE codes; a name in another language only where it differs from the French. */
  departments: z
    .array(
      z.strictObject({
        code: z.string().regex(/^(\d{2}|2[AB]|97\d)$/),
        slug: z.string().regex(/^[a-z0-9-]+$/),
        name: z.string().min(1),
        names: z.partialRecord(z.enum(['en', 'es', 'oc', 'ca']), z.string().min(1)).optional(),
        wall,
      }),
    )
    .min(1),
  walls: z.strictObject({ list: wall, map: wall, home: z.array(wall).min(1) }),
  /** Custom properties of `styles/tokens.css` that this network paints its own way: one colour by day, one in the dark. */
  colours: z.record(z.string().regex(/^[a-z-]+$/), z.tuple([colour, colour])).default({}),
  /** Which museum domains have a theme page, in the order shown. */
  themes: z.array(z.string().min(1)).min(1),
  association: z.strictObject({
    name: z.string().min(1),
    email: z.email(),
    phone: z.string().optional(),
    address: z.array(z.string()).optional(),
    founded: z.number().int().optional(),
  }),
  partners: z.array(
    z.strictObject({ role: perLanguage(z.string()), name: z.string().min(1), url: z.url().optional() }),
  ),
  hosts: z.strictObject({
    /** The host of `BASE_URL` once the site is public. */
    main: z.string().min(1),
    /** Hosts the network once lived at: every path of theirs answers 301 to the main one. */
    former: z.array(z.string().min(1)),
  }),
  /** Paths the network once had: `:word` matches one segment and may be used in `to`. */
  redirects: z.array(z.strictObject({ from: z.string().startsWith('/'), to: z.string().startsWith('/') })),
})

/** A regional network: everything that names a region comes from here. */
export type Network = z.output<typeof profileForm> & { readonly name: string; readonly folder: string }

/** The profiles that ship. */
export function listNetworks(): string[] {
  return readdirSync(join(root, 'networks')).filter((name) => existsSync(join(root, 'networks', name, 'profile.json')))
}

/**
 * Reads a profile: a name in `networks/`, or the path of a folder.
 * @throws Refusal naming the file and the faulty entry.
 */
export function loadNetwork(nameOrFolder: string): Network {
  const folder = nameOrFolder.includes('/') ? resolve(nameOrFolder) : join(root, 'networks', nameOrFolder)
  const file = join(folder, 'profile.json')
  if (!existsSync(file))
    throw new Refusal({
      fr: `Pas de profil de réseau dans ${folder}. Profils livrés : ${listNetworks().join(', ')}.`,
      en: `No network profile in ${folder}. Profiles that ship: ${listNetworks().join(', ')}.`,
    })
  const name = folder.split('/').at(-1) ?? nameOrFolder
  const outcome = profileForm.safeParse(readJson(file))
  if (!outcome.success) {
    const faults = outcome.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`).join('; ')
    throw new Refusal({
      fr: `Le profil ${file} a des erreurs. ${faults}`,
      en: `The profile ${file} has errors. ${faults}`,
    })
  }
  return { ...outcome.data, name, folder }
}

function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'))
  } catch (error) {
    throw new Refusal({
      fr: `${file} n’est pas du JSON lisible : ${error}`,
      en: `${file} is not readable JSON: ${error}`,
    })
  }
}
