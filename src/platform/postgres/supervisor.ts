import { existsSync, rmSync, writeFileSync } from 'node:fs'
import { type Asked, giveToOwner, type House, inHouse } from './house.ts'
import { boundLog } from './log.ts'
import { bringUp, takeDown } from './postmaster.ts'
import { listUsers, register } from './presence.ts'
import { type Connection, connectionTo, probe } from './probe.ts'
import { problem } from './problem.ts'
import { inTurn } from './turn.ts'

/** `stopped`: by `cimaise database stop`, and so to remain until `cimaise database start`. */
export type Running = 'running' | 'stopped'

export type Server = {
  readonly connection: Connection
  /** Starts the server again if it died. Costs one connection when all is well; concurrent calls share one. */
  ensureRunning(): Promise<Running>
  /** Says that this process no longer needs the server, which stops when nobody does. */
  leave(): Promise<void>
}

/**
 * Makes this process a user of the server of `dataDir` and has it run: creates the database the first time, adopts a
 * server that runs, starts one otherwise, after a crash too. A database stopped on purpose stays so: `ensureRunning` tells.
 * @throws {DatabaseProblem}
 */
export function enterDatabase(asked: Asked): Promise<Server> {
  return inHouse(asked, async (house) => {
    const strikeOut = await turn(house, async () => {
      const alone = listUsers(house.users).length === 0
      const strike = register(house.users)
      try {
        if (!existsSync(house.stopped)) {
          const outcome = await bringUp(house, { mayCreate: true })
          if (alone && outcome === 'adopted') house.say(house.messages.adopted)
        }
        boundLog(house)
        return strike
      } catch (error) {
        strike()
        throw error
      }
    })
    return serverOf(asked, house, strikeOut)
  })
}

function serverOf(asked: Asked, house: House, strikeOut: () => void): Server {
  const watch = setInterval(() => {
    try {
      boundLog(house)
    } catch {
      // A log out of reach is no reason to bring the site down.
    }
  }, 60_000).unref()
  let checking: Promise<Running> | undefined
  let leaving: Promise<void> | undefined
  return {
    connection: connectionTo(house),
    ensureRunning() {
      checking ??= ensureRunning(asked, house).finally(() => {
        checking = undefined
      })
      return checking
    },
    leave() {
      clearInterval(watch)
      leaving ??= leave(asked, house, strikeOut)
      return leaving
    },
  }
}

async function ensureRunning(asked: Asked, known: House): Promise<Running> {
  if ((await probe(known)) === 'ready') return 'running'
  // An unmounted disk looks like a first start: only entering creates.
  if (!existsSync(known.turn)) throw problem(known.messages, 'vanished', known.database)
  return inHouse(asked, (house) =>
    turn(house, async () => {
      if (existsSync(house.stopped)) return 'stopped'
      await bringUp(house, { mayCreate: false })
      return 'running'
    }),
  )
}

async function leave(asked: Asked, known: House, strikeOut: () => void) {
  if (!existsSync(known.turn)) return
  await inHouse(asked, async (house) => {
    const outcome = await inTurn(house.turn, 20_000, async () => {
      strikeOut()
      if (listUsers(house.users).length === 0 && (await takeDown(house)) === 'stopped')
        house.say(house.messages.stopped)
    })
    // Somebody is busy with the server, hence uses it: it is theirs to stop.
    if (!outcome) strikeOut()
  })
}

/** Starts the server and lifts an earlier `stopDatabase`. It then lives until its last user leaves, or until stopped. */
export function startDatabase(asked: Asked): Promise<'started' | 'was-running'> {
  return inHouse(asked, (house) =>
    turn(house, async () => {
      const outcome = await bringUp(house, { mayCreate: true })
      rmSync(house.stopped, { force: true })
      return outcome === 'started' ? 'started' : 'was-running'
    }),
  )
}

/** Stops the server even while others use it, and keeps it stopped until `startDatabase`. */
export function stopDatabase(asked: Asked): Promise<'stopped' | 'was-stopped'> {
  return inHouse(asked, (house) =>
    turn(house, async () => {
      writeFileSync(house.stopped, '', { mode: 0o600 })
      giveToOwner(house, house.stopped)
      return takeDown(house)
    }),
  )
}

/** One at a time among all processes: two starting together make one server. */
async function turn<Result>(house: House, act: () => Promise<Result>): Promise<Result> {
  const speak = setTimeout(() => house.say(house.messages.waiting), 3_000)
  try {
    const outcome = await inTurn(house.turn, 600_000, () => {
      clearTimeout(speak)
      return act()
    })
    if (!outcome) throw problem(house.messages, 'busy', house.dataDir)
    return outcome.result
  } finally {
    clearTimeout(speak)
  }
}
