import { museumNamed, signature } from '../../museums/index.ts'
import { command } from '../../platform/command-line/index.ts'
import { Refusal } from '../../platform/operator.ts'
import { applyMapping, type Mapping, readTable, type Table } from '../formats/index.ts'
import { rememberMapping, sayReason } from '../imports/index.ts'
import type { ReadItem } from '../written.ts'
import { carryOut, importOptions, interrupted, undoNote } from './carry-out.ts'
import { importFile } from './import-file.ts'
import { chooseMapping } from './mapping-file.ts'

export const importWorksCommand = command({
  words: ['import', 'works'],
  what: {
    fr: 'apporte au réseau les œuvres du tableau d’un musée : CSV, XLSX, ODS, de n’importe quelles colonnes',
    en: 'brings the works of a museum’s own table into the network: CSV, XLSX, ODS, of any columns',
  },
  arguments: [{ name: { fr: 'FICHIER', en: 'FILE' }, what: { fr: 'le tableau', en: 'the table' } }],
  options: {
    museum: {
      type: 'text',
      value: { fr: 'MUSÉE', en: 'MUSEUM' },
      what: { fr: 'le musée dont c’est le tableau (M0440)', en: 'the museum whose table it is (M0440)' },
      required: true,
    },
    mapping: {
      type: 'text',
      value: { fr: 'FICHIER', en: 'FILE' },
      what: {
        fr: 'ce que dit chaque colonne ; s’il n’existe pas, la lecture proposée y est écrite, pour la corriger',
        en: 'what each column says; if there is none, the proposed reading is written there, to be corrected',
      },
    },
    sheet: {
      type: 'text',
      value: { fr: 'FEUILLE', en: 'SHEET' },
      what: { fr: 'la feuille du classeur', en: 'the sheet of the workbook' },
    },
    accept: {
      type: 'flag',
      what: { fr: 'accepte la lecture proposée telle quelle', en: 'accepts the proposed reading as it is' },
    },
    ...importOptions,
    as: signature.option,
  },
  notes: [
    {
      fr: 'La lecture des colonnes est proposée, montrée, corrigée par qui veut, et retenue : le même musée n’a plus rien à dire pour les mêmes colonnes.',
      en: 'The reading of the columns is proposed, shown, corrected by whoever wants, and remembered: the same museum has nothing more to say for the same columns.',
    },
    undoNote,
  ],
  examples: [
    'cimaise import works inventaire.xlsx --museum M0440 --dry-run',
    'cimaise import works inventaire.xlsx --museum M0440 --mapping lecture.json',
  ],
  interrupted,
  async run(call) {
    const { arguments: given, options } = call
    const [path = ''] = given
    const { db } = await call.open()
    const museum = await museumNamed(db, options.museum ?? '')
    const open = () => openTable(path, options.sheet)
    const table = await open()
    await table.close()
    const chosen = await chooseMapping(call, db, museum.id, table, options.mapping)
    const dryRun = options['dry-run'] ?? false
    if (!chosen.checked && !dryRun && !options.accept) throw new Refusal(unchecked)
    const file = await importFile(path, 'spreadsheet', () => rowsOf(open, chosen.mapping))
    const who = signature.visitor(options.as, 'cimaise import works')
    await carryOut({ ...call, who, file, museum, dryRun, report: options.report })
    if (!dryRun) await rememberMapping(db, who, { museum_id: museum.id, header: table.header, mapping: chosen.mapping })
    return undefined
  },
})

const unchecked = {
  fr: 'Rien n’est importé : regardez la lecture proposée. --accept la prend telle quelle, --mapping lecture.json l’écrit pour la corriger, --dry-run montre ce qu’elle donne.',
  en: 'Nothing is imported: look at the proposed reading. --accept takes it as it is, --mapping reading.json writes it to be corrected, --dry-run shows what it gives.',
}

/** @throws Refusal where the file is no table. */
async function openTable(path: string, sheet: string | undefined): Promise<Table> {
  const table = await readTable(path, sheet === undefined ? {} : { sheet })
  if ('refused' in table) throw new Refusal(sayReason(table.refused))
  return table
}

async function* rowsOf(open: () => Promise<Table>, mapping: Mapping): AsyncGenerator<ReadItem> {
  yield* applyMapping(await open(), mapping)
}
