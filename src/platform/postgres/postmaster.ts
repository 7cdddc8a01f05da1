import { closeSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { prepareBinaries } from './binaries.ts'
import { prepareCluster } from './cluster.ts'
import type { House } from './house.ts'
import { openLog, readLog } from './log.ts'
import { type Answer, probe } from './probe.ts'
import { explainOutput, problem } from './problem.ts'
import { findProcess, isLiving, type LivingProcess, signal, waitUntilGone } from './processes.ts'
import { launch } from './programs.ts'
import { endOrphans, findPostmaster, listResidents } from './residents.ts'
import { leftoversOf, makeSocketFolder, port, removeSocketFolder } from './socket.ts'

/** Makes the server answer, whatever state it was left in. Call it in turn. */
export async function bringUp(house: House, { mayCreate }: { mayCreate: boolean }): Promise<'adopted' | 'started'> {
  let answer = await probe(house)
  for (let attempt = 1; answer !== 'ready'; attempt++) {
    const residents = listResidents(house)
    const postmaster = findPostmaster(house, residents)
    if (postmaster || answer !== 'absent') {
      if ((await waitForAnswer(house, postmaster)) === 'ready') return 'adopted'
    } else {
      if (residents.length > 0) house.say(house.messages.orphans(residents.length))
      await endOrphans(residents)
      const complaint = await startPostmaster(house, mayCreate)
      if (!complaint) return 'started'
      if (attempt >= 5 || !isWorthAnother(complaint.text)) throw complaint.problem
      await sleep(100 * attempt)
    }
    answer = await probe(house)
  }
  return 'adopted'
}

// Another server was starting at the same moment, an orphan was not yet seen, or the new server was itself killed
// before it could complain: the next look tells which.
const isWorthAnother = (text: string) => /lock file|shared memory block/.test(text) || !/FATAL|PANIC|error:/.test(text)

/** Undefined once it answers; else what it said before dying. */
async function startPostmaster(house: House, mayCreate: boolean) {
  const binaries = await prepareBinaries(house)
  await prepareCluster(house, binaries, mayCreate)
  const socketFolder = makeSocketFolder(house)
  for (const leftover of leftoversOf(house)) rmSync(leftover, { force: true })
  const program = join(binaries.folder, 'bin', 'postgres')
  const { pid, from } = await launchServer(house, program, socketFolder)
  const postmaster = findProcess(pid)
  if (postmaster && (await waitForAnswer(house, postmaster)) === 'ready') {
    house.say(house.messages.started)
    return undefined
  }
  // What it answered to our knocking, and what its orphans said of its death, is no complaint.
  const text = readLog(house, from).replaceAll(
    /^.*FATAL: .*(the database system is|unexpected postmaster exit).*$/gm,
    '',
  )
  const { messages, dataDir, log } = house
  const uid = house.account.uid
  return { text, problem: explainOutput(text, { messages, what: messages.start, program, dataDir, log, uid }) }
}

/** Detached: the server outlives the process that found it missing. */
async function launchServer(house: House, program: string, socketFolder: string) {
  const settings = {
    listen_addresses: '',
    port: String(port),
    unix_socket_directories: `"${socketFolder}"`,
    unix_socket_permissions: '0700',
    fsync: 'on',
    logging_collector: 'off',
    log_destination: 'stderr',
  }
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const { file, from } = openLog(house)
  try {
    const stdio = ['ignore', file, file] as const
    const child = await launch(house, program, ['-D', house.database, ...args], { detached: true, stdio: [...stdio] })
    child.unref()
    return { pid: child.pid ?? 0, from }
  } finally {
    closeSync(file)
  }
}

/**
 * Waits until the server answers, however long it has to recover, or until it is gone. A server that is shutting down
 * is hurried, one that lost its socket is stopped, one that says nothing for a minute is a problem for the operator.
 */
async function waitForAnswer(house: House, postmaster: LivingProcess | undefined): Promise<'ready' | 'gone'> {
  const since: Record<Answer, number> = { ready: 0, starting: 0, stopping: 0, silent: 0, absent: 0 }
  let last: Answer | undefined
  let told = false
  for (;;) {
    const answer = await probe(house)
    if (answer === 'ready') return 'ready'
    if (postmaster ? !isLiving(postmaster) : answer === 'absent') return 'gone'
    if (answer !== last) since[answer] = performance.now()
    last = answer
    const elapsed_ms = performance.now() - since[answer]
    if (answer === 'starting' && elapsed_ms > 2_000 && !told) {
      house.say(house.messages.recovering)
      told = true
    }
    if (answer === 'stopping' && elapsed_ms > 5_000 && postmaster) await stopPostmaster(house, postmaster)
    if (answer === 'absent' && elapsed_ms > 30_000 && postmaster) await stopPostmaster(house, postmaster)
    if (answer === 'silent' && elapsed_ms > 60_000) throw problem(house.messages, 'silent', postmaster?.pid, house.log)
    await sleep(20)
  }
}

/** Stops the server, if it runs: its sessions are cut, what they had not committed is undone. Call it in turn. */
export async function takeDown(house: House): Promise<'stopped' | 'was-stopped'> {
  const postmaster = findPostmaster(house)
  if (!postmaster) return 'was-stopped'
  await stopPostmaster(house, postmaster)
  removeSocketFolder(house)
  return 'stopped'
}

async function stopPostmaster(house: House, postmaster: LivingProcess) {
  signal(postmaster, 'SIGINT')
  if (await waitUntilGone([postmaster], 60_000)) return
  house.say(house.messages.forced)
  signal(postmaster, 'SIGQUIT')
  if (await waitUntilGone([postmaster], 15_000)) return
  throw problem(house.messages, 'silent', postmaster.pid, house.log)
}
