import { readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { command } from '../../platform/command-line/index.ts'
import { listNetworks } from '../../platform/network.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { type ImportOutcome, importMuseofile } from '../import-museofile.ts'
import { readMuseofile, sayFileRefused, sayReport } from '../museofile/index.ts'
import { signature } from './signature.ts'

export const importMuseofileCommand = command({
  words: ['import', 'museofile'],
  what: {
    fr: 'apporte au réseau les musées d’un fichier de la base Muséofile du ministère',
    en: 'brings the museums of a file of the Ministry’s Museofile into the network',
  },
  arguments: [
    {
      name: { fr: 'FICHIER', en: 'FILE' },
      what: { fr: 'le fichier CSV du ministère, tel quel', en: 'the Ministry’s CSV file, as it is' },
    },
  ],
  options: {
    'dry-run': {
      type: 'flag',
      what: { fr: 'dit ce qui serait fait, et n’écrit rien', en: 'says what would be done, and writes nothing' },
    },
    network: {
      type: 'text',
      value: { fr: 'PROFIL', en: 'PROFILE' },
      what: {
        fr: `n’importe que si l’installation sert ce réseau (${listNetworks().join(', ')})`,
        en: `imports only if the installation serves that network (${listNetworks().join(', ')})`,
      },
    },
    as: signature.option,
  },
  notes: [
    {
      fr: 'Tout entre d’un coup ou rien n’entre. Ce qu’un musée ou l’association a écrit n’est jamais remplacé ; importer deux fois le même fichier ne change rien. Un fichier abîmé est refusé en entier.',
      en: 'Everything comes in at once, or nothing does. What a museum or the association wrote is never replaced; importing the same file twice changes nothing. A damaged file is refused whole.',
    },
    {
      fr: 'Le fichier « Base Muséofile » se télécharge sur data.culture.gouv.fr ; les présentations de 2019 et de 2025 sont lues, les autres à leurs titres de colonnes.',
      en: 'The file “Base Muséofile” is downloaded from data.culture.gouv.fr; the layouts of 2019 and 2025 are read, others by their column titles.',
    },
  ],
  examples: ['cimaise import museofile museofile.csv --dry-run', 'cimaise import museofile museofile.csv'],
  interrupted: {
    fr: 'Interrompu : rien n’a été importé, la base est comme avant.',
    en: 'Interrupted: nothing was imported, the database is as it was.',
  },
  async run({ arguments: [path = ''], options, language, signal, progress, say, remark, open }) {
    const file = readMuseofile(await readFile(path))
    if ('refused' in file)
      throw new Refusal({ fr: sayFileRefused('fr', file.refused), en: sayFileRefused('en', file.refused) })
    const { db, network } = await open({ network: options.network })
    const dryRun = options['dry-run'] ?? false
    const outcome = await importMuseofile(db, signature.visitor(options.as, 'import Muséofile'), {
      file,
      fileName: basename(path),
      network,
      dryRun,
      signal,
      onWait: () => remark(waiting),
      onProgress: (done, of) => progress.show(sentences.progress(done, of)[language]),
    })
    say(sayReport(language, outcome.plan, dryRun ? 'dry-run' : 'done'))
    if (outcome.hidden.length > 0) say(sayHidden(outcome.hidden)[language])
    return undefined
  },
})

const waiting: OperatorSentence = {
  fr: 'Un autre import est en cours : celui-ci attend qu’il ait fini.',
  en: 'Another import is under way: this one waits for it to end.',
}

const sentences = {
  progress: (done: number, of: number): OperatorSentence => ({
    fr: `Import : ${done} musées sur ${of}`,
    en: `Import: ${done} of ${of} museums`,
  }),
}

const whyHidden: Readonly<Record<ImportOutcome['hidden'][number]['why'], OperatorSentence>> = {
  draft: { fr: 'encore un brouillon', en: 'still a draft' },
  withdrawn: { fr: 'retiré des pages', en: 'withdrawn from the pages' },
  left: { fr: 'a quitté le réseau', en: 'left the network' },
}

function sayHidden(hidden: ImportOutcome['hidden']): OperatorSentence {
  const list = (language: 'fr' | 'en') =>
    hidden.map(
      ({ museofile_id, name, town, why }) => `  ${museofile_id}  ${name}, ${town} (${whyHidden[why][language]})`,
    )
  const one = hidden.length === 1
  return {
    fr: [
      '',
      one
        ? '1 musée du fichier n’est pas sur les pages du réseau, et reste ainsi'
        : `${hidden.length} musées du fichier ne sont pas sur les pages du réseau, et restent ainsi`,
      ...list('fr'),
    ].join('\n'),
    en: [
      '',
      `${one ? '1 museum of the file is' : `${hidden.length} museums of the file are`} not on the network’s pages, and will stay so`,
      ...list('en'),
    ].join('\n'),
  }
}
