import { createChallenge, verifySolution } from 'altcha-lib/v1'
import type { FastifyInstance } from 'fastify'

export const proofPath = '/preuve'
/** The hidden field that `<proof-of-work>` fills. */
export const proofField = 'preuve'

/** About a second on an old phone. */
const hardest = 60_000
const validMs = 20 * 60_000

const spent = new Map<string, number>()

/** Hands out the sum that a visitor's machine does before a form of strangers is believed at once. */
export function serveProofs(app: FastifyInstance, secret: string): void {
  app.get(proofPath, { config: { reads: false } }, async (_request, reply) => {
    const challenge = await createChallenge({
      hmacKey: secret,
      maxnumber: hardest,
      expires: new Date(Date.now() + validMs),
    })
    return reply.header('cache-control', 'no-store').send(challenge)
  })
}

/** True for a proof of ours, still valid, and never shown before to this process, however it is written. */
export async function isProven(proof: unknown, secret: string, now = Date.now()): Promise<boolean> {
  if (typeof proof !== 'string' || proof === '' || proof.length > 2000) return false
  for (const [old, until] of spent) if (until < now) spent.delete(old)
  if (!(await verifySolution(proof, secret, true).catch(() => false))) return false
  // The same solution may be written with other blanks: the sum itself is what is spent.
  const { challenge } = JSON.parse(atob(proof)) as { challenge: string }
  if (spent.has(challenge)) return false
  spent.set(challenge, now + validMs)
  return true
}
