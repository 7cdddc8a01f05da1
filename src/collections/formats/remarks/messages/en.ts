import type { Sentences } from '../reasons.ts'

const number = (count: number) => count.toLocaleString('en-GB')
const export8 = 'Save the file again as CSV UTF-8 from the software it comes from.'

export const en: Sentences = {
  reasons: {
    empty: () => 'The file is empty.',
    'no-rows': () => 'The file holds no record.',
    'web-page': () => 'The file is a web page: the download probably failed. Download it again.',
    json: () => 'The file is JSON: a CSV is expected.',
    pdf: () => 'The file is a PDF: no table can be read from it.',
    archive: () => 'The file is an archive: unpack it, then give the file it holds.',
    workbook: () => 'The file is a spreadsheet workbook: import it as a table, or save it as CSV UTF-8.',
    binary: ({ line }) => `The file is not text: a null character stands on line ${number(line)}.`,
    'unknown-encoding': ({ guess }) => `The accents of the file are written in the old ${guess} encoding. ${export8}`,
    'accents-lost-everywhere': () => `The accents of the file are lost: some software replaced them by “�”. ${export8}`,
    'accents-doubled-everywhere': () => `The accents of the file are spoiled: “Ã©” stands for “é”. ${export8}`,
    'no-header': ({ first_line }) => `No row names the columns. The file begins with: “${first_line}”.`,
    'repeated-header': ({ headers }) => `Several columns stand for the same field: ${headers}. Keep one.`,
    'missing-columns': ({ headers }) =>
      `Nothing identifies the records: a column is missing among ${headers}, or its name in the extracts of Joconde.`,
    'too-many-columns': ({ limit }) =>
      `A row has more than ${number(limit)} columns: this is no table of records, or the separator is wrong.`,
    'row-too-long': ({ limit }) =>
      `A row exceeds ${number(limit)} characters: a quotation mark is probably not closed.`,
    'endless-empty-rows': () => 'From here the file is nothing but empty rows.',
    'quote-not-closed': () => 'A quotation mark is never closed: the rest of the file cannot be read.',
    'line-too-long': ({ limit }) => `The line exceeds ${number(limit)} characters.`,
    'not-labelled': ({ first_line }) =>
      `This is no labelled Joconde file: its first line should be a code such as REF, not “${first_line}”.`,
    'record-too-long': ({ limit }) =>
      `A record exceeds ${number(limit)} characters: the line “//” that ends it is probably missing.`,
    'record-not-ended': () => 'The last record is not ended by “//”: the end of the file may be missing.',
    'field-repeated': () => 'The field is written twice in the same record: put its values together.',
    'text-before-field': () => 'This text stands under no known field code.',
    'zip-bomb': ({ limit_megabytes }) =>
      `Unpacked, the file would take more than ${number(limit_megabytes)} MB, or far more than its size lets expect: it is not opened.`,
    'workbook-too-large': () =>
      'The workbook is too large to be opened: save the sheet as CSV UTF-8, which is read whatever its size.',
    'workbook-locked': () => 'The workbook is protected by a password: save a copy without a password.',
    'workbook-unreadable': () => 'The workbook cannot be opened: it is damaged, or is none. Save it again as XLSX.',
    'workbook-too-slow': ({ limit_seconds }) =>
      `The workbook could not be read in ${number(limit_seconds)} seconds: save the sheet as CSV UTF-8.`,
    'no-such-sheet': ({ sheet, sheets }) => `The workbook has no sheet “${sheet}”. It has: ${sheets}.`,
    'sheets-left': ({ read, left }) => `Only the sheet “${read}” is read. Left aside: ${left}.`,
    'hidden-sheets-left': ({ left }) => `Hidden sheets, left aside: ${left}.`,
    'large-workbook': () => 'The workbook is large: merged cells and number formats were not looked at.',
    'formula-failed': () => 'The cell holds a formula in error: correct it or empty it.',
    'number-for-inventory': () =>
      'The spreadsheet took this inventory number for a number: a final zero may be lost (1998.10 become 1998.1). Check it.',
    'day-for-inventory': () => 'The spreadsheet took this inventory number for a date. Check it.',
    'unknown-column': ({ columns }) => `The mapping names columns that the file does not have: ${columns}.`,
    'letters-not-written': ({ letters, encoding }) =>
      `Letters do not exist in ${encoding} and were replaced: ${letters}`,
    'too-many-cells': ({ found, expected }) =>
      `The row has ${number(found)} cells, the header ${number(expected)}: a separator too many may have shifted the values.`,
    'too-few-cells': ({ found, expected }) =>
      `The row has ${number(found)} cells, the header ${number(expected)}: it is cut, or a separator is missing.`,
    'accents-lost': () => 'Letters are lost, replaced by “�”.',
    'accents-doubled': ({ instead }) => `The accents are spoiled: “${instead}” was probably written.`,
  },
  row: (place) => `row ${number(place)}`,
  column: (name) => `column “${name}”`,
  quoted: (value) => `“${value}”`,
  join: (where, sentence) => `${where}: ${sentence}`,
  why: {
    code: () => 'the name of the column is the code of the field in the base Joconde',
    name: () => 'the column has a usual name of this field',
    'part-of-name': () => 'the name of the column contains that of the field',
    content: ({ example }) => `its values look like it, such as “${example}”`,
    taken: ({ target, column }) => `the field “${target}” is already taken by the column “${column}”`,
    empty: () => 'the column is empty',
    unknown: () => 'neither its name nor its values tell a field',
  },
}
