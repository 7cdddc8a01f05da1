import { accessSync, constants, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:net'
import { join } from 'node:path'
import type { Config } from '../../platform/config.ts'
import { freeMegabytes } from '../../platform/postgres/index.ts'
import { beware, type Finding, well, wrong } from './finding.ts'

const needed = 24
const comfortable_mb = 2000
const least_mb = 300

export function checkNode(): Finding {
  const { node } = process.versions
  if (Number(node.split('.')[0]) >= needed) return well(`Node ${node}.`, `Node ${node}.`)
  return wrong(
    { fr: `Node ${node} : il faut la version ${needed}.`, en: `Node ${node}: version ${needed} is needed.` },
    {
      fr: 'Lancez ./bin/cimaise ou npm start : ils prennent celle qui vient avec Cimaise.',
      en: 'Run ./bin/cimaise or npm start: they take the one that comes with Cimaise.',
    },
  )
}

export function checkFolder(dataDir: string): Finding[] {
  const findings: Finding[] = []
  const free = freeMegabytes(dataDir)
  const room = { fr: `${free.toLocaleString('fr')} Mo libres`, en: `${free.toLocaleString('en-GB')} MB free` }
  if (free < least_mb)
    findings.push(
      wrong(
        {
          fr: `Le disque de ${dataDir} est presque plein : ${room.fr}.`,
          en: `The disk of ${dataDir} is nearly full: ${room.en}.`,
        },
        { fr: 'Libérez de la place, 2 Go au moins.', en: 'Make room, 2 GB at least.' },
      ),
    )
  else if (free < comfortable_mb)
    findings.push(
      beware({ fr: `Peu de place dans ${dataDir} : ${room.fr}.`, en: `Little room in ${dataDir}: ${room.en}.` }),
    )
  else findings.push(well(`${dataDir} : ${room.fr}.`, `${dataDir}: ${room.en}.`))
  try {
    accessSync(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch {
    findings.push(
      wrong(
        {
          fr: `${dataDir} ne se laisse pas écrire par cet utilisateur.`,
          en: `${dataDir} cannot be written by this user.`,
        },
        {
          fr: 'Lancez Cimaise sous l’utilisateur à qui est le dossier, ou donnez-le-lui (chown -R).',
          en: 'Run Cimaise as the user that owns the folder, or give it to them (chown -R).',
        },
      ),
    )
  }
  return [...findings, ...checkSecret(dataDir), ...checkLeftovers(dataDir)]
}

function checkSecret(dataDir: string): Finding[] {
  const path = join(dataDir, 'secret')
  const found = statSync(path, { throwIfNoEntry: false })
  if (!found || (found.mode & 0o077) === 0) return []
  return [
    wrong(
      { fr: `${path} peut être lu par d’autres.`, en: `${path} can be read by others.` },
      { fr: `chmod 600 ${path}`, en: `chmod 600 ${path}` },
    ),
  ]
}

/** A restore that was killed leaves its folder; the next one clears it. */
function checkLeftovers(dataDir: string): Finding[] {
  return readdirSync(dataDir)
    .filter((name) => /^restoring-\d+$/.test(name))
    .map((name) =>
      beware(
        {
          fr: `${join(dataDir, name)} : une restauration a été interrompue, ou est en cours.`,
          en: `${join(dataDir, name)}: a restore was cut short, or is under way.`,
        },
        { fr: 'Recommencez-la ; rien n’est resté dans la base.', en: 'Run it again; nothing is left in the database.' },
      ),
    )
}

/** Whether the site answers at its port, or could listen there. */
export async function checkPort({ HOST, PORT }: Config): Promise<Finding> {
  const host = HOST === '0.0.0.0' || HOST === '::' ? '127.0.0.1' : HOST
  const where = `${HOST}:${PORT}`
  const answer = await fetch(`http://${host.includes(':') ? `[${host}]` : host}:${PORT}/health/ready`, {
    signal: AbortSignal.timeout(2000),
  }).catch(() => undefined)
  const state = answer && ((await answer.json().catch(() => undefined)) as { database?: string } | undefined)
  if (answer?.ok && state?.database)
    return state.database === 'up'
      ? well(`Le site répond sur ${where}.`, `The site answers on ${where}.`)
      : beware(
          {
            fr: `Le site répond sur ${where}, sans sa base de données : il montre ses copies.`,
            en: `The site answers on ${where}, without its database: it shows its copies.`,
          },
          { fr: 'cimaise database status', en: 'cimaise database status' },
        )
  const problem = await listenProblem(HOST, PORT)
  if (!problem)
    return well(`Le site est arrêté ; le port ${where} est libre.`, `The site is stopped; the port ${where} is free.`)
  if (problem === 'EADDRINUSE')
    return wrong(
      {
        fr: `Le port ${where} est pris par un autre programme.`,
        en: `The port ${where} is taken by another program.`,
      },
      { fr: 'Arrêtez-le, ou donnez un autre PORT.', en: 'Stop it, or give another PORT.' },
    )
  return wrong(
    { fr: `Impossible d’écouter sur ${where} (${problem}).`, en: `Cannot listen on ${where} (${problem}).` },
    {
      fr: 'Sous 1024 il faut être root : gardez PORT=3000 derrière un relais. HOST doit être une adresse de cette machine.',
      en: 'Below 1024 it takes root: keep PORT=3000 behind a reverse proxy. HOST must be an address of this machine.',
    },
  )
}

function listenProblem(host: string, port: number): Promise<string | undefined> {
  return new Promise((resolve) => {
    const server = createServer()
    server.once('error', (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
    server.listen({ host, port }, () => server.close(() => resolve(undefined)))
  })
}
