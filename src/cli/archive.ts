import { existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { openDataFolder, reachDatabase, refuseOldServer } from '../installation.ts'
import { backUp, checkArchive, type Manifest, restore } from '../platform/backup/index.ts'
import { command } from '../platform/command-line/index.ts'
import { type ConnectionSettings, createPool } from '../platform/database/connect.ts'
import { listMigrations, migrate } from '../platform/database/migrate.ts'
import { type OperatorSentence, Refusal } from '../platform/operator.ts'
import { root } from '../platform/root.ts'
import { version } from './version.ts'

const migrationsFolder = join(root, 'db/migrations')

const archiveArgument = {
  name: { fr: 'FICHIER', en: 'FILE' },
  what: {
    fr: 'le fichier de la sauvegarde, par exemple cimaise-2026-11-21.tar',
    en: 'the backup’s file, for example cimaise-2026-11-21.tar',
  },
}

export const backupCommand = command({
  words: ['backup'],
  what: {
    fr: 'sauvegarde tout dans un seul fichier, pendant que le site marche',
    en: 'backs everything up into one file, while the site runs',
  },
  arguments: [archiveArgument],
  options: {
    overwrite: {
      type: 'flag',
      what: {
        fr: 'remplace le fichier s’il existe, une fois le nouveau entier',
        en: 'replaces the file if there is one, once the new one is whole',
      },
    },
  },
  notes: [
    {
      fr: 'L’archive contient la base telle qu’elle était à un instant, les fichiers et le secret qui signe les liens. Elle n’est lisible que de son propriétaire : gardez-la ainsi, et ailleurs que sur cette machine. Les réglages (SMTP_URL…) n’y sont pas, ni les fichiers d’un magasin S3.',
      en: 'The archive holds the database as it was at one instant, the files, and the secret that signs links. Its owner alone can read it: keep it so, and elsewhere than on this machine. Settings (SMTP_URL…) are not in it, nor the files of an S3 store.',
    },
    {
      fr: 'C’est aussi le chemin d’une version de PostgreSQL à une autre, et d’une machine à une autre.',
      en: 'It is also the way from one version of PostgreSQL to another, and from one machine to another.',
    },
  ],
  examples: ['cimaise backup /srv/sauvegardes/cimaise-2026-11-21.tar'],
  interrupted: {
    fr: 'Interrompu : aucune sauvegarde n’a été écrite.',
    en: 'Interrupted: no backup was written.',
  },
  async run({ arguments: [path = ''], options, variables, signal, progress, language, say, remark }) {
    const target = resolve(path)
    if (existsSync(target) && (!options.overwrite || statSync(target).isDirectory()))
      throw new Refusal({
        fr: `${target} existe déjà. Donnez un autre nom${statSync(target).isDirectory() ? '' : ', ou --overwrite pour le remplacer'}.`,
        en: `${target} is already there. Give another name${statSync(target).isDirectory() ? '' : ', or --overwrite to replace it'}.`,
      })
    const folder = await openDataFolder(variables, remark)
    const { connection, server } = await reachDatabase(folder, remark)
    try {
      const manifest = await backUp({
        connection,
        dataDir: folder.dataDir,
        migrations: await listMigrations(migrationsFolder),
        version,
        target,
        signal,
        onProgress: (what) => progress.show(sayProgress('table' in what ? what.table : what.file)[language]),
      })
      say({ fr: `Sauvegarde écrite : ${target}`, en: `Backup written: ${target}` })
      say(contents(manifest, statSync(target).size))
      if (folder.config.S3_URL) say(inStore)
    } finally {
      await server?.leave()
    }
    return undefined
  },
})

const sayProgress = (what: string): OperatorSentence => ({ fr: `Sauvegarde : ${what}`, en: `Backup: ${what}` })

const inStore: OperatorSentence = {
  fr: 'Les fichiers sont dans le magasin S3, pas dans cette archive : sauvegardez-le de son côté.',
  en: 'The files are in the S3 store, not in this archive: back it up on its own.',
}

function contents(manifest: Manifest, bytes: number): OperatorSentence {
  const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0)
  const files = manifest.entries.filter(({ path }) => path.startsWith('files/')).length
  const megabytes = (language: string) =>
    (bytes / 1_000_000).toLocaleString(language, { minimumFractionDigits: 1, maximumFractionDigits: 1 })
  return {
    fr: `Réseau ${manifest.network}${manifest.demonstration ? ' (démonstration)' : ''} : ${manifest.tables.length} tables, ${rows.toLocaleString('fr')} lignes, ${files} ${files < 2 ? 'fichier' : 'fichiers'}, ${megabytes('fr')} Mo.`,
    en: `Network ${manifest.network}${manifest.demonstration ? ' (demonstration)' : ''}: ${manifest.tables.length} tables, ${rows.toLocaleString('en-GB')} rows, ${files} ${files === 1 ? 'file' : 'files'}, ${megabytes('en-GB')} MB.`,
  }
}

