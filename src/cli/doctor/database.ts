import { join } from 'node:path'
import type pg from 'pg'
import { reachDatabase, refuseOldServer } from '../../installation.ts'
import { sentenceOf } from '../../platform/command-line/index.ts'
import type { Config } from '../../platform/config.ts'
import { type ConnectionSettings, createPool } from '../../platform/database/connect.ts'
import { listMigrations, refuseStrangers } from '../../platform/database/migrate.ts'
import { type OperatorSentence, operatorLanguage, Refusal } from '../../platform/operator.ts'
import { DatabaseProblem, databaseStatus } from '../../platform/postgres/index.ts'
import { root } from '../../platform/root.ts'
import { stateOfDatabase } from '../database.ts'
import { beware, type Finding, well, wrong } from './finding.ts'

export interface DatabaseFound {
  readonly findings: readonly Finding[]
  /** The network it serves; undefined when it serves none, or could not be asked. */
  readonly network?: string
}

/** Looks without changing: a database stopped on purpose stays so, one never created is not created. */
export async function checkDatabase(config: Config, dataDir: string): Promise<DatabaseFound> {
  const findings: Finding[] = []
  try {
    if (!config.DATABASE_URL) {
      const { state, users } = await databaseStatus({ dataDir, language: operatorLanguage() })
      const said = stateOfDatabase(state)
      const sentence: OperatorSentence = {
        fr: `PostgreSQL de Cimaise : ${said.fr}${users.length > 0 ? `, ${users.length} processus s’en servent` : ''}.`,
        en: `Cimaise’s PostgreSQL: ${said.en}${users.length > 0 ? `, ${users.length} processes use it` : ''}.`,
      }
      if (state === 'stopped-on-purpose')
        return { findings: [beware(sentence, { fr: 'cimaise database start', en: 'cimaise database start' })] }
      findings.push(well(sentence.fr, sentence.en))
      if (state === 'absent') return { findings }
    }
    const { connection, server } = await reachDatabase({ config, dataDir }, () => undefined)
    try {
      return await ask(connection, findings, config.DATABASE_URL !== undefined)
    } finally {
      await server?.leave()
    }
  } catch (error) {
    return { findings: [...findings, problemFound(error)] }
  }
}

function problemFound(error: unknown): Finding {
  if (error instanceof Refusal) return wrong(error.sentence)
  if (error instanceof DatabaseProblem) return wrong({ fr: error.message, en: error.message })
  const [fr, en] = [sentenceOf(error, 'fr'), sentenceOf(error, 'en')]
  if (fr && en) return wrong({ fr, en })
  throw error
}

async function ask(
  connection: ConnectionSettings,
  before: readonly Finding[],
  isTheirs: boolean,
): Promise<DatabaseFound> {
  const findings = [...before]
  const pool = createPool(connection, 1)
  pool.on('error', () => undefined)
  try {
    await refuseOldServer(pool)
    const { rows } = await pool.query<{ version: string; encoding: string; megabytes: number; owner: boolean }>(
      `select current_setting('server_version') as version, current_setting('server_encoding') as encoding,
              (pg_database_size(current_database()) / 1000000)::int as megabytes,
              has_database_privilege(current_database(), 'create') as owner`,
    )
    const [server] = rows
    if (!server) return { findings }
    findings.push(
      well(
        `PostgreSQL ${server.version}${isTheirs ? ', le vôtre' : ''} ; la base pèse ${server.megabytes.toLocaleString('fr')} Mo.`,
        `PostgreSQL ${server.version}${isTheirs ? ', your own' : ''}; the database weighs ${server.megabytes.toLocaleString('en-GB')} MB.`,
      ),
    )
    if (server.encoding !== 'UTF8')
      findings.push(
        wrong(
          {
            fr: `La base est en ${server.encoding}, pas en UTF8.`,
            en: `The database is in ${server.encoding}, not in UTF8.`,
          },
          {
            fr: 'Recréez-la : createdb --encoding=UTF8 --template=template0.',
            en: 'Create it anew: createdb --encoding=UTF8 --template=template0.',
          },
        ),
      )
    if (!server.owner)
      findings.push(
        wrong(
          {
            fr: 'L’utilisateur de la base ne peut pas y créer de tables.',
            en: 'The database’s user may not create tables in it.',
          },
          {
            fr: 'Faites-l’en propriétaire : alter database … owner to …',
            en: 'Make it the owner: alter database … owner to …',
          },
        ),
      )
    findings.push(await checkMigrations(pool))
    const network = await findNetwork(pool)
    findings.push(...network.findings)
    if (network.network) findings.push(...(await checkMail(pool)))
    return { findings, ...(network.network && { network: network.network }) }
  } finally {
    await pool.end()
  }
}

async function checkMigrations(pool: pg.Pool): Promise<Finding> {
  const known = await listMigrations(join(root, 'db/migrations'))
  const applied = await optional<{ name: string; digest: string }>(pool, 'select name, digest from public.migration')
  refuseStrangers(new Map(applied.map(({ name, digest }) => [name, digest])), known)
  const waiting = known.length - applied.length
  return waiting === 0
    ? well(`Migrations : les ${known.length} sont appliquées.`, `Migrations: all ${known.length} are applied.`)
    : beware(
        {
          fr: `Migrations : ${applied.length} sur ${known.length} appliquées.`,
          en: `Migrations: ${applied.length} of ${known.length} applied.`,
        },
        {
          fr: 'Le prochain démarrage applique les autres ; sauvegardez d’abord (cimaise backup).',
          en: 'The next start applies the others; back up first (cimaise backup).',
        },
      )
}

async function findNetwork(pool: pg.Pool): Promise<DatabaseFound> {
  const rows = await optional<{ network: string; demonstration: boolean }>(
    pool,
    'select network, demonstration from platform.installation',
  )
  const [row] = rows
  if (!row)
    return {
      findings: [
        beware(
          { fr: 'Aucun réseau n’est encore ouvert.', en: 'No network is open yet.' },
          { fr: 'cimaise init', en: 'cimaise init' },
        ),
      ],
    }
  return {
    findings: row.demonstration ? [beware({ fr: 'C’est une démonstration.', en: 'This is a demonstration.' })] : [],
    network: row.network,
  }
}

async function checkMail(pool: pg.Pool): Promise<Finding[]> {
  const rows = await optional<{ state: string; count: number }>(
    pool,
    "select state, count(*)::int as count from platform.mail where state in ('failed', 'uncertain') group by 1",
  )
  return rows.map(({ state, count }) =>
    beware(
      state === 'failed'
        ? { fr: `${count} lettres ont été refusées.`, en: `${count} letters were refused.` }
        : { fr: `${count} envois groupés sont incertains.`, en: `${count} mailings are uncertain.` },
      { fr: `cimaise mail list --state ${state}`, en: `cimaise mail list --state ${state}` },
    ),
  )
}

/** Nothing where the table is not there yet. */
async function optional<Row extends object>(pool: pg.Pool, text: string): Promise<Row[]> {
  const table = / from ([\w.]+)/.exec(text)?.[1]
  const { rows } = await pool.query<{ there: boolean }>('select to_regclass($1) is not null as there', [table])
  return rows[0]?.there ? (await pool.query<Row>(text)).rows : []
}
