import { museumNamed, signature } from '../../museums/index.ts'
import { command } from '../../platform/command-line/index.ts'
import { readLido } from '../formats/index.ts'
import { carryOut, importOptions, interrupted, undoNote } from './carry-out.ts'
import { importFile } from './import-file.ts'

export const importLidoCommand = command({
  words: ['import', 'lido'],
  what: {
    fr: 'apporte au réseau les œuvres d’un fichier LIDO 1.0 ou 1.1',
    en: 'brings the works of a LIDO 1.0 or 1.1 file into the network',
  },
  arguments: [{ name: { fr: 'FICHIER', en: 'FILE' }, what: { fr: 'le fichier XML', en: 'the XML file' } }],
  options: {
    ...importOptions,
    museum: {
      type: 'text',
      value: { fr: 'MUSÉE', en: 'MUSEUM' },
      what: {
        fr: 'le musée des œuvres qui n’en nomment pas (M0440) ; celles d’un autre sont refusées',
        en: 'the museum of the works that name none (M0440); those of another are refused',
      },
    },
    as: signature.option,
  },
  notes: [
    {
      fr: 'Un fichier qui ne suit pas le schéma de LIDO est refusé en entier, chaque faute avec sa ligne.',
      en: 'A file that does not follow the schema of LIDO is refused whole, each fault with its line.',
    },
    undoNote,
  ],
  examples: ['cimaise import lido collection.xml --museum M0440 --dry-run'],
  interrupted,
  async run(call) {
    const { arguments: given, options } = call
    const [path = ''] = given
    const file = await importFile(path, 'lido', (each) => readLido(each))
    const { db } = await call.open()
    return carryOut({
      ...call,
      who: signature.visitor(options.as, 'cimaise import lido'),
      file,
      museum: options.museum === undefined ? undefined : await museumNamed(db, options.museum),
      dryRun: options['dry-run'] ?? false,
      report: options.report,
    })
  },
})
