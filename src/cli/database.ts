import { openDataFolder } from '../installation.ts'
import { type Call, type Command, command } from '../platform/command-line/index.ts'
import { type OperatorSentence, Refusal } from '../platform/operator.ts'
import { databaseStatus, type Status, startDatabase, stopDatabase } from '../platform/postgres/index.ts'

const states: Readonly<Record<Status['state'], OperatorSentence>> = {
  absent: {
    fr: 'pas encore créée : le premier démarrage la crée',
    en: 'not created yet: the first start creates it',
  },
  running: { fr: 'en marche', en: 'running' },
  starting: { fr: 'en train de démarrer', en: 'starting' },
  stopping: { fr: 'en train de s’arrêter', en: 'stopping' },
  silent: { fr: 'là, mais sans réponse', en: 'there, without an answer' },
  stopped: { fr: 'arrêtée ; qui en a besoin la démarre', en: 'stopped; whoever needs it starts it' },
  'stopped-on-purpose': {
    fr: 'arrêtée exprès, jusqu’à `cimaise database start`',
    en: 'stopped on purpose, until `cimaise database start`',
  },
}

export function stateOfDatabase(state: Status['state']): OperatorSentence {
  return states[state]
}

const start = command({
  words: ['database', 'start'],
  what: {
    fr: 'démarre la base de données qui accompagne Cimaise, après `database stop`',
    en: 'starts the database that comes with Cimaise, after `database stop`',
  },
  async run(call) {
    const outcome = await startDatabase(await ownServer(call))
    call.say(
      outcome === 'started'
        ? { fr: 'La base de données est démarrée.', en: 'The database is started.' }
        : { fr: 'La base de données tournait déjà.', en: 'The database was already running.' },
    )
  },
})

const stop = command({
  words: ['database', 'stop'],
  what: {
    fr: 'arrête la base de données, et la garde arrêtée ; le site reste lisible',
    en: 'stops the database, and keeps it stopped; the site can still be read',
  },
  async run(call) {
    const outcome = await stopDatabase(await ownServer(call))
    call.say(
      outcome === 'stopped'
        ? {
            fr: 'La base de données est arrêtée, jusqu’à `cimaise database start`.',
            en: 'The database is stopped, until `cimaise database start`.',
          }
        : {
            fr: 'La base de données était déjà arrêtée ; elle le reste jusqu’à `cimaise database start`.',
            en: 'The database was already stopped; it remains so until `cimaise database start`.',
          },
    )
  },
})

const status = command({
  words: ['database', 'status'],
  what: {
    fr: 'dit ce que fait la base de données, et qui s’en sert',
    en: 'says what the database is doing, and who uses it',
  },
  async run(call) {
    const found = await databaseStatus(await ownServer(call))
    call.say({
      fr: `Base de données : ${states[found.state].fr}.`,
      en: `Database: ${states[found.state].en}.`,
    })
    call.say({ fr: `Dossier : ${found.dataDir}`, en: `Folder: ${found.dataDir}` })
    if (found.pid) call.say({ fr: `Processus : ${found.pid}`, en: `Process: ${found.pid}` })
    if (found.connection)
      call.say({
        fr: `Prise : psql -h ${found.connection.host} -U ${found.connection.user} ${found.connection.database}`,
        en: `Socket: psql -h ${found.connection.host} -U ${found.connection.user} ${found.connection.database}`,
      })
    if (found.log) call.say({ fr: `Journal : ${found.log}`, en: `Log: ${found.log}` })
    for (const { pid, command } of found.users)
      call.say({ fr: `S’en sert : ${pid}  ${command}`, en: `In use by: ${pid}  ${command}` })
    return found.state === 'silent' ? 1 : 0
  },
})

async function ownServer({ variables, language, remark }: Call) {
  const { config, dataDir } = await openDataFolder(variables, remark)
  if (config.DATABASE_URL)
    throw new Refusal({
      fr: 'DATABASE_URL mène à un PostgreSQL à vous : il se démarre et s’arrête avec ses propres outils.',
      en: 'DATABASE_URL leads to a PostgreSQL of your own: it starts and stops with its own tools.',
    })
  return { dataDir, language, log: remark }
}

export const databaseCommands: readonly Command[] = [start, stop, status]
