import type { Messages } from './fr.ts'

const many = (count: number, one: string, more: string) =>
  `${count.toLocaleString('en-GB')} ${count === 1 ? one : more}`
const again =
  'Download the “Base Muséofile” file again from data.culture.gouv.fr and import it as it is, without opening it in a spreadsheet.'

export const en: Messages = {
  field: {
    name: 'name shown',
    official_name: 'official name',
    other_names: 'other names',
    street: 'street',
    place: 'place',
    postcode: 'postcode',
    town: 'town',
    commune_code: 'commune (INSEE code)',
    department_code: 'département',
    latitude: 'latitude',
    longitude: 'longitude',
    website: 'website',
    phone: 'phone',
    categories: 'categories',
    domains: 'domains',
    themes: 'themes',
    history: 'history',
    strengths: 'strengths',
    building_interest: 'interest of the building',
    artists: 'artists',
    key_people: 'key people',
    building_protection: 'protection of the building',
    space_protection: 'protection of the area',
    merimee_refs: 'Mérimée references',
    created_year: 'year of creation',
    museofile_updated_on: 'updated by Museofile',
  },
  flag: {
    'text-spoiled': 'letters are lost in the file',
    'department-from-postcode': 'département told from the postcode',
    'town-likeness': 'name of the town matched to its commune',
    'town-merged': 'commune merged into another since',
    'town-from-postcode': 'commune told from the postcode',
    'town-elsewhere': 'this town is in another département than the file says',
    'postcode-unreadable': 'unreadable postcode, left aside',
    'postcode-zero-added': 'zero of the postcode put back',
    'postcode-elsewhere': 'postcode of another département',
    'point-missing': 'no coordinates: the museum cannot be put on the map',
    'point-unreadable': 'unreadable coordinates, left aside',
    'point-swapped': 'latitude and longitude were swapped, put right',
    'point-outside': 'coordinates outside the département, left aside',
    'website-unreadable': 'unreadable web address, left aside',
    'website-several': 'several web addresses, the first is taken',
    'phone-unreadable': 'impossible phone number, left aside',
    'phone-zero-added': 'zero of the phone number put back',
    'phone-several': 'several phone numbers, the first is taken',
    'category-unknown': 'category that is not in the list, left aside',
    'domain-corrected': 'misspelt domain, corrected',
    'domain-narrower': 'domain filed under a broader one',
    'domain-unknown': 'domain that is not in the list, left aside',
    'reference-unreadable': 'unreadable Mérimée reference, left aside',
    'year-not-exact': 'the year is not exact, left aside',
    'year-first-of-several': 'several years, the first is taken',
    'date-unreadable': 'unreadable date, left aside',
  },
  rowRefused: {
    'id-missing': 'no identifier',
    'id-unreadable': 'identifier that does not look like Museofile’s (M and four figures)',
    'id-repeated': 'identifier already read above in the file: only the first row is taken',
    'name-missing': 'no official name',
    'town-missing': 'neither town nor postcode',
    'town-unknown': 'no commune of that name in that département',
    'department-unknown': 'unknown département',
  },
  source: { museofile: 'Museofile', museum: 'the museum', association: 'the association' },
  layout: { '2025': 'layout of 2025', '2019': 'layout of 2019', other: 'columns known by their headers' },
  encoding: { 'utf-8': 'UTF-8', 'utf-16': 'UTF-16', 'windows-1252': 'Windows-1252' },
  empty: 'empty',
  quoted: (text) => `“${text}”`,
  pair: (left, right) => `${left}: ${right}`,
  row: (row) => `row ${row}`,
  nearest: (text) => `(the nearest: ${text})`,
  tabulation: 'tab',
  dryRun: 'Dry run: nothing was written.',
  done: 'Import done.',
  fileRead: (rows, layout, encoding, separator) =>
    `Museofile file: ${many(rows, 'row', 'rows')} read (${layout}, ${encoding}, separator ${separator}).`,
  ignored: (headers) => `Columns that nothing is taken from: ${headers}.`,
  unfinished: (row) => `Warning: the last row (${row}) has no end of line. Make sure nothing is missing after it.`,
  older: (fileOn, networkOn) =>
    `Warning: this file is older (updated on ${fileOn}) than what the network already holds from Museofile (${networkOn}). It takes the fields back to their former state.`,
  counts: {
    created: (count) => `${many(count, 'museum', 'museums')} created`,
    updated: (count, fields) => `${many(count, 'museum', 'museums')} updated (${many(fields, 'field', 'fields')})`,
    unchanged: (count) => `${many(count, 'museum', 'museums')} unchanged`,
    skipped: (count) => `${many(count, 'row', 'rows')} outside the territory`,
    refused: (count) => `${many(count, 'row', 'rows')} refused`,
    kept: (count) => `${many(count, 'field', 'fields')} kept, written by the museum or the association`,
    flags: (count) => `${many(count, 'remark', 'remarks')}`,
    missing: (count) => `${many(count, 'museum', 'museums')} of the network absent from the file, left alone`,
  },
  keptField: (field, value, source, incoming) => `${field}: ${value}, written by ${source}; the file says ${incoming}`,
  more: (count) => `… and ${many(count, 'other', 'others')}`,
  refusedWhole: 'The file is refused: nothing was imported.',
  rowWith: (row, id, found) => `row ${row}${id ? ` (${id})` : ''}: ${found}`,
  columnsFound: (count) => `${count} columns`,
  file: (refusal) => {
    switch (refusal.reason) {
      case 'empty':
        return `The file is empty. ${again}`
      case 'no-rows':
        return `The file has column headers but no row. ${again}`
      case 'web-page':
        return `This is a web page, not a CSV file: the download failed or asked for a confirmation. ${again}`
      case 'spreadsheet':
        return 'This is a spreadsheet workbook (xlsx, xls or ods), not a CSV file. Download the original CSV, or export the workbook as “CSV UTF-8” and make sure that no text is cut.'
      case 'archive':
        return 'This is a compressed archive. Extract the CSV file from it, then import that one.'
      case 'pdf':
        return `This is a PDF, not a CSV file. ${again}`
      case 'json':
        return `This is JSON, not a CSV file. Choose the CSV export. ${again}`
      case 'binary':
        return `This is not a text file. ${again}`
      case 'cut-in-a-letter':
        return `The file stops in the middle of a letter: it is cut. ${again}`
      case 'too-large':
        return `The file weighs ${Math.ceil(refusal.size_bytes / 2 ** 20)} MB; Museofile weighs less than 4 and the limit is ${refusal.limit_bytes / 2 ** 20} MB. Make sure it is the right file.`
      case 'mixed-encoding':
        return `The file mixes two encodings (UTF-8 and another), first in row ${refusal.row}: accents would be lost. ${again}`
      case 'no-header':
        return `The first line holds no column header that is known (“${refusal.first_line}”). It should begin like “Identifiant|Nom_officiel|Adresse…”.`
      case 'repeated-header':
        return `The column header “${refusal.headers.join('”, “')}” stands twice: there is no telling which to believe. Take the wrong one away.`
      case 'missing-columns':
        return `The column “${refusal.headers.join('”, “')}” is missing. Columns found: ${refusal.found.join(', ')}. ${again}`
      case 'quote-not-closed':
        return `A quotation mark opened in row ${refusal.row} (after ${refusal.after}) is never closed: the file is cut or damaged there. ${again}`
      case 'unreadable-row':
        return `Row ${refusal.row} (after ${refusal.after}) cannot be read. ${again}`
      case 'column-counts':
        return `${many(refusal.rows.length, 'row does', 'rows do')} not have ${refusal.expected} columns as the header does, of ${refusal.of.toLocaleString('en-GB')}. A spreadsheet has probably cut the texts that hold its separator, or the copy stopped on the way. ${again}`
      case 'shifted-columns':
        return `In ${many(refusal.rows.length, 'row', 'rows')} of ${refusal.of.toLocaleString('en-GB')}, the column “${refusal.header}” holds something else than it says: the columns are shifted. ${again}`
      case 'accents-lost':
        return `Accented letters are replaced with “\ufffd” in ${many(refusal.rows.length, 'row', 'rows')} of ${refusal.of.toLocaleString('en-GB')}: they are lost. ${again}`
      case 'accents-doubled':
        return `Accents are spoiled (“Ã©” for “é”) in ${many(refusal.rows.length, 'row', 'rows')} of ${refusal.of.toLocaleString('en-GB')}: the file was once read in a wrong encoding. ${again}`
    }
  },
}
