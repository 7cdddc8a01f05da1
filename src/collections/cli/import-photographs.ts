import { type ImageFields, imageForm, licenceCodes, prepareImages } from '../../media/index.ts'
import { museumNamed, signature } from '../../museums/index.ts'
import { command } from '../../platform/command-line/index.ts'
import { readConfig } from '../../platform/config.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import {
  bringPhotographs,
  openArchive,
  type PhotographOutcome,
  planPhotographs,
  writeReport,
} from '../imports/photographs/index.ts'
import { importOptions, interrupted } from './carry-out.ts'

const text = (fr: string, en: string) => ({ type: 'text', what: { fr, en } }) as const

export const importPhotographsCommand = command({
  words: ['import', 'photographs'],
  what: {
    fr: 'apporte au réseau les photographies d’un ZIP ou d’un dossier, nommées d’après leurs œuvres',
    en: 'brings the photographs of a ZIP or a folder into the network, named after their works',
  },
  arguments: [
    {
      name: { fr: 'ARCHIVE', en: 'ARCHIVE' },
      what: { fr: 'le fichier ZIP, ou le dossier', en: 'the ZIP file, or the folder' },
    },
  ],
  options: {
    ...importOptions,
    museum: {
      type: 'text',
      value: { fr: 'MUSÉE', en: 'MUSEUM' },
      what: { fr: 'le musée de ces œuvres (M0440)', en: 'the museum of these works (M0440)' },
    },
    credit: text('à qui sont les photographies', 'whose photographs they are'),
    photographer: text('qui les a prises', 'who took them'),
    licence: text(`la licence : ${licenceCodes.join(', ')}`, `the licence: ${licenceCodes.join(', ')}`),
    as: signature.option,
  },
  notes: [
    {
      fr: 'Un fichier porte le numéro d’inventaire de son œuvre (tout autre signe y remplace /), sa référence Joconde, ou un nom de REFIM ; puis, s’il y en a plusieurs, -1 _2 (a) recto verso… L’identifiant du musée peut le précéder : M0440_75.5.1_2.jpg.',
      en: 'A file bears the inventory number of its work (any other sign stands for /), its Joconde reference, or a name of REFIM; then, when there are several, -1 _2 (a) recto verso… The identifier of the museum may come first: M0440_75.5.1_2.jpg.',
    },
    {
      fr: 'Ce qui est refusé est nommé et laissé ; le reste entre d’un coup. `cimaise import undo` le défait. La même archive une seconde fois ne change rien.',
      en: 'What is refused is named and left; the rest comes in at once. `cimaise import undo` takes it back. The same archive a second time changes nothing.',
    },
  ],
  examples: [
    'cimaise import photographs photos.zip --museum M0440 --dry-run --report photos.csv',
    'cimaise import photographs photos.zip --museum M0440 --credit "Musée du Lavoir" --licence CC-BY',
  ],
  interrupted,
  async run({ arguments: [path = ''], options, variables, language, signal, progress, say, remark, open }) {
    const fields = readFields(options)
    const archive = await openArchive(path)
    try {
      const { db, files } = await open()
      const who = signature.visitor(options.as, 'import photographs')
      const lines: PhotographOutcome[] = []
      const asked = {
        archive,
        fields,
        museum: options.museum === undefined ? undefined : await museumNamed(db, options.museum),
        limits: { maxBytes: readConfig(variables).IMAGE_MAX_MB * 1024 * 1024 },
        signal,
        onWait: () => remark(waiting),
        onProgress: (done: number, of: number) =>
          progress.show({ fr: `Photographie ${done} sur ${of}`, en: `Photograph ${done} of ${of}` }[language]),
        onFile: (file: PhotographOutcome) => {
          lines.push(file)
          if (file.problem) remark(file.problem)
        },
      }
      const dryRun = options['dry-run'] ?? false
      const { id, counts } = dryRun
        ? { id: undefined, counts: await planPhotographs(db, files, who, asked) }
        : await bringPhotographs(db, files, who, asked)
      progress.clear()
      if (options.report !== undefined) await writeReport(options.report, lines, language)
      say(sayCounts(counts, dryRun))
      if (id) {
        say({ fr: `Pour le défaire : cimaise import undo ${id}`, en: `To take it back: cimaise import undo ${id}` })
        await prepareImages(db, files, { signal })
      }
      return counts.refused > 0 ? 1 : undefined
    } finally {
      archive.close()
    }
  },
})

function sayCounts(
  counts: { readonly rows: number; readonly created: number; readonly changed: number } & {
    readonly unchanged: number
    readonly refused: number
  },
  dryRun: boolean,
): OperatorSentence {
  const { rows, created, changed, unchanged, refused } = counts
  const start = dryRun ? { fr: 'Rien n’est écrit. ', en: 'Nothing is written. ' } : { fr: '', en: '' }
  return {
    fr: `${start.fr}${rows} fichiers : ${created} photographies ajoutées, ${changed} déjà connues et montrées par une œuvre de plus, ${unchanged} sans changement, ${refused} refusées.`,
    en: `${start.en}${rows} files: ${created} photographs added, ${changed} known already and shown by one more work, ${unchanged} unchanged, ${refused} refused.`,
  }
}

const waiting: OperatorSentence = {
  fr: 'Un autre import est en cours : celui-ci attend qu’il ait fini.',
  en: 'Another import is under way: this one waits for it to end.',
}

function readFields(options: {
  readonly credit?: string | undefined
  readonly photographer?: string | undefined
  readonly licence?: string | undefined
}): ImageFields {
  const { credit, photographer, licence } = options
  const given = Object.entries({ credit, photographer, licence }).filter(([, value]) => value !== undefined)
  const outcome = imageForm.safeParse(Object.fromEntries(given))
  if (outcome.success) return outcome.data
  throw new Refusal(outcome.error.issues.some((issue) => issue.path[0] === 'licence') ? unknownLicence : tooLong)
}

const unknownLicence: OperatorSentence = {
  fr: `--licence : cette licence n’est pas de la liste. Il faut l’une de ${licenceCodes.join(', ')}, ou son adresse.`,
  en: `--licence: this licence is not on the list. It takes one of ${licenceCodes.join(', ')}, or its address.`,
}
const tooLong: OperatorSentence = {
  fr: '--credit, --photographer : ce texte est vide ou trop long.',
  en: '--credit, --photographer: this text is empty or too long.',
}
