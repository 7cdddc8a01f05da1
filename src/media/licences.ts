/**
 * What a licence lets us show while the maker of the work is still protected.
 * `open`: large, always. `unless-protected`: large when the work is not protected; so is an image without a licence.
 * `small`: rights are held by someone who has not opened them.
 */
export type Openness = 'open' | 'unless-protected' | 'small'

interface Licence {
  readonly uri: string
  /** As written beside a picture, the same in every language. */
  readonly short: string
  readonly opens: Openness
  /** May be downloaded and used again by anyone, under its conditions. */
  readonly reusable: boolean
}

const commons = (name: string, short: string): Licence => ({
  uri: `http://creativecommons.org/licenses/${name}/`,
  short,
  opens: 'open',
  reusable: true,
})
const statement = (code: string, short: string, opens: Openness, reusable = false): Licence => ({
  uri: `http://rightsstatements.org/vocab/${code}/1.0/`,
  short,
  opens,
  reusable,
})

/** The licences an image may have: a closed list, by code. URIs are in the `http:` form that IIIF and Europeana ask for. */
export const licences = {
  PDM: {
    uri: 'http://creativecommons.org/publicdomain/mark/1.0/',
    short: 'PDM 1.0',
    opens: 'unless-protected',
    reusable: true,
  },
  CC0: { uri: 'http://creativecommons.org/publicdomain/zero/1.0/', short: 'CC0 1.0', opens: 'open', reusable: true },
  'CC-BY': commons('by/4.0', 'CC BY 4.0'),
  'CC-BY-SA': commons('by-sa/4.0', 'CC BY-SA 4.0'),
  'CC-BY-ND': commons('by-nd/4.0', 'CC BY-ND 4.0'),
  'CC-BY-NC': commons('by-nc/4.0', 'CC BY-NC 4.0'),
  'CC-BY-NC-SA': commons('by-nc-sa/4.0', 'CC BY-NC-SA 4.0'),
  'CC-BY-NC-ND': commons('by-nc-nd/4.0', 'CC BY-NC-ND 4.0'),
  'LICENCE-OUVERTE': {
    uri: 'https://www.etalab.gouv.fr/wp-content/uploads/2017/04/ETALAB-Licence-Ouverte-v2.0.pdf',
    short: 'Licence Ouverte 2.0',
    opens: 'open',
    reusable: true,
  },
  InC: statement('InC', 'InC', 'small'),
  'InC-EDU': statement('InC-EDU', 'InC-EDU', 'small'),
  'InC-NC': statement('InC-NC', 'InC-NC', 'small'),
  'InC-OW-EU': statement('InC-OW-EU', 'InC-OW-EU', 'small'),
  'InC-RUU': statement('InC-RUU', 'InC-RUU', 'small'),
  'NoC-NC': statement('NoC-NC', 'NoC-NC', 'unless-protected'),
  'NoC-OKLR': statement('NoC-OKLR', 'NoC-OKLR', 'unless-protected'),
  'NoC-CR': statement('NoC-CR', 'NoC-CR', 'unless-protected'),
  CNE: statement('CNE', 'CNE', 'unless-protected'),
  UND: statement('UND', 'UND', 'unless-protected'),
  NKC: statement('NKC', 'NKC', 'unless-protected'),
} as const satisfies Record<string, Licence>

export type LicenceCode = keyof typeof licences

export const licenceCodes = Object.keys(licences) as readonly LicenceCode[]
export const licenceUris: readonly string[] = licenceCodes.map((code) => licences[code].uri)

const byUri = new Map<string, LicenceCode>(licenceCodes.map((code) => [comparable(licences[code].uri), code]))

/** The licence of a URI, whether written with `https:`, with `/deed.fr` or `/legalcode`, or without its last slash. */
export function licenceOf(uri: string | null): LicenceCode | undefined {
  return uri === null ? undefined : byUri.get(comparable(uri))
}

function comparable(uri: string): string {
  return uri
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, '')
    .replace(/\/(deed|legalcode)(\.[a-z-]+)?\/?$/, '')
    .replace(/\/page\//, '/vocab/')
    .replace(/\/$/, '')
}
