const noBreak = '\u00a0'
const narrowNoBreak = '\u202f'

/** One form for each letter, no invisible character, single spaces; null when nothing is left. */
export function cleanText(text: string): string | null {
  const clean = text
    .normalize('NFC')
    .replace(/[\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
    .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
    .replace(/ ?\n ?/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
  return clean || null
}

/** « musée d'art "moderne" » → « Musée d’art « moderne » »: a name or an address as a page shows it. */
export function displayLine(line: string): string {
  const shown = line
    .replace(/\s+/g, ' ')
    .replace(/(?<=\p{L})'(?=\p{L})/gu, '’')
    .replace(/"([^"]*)"/g, `«${narrowNoBreak}$1${narrowNoBreak}»`)
    .replace(/ ?:(?= )/g, `${noBreak}:`)
    .replace(/ - /g, ' – ')
    .trim()
  return shown.charAt(0).toLocaleUpperCase('fr') + shown.slice(1)
}

/** Letters and figures only, without accents or case: what two spellings of a word have in common. */
export function foldText(text: string): string {
  return text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll('œ', 'oe')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()
}

const ways =
  'allées?|avenue|boulevard|chemin|cour|cours|esplanade|impasse|jardin|parvis|passage|place|promenade|quai|rampe|route|rue|square'
const afterWay = new RegExp(
  `(?<=(?:^|[ ,])(?:${ways}) (?:du |des |de la |de l’|aux |au |d’)?)(?!du |des |de |d’|aux? |la |l’)\\p{Ll}`,
  'giu',
)

/** « 16 boulevard des arènes » → « 16 boulevard des Arènes »: the name of a street is a name. */
export function displayAddress(address: string): string {
  return displayLine(address).replace(afterWay, (letter) => letter.toLocaleUpperCase('fr'))
}