export const restoreCommand = command({
  words: ['restore'],
  what: {
    fr: 'remet une sauvegarde dans une installation vide',
    en: 'puts a backup back into an empty installation',
  },
  arguments: [archiveArgument],
  notes: [
    {
      fr: 'L’archive est d’abord lue en entier : coupée ou modifiée, elle est refusée avant que rien ne soit écrit. Une base qui sert déjà est refusée. Les tables sont refaites telles qu’elles étaient, remplies, comparées ligne à ligne à la sauvegarde, puis amenées à cette version.',
      en: 'The archive is first read whole: if it is cut or altered, it is refused before anything is written. A database that serves already is refused. Tables are made as they were, filled, compared row by row with the backup, then brought to this version.',
    },
    {
      fr: 'Arrêtez le site d’abord. À lancer sous le même utilisateur que le site.',
      en: 'Stop the site first. To be run as the same user as the site.',
    },
  ],
  examples: ['DATA_DIR=/var/lib/cimaise cimaise restore /srv/sauvegardes/cimaise-2026-11-21.tar'],
  interrupted: {
    fr: 'Interrompu : rien n’a été restauré, la base est comme avant.',
    en: 'Interrupted: nothing was restored, the database is as it was.',
  },
  async run({ arguments: [path = ''], variables, signal, progress, language, say, remark }) {
    const archive = resolve(path)
    const whole = statSync(archive).size
    const share = (bytes: number) => `${Math.round((100 * bytes) / Math.max(1, whole))} %`
    const manifest = await checkArchive(archive, {
      signal,
      onProgress: (bytes) => progress.show(`${reading[language]} ${share(bytes)}`),
    })
    const folder = await openDataFolder(variables, remark)
    const migrations = await listMigrations(migrationsFolder)
    const { connection, server } = await reachDatabase(folder, remark)
    try {
      await withPool(connection, refuseOldServer)
      await restore({
        connection,
        dataDir: folder.dataDir,
        migrations,
        archive,
        manifest,
        signal,
        onProgress: (bytes) => progress.show(`${filling[language]} ${share(bytes)}`),
      })
      const applied = await withPool(connection, (pool) => migrate(pool, migrations))
      say({
        fr: `Restaurée dans ${folder.dataDir} : la sauvegarde du ${when(manifest, 'fr')}, faite par Cimaise ${manifest.cimaise} sur PostgreSQL ${manifest.postgresql}.`,
        en: `Restored into ${folder.dataDir}: the backup of ${when(manifest, 'en-GB')}, made by Cimaise ${manifest.cimaise} on PostgreSQL ${manifest.postgresql}.`,
      })
      say(contents(manifest, whole))
      say({
        fr: `Chaque table a été comparée à la sauvegarde : mêmes lignes, mêmes empreintes.${applied.length > 0 ? ` Mises à jour appliquées : ${applied.join(', ')}.` : ''}`,
        en: `Every table was compared with the backup: the same rows, the same digests.${applied.length > 0 ? ` Upgrades applied: ${applied.join(', ')}.` : ''}`,
      })
    } finally {
      await server?.leave()
    }
    return undefined
  },
})

const reading: OperatorSentence = { fr: 'Lecture de l’archive :', en: 'Reading the archive:' }
const filling: OperatorSentence = { fr: 'Restauration :', en: 'Restoring:' }

function when({ made_at }: Manifest, locale: string): string {
  return new Date(made_at).toLocaleString(locale, { dateStyle: 'long', timeStyle: 'short' })
}

async function withPool<Outcome>(
  connection: ConnectionSettings,
  act: (pool: ReturnType<typeof createPool>) => Promise<Outcome>,
): Promise<Outcome> {
  const pool = createPool(connection, 1)
  pool.on('error', () => undefined)
  try {
    return await act(pool)
  } finally {
    await pool.end()
  }
}
