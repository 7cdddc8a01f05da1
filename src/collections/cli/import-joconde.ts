import { museumNamed, signature } from '../../museums/index.ts'
import { command } from '../../platform/command-line/index.ts'
import { readJocondeCsv, readJocondeLabelled } from '../formats/index.ts'
import { carryOut, importOptions, interrupted, undoNote } from './carry-out.ts'
import { importFile, isLabelledText } from './import-file.ts'

export const importJocondeCommand = command({
  words: ['import', 'joconde'],
  what: {
    fr: 'apporte au réseau les œuvres d’un fichier de la base Joconde du ministère',
    en: 'brings the works of a file of the Ministry’s base Joconde into the network',
  },
  arguments: [
    {
      name: { fr: 'FICHIER', en: 'FILE' },
      what: {
        fr: 'le fichier CSV, ou le texte étiqueté (REF, DOMN… et // après chaque notice)',
        en: 'the CSV file, or the labelled text (REF, DOMN… and // after each record)',
      },
    },
  ],
  options: {
    ...importOptions,
    museum: {
      type: 'text',
      value: { fr: 'MUSÉE', en: 'MUSEUM' },
      what: {
        fr: 'le musée des lignes qui n’en nomment pas (M0440) ; celles d’un autre sont refusées',
        en: 'the museum of the rows that name none (M0440); those of another are refused',
      },
    },
    as: signature.option,
  },
  notes: [undoNote],
  examples: ['cimaise import joconde joconde.csv --dry-run --report rapport.csv', 'cimaise import joconde joconde.csv'],
  interrupted,
  async run(call) {
    const { arguments: given, options } = call
    const [path = ''] = given
    const file = (await isLabelledText(path))
      ? await importFile(path, 'joconde-text', (each) => readJocondeLabelled(each))
      : await importFile(path, 'joconde-csv', (each) => readJocondeCsv(each))
    const { db } = await call.open()
    return carryOut({
      ...call,
      who: signature.visitor(options.as, 'import Joconde'),
      file,
      museum: options.museum === undefined ? undefined : await museumNamed(db, options.museum),
      dryRun: options['dry-run'] ?? false,
      report: options.report,
    })
  },
})
