import type { FastifyInstance } from 'fastify'
import type { Config } from './platform/config.ts'
import { Refusal } from './platform/operator.ts'

/**
 * Opens the site's door. @returns the port, which the system chooses when PORT is 0.
 * @throws Refusal naming PORT or HOST when another program has it, or when it is not this machine's to take.
 */
export async function listen(app: FastifyInstance, { HOST, PORT }: Pick<Config, 'HOST' | 'PORT'>): Promise<number> {
  try {
    await app.listen({ host: HOST, port: PORT })
  } catch (error) {
    throw refusalOf(error as NodeJS.ErrnoException, HOST, PORT) ?? error
  }
  return (app.server.address() as { port: number }).port
}

function refusalOf({ code }: NodeJS.ErrnoException, host: string, port: number): Refusal | undefined {
  if (code === 'EADDRINUSE')
    return new Refusal({
      fr: `Le port ${port} est déjà pris sur ${host} : Cimaise y tourne peut-être. Arrêtez ce qui l’occupe, ou choisissez-en un autre : PORT=${port + 1}.`,
      en: `Port ${port} is already taken on ${host}: Cimaise may be running there. Stop what holds it, or choose another: PORT=${port + 1}.`,
    })
  if (code === 'EACCES')
    return new Refusal({
      fr: `Le système n’ouvre pas le port ${port} à cet utilisateur : sous 1024, il faut en avoir le droit. Choisissez-en un autre, PORT=3000 par exemple, derrière un serveur mandataire.`,
      en: `The system does not open port ${port} to this user: below 1024 that takes a right. Choose another, PORT=3000 for example, behind a proxy.`,
    })
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return new Refusal({
      fr: `HOST=${host} n’est pas une adresse de cette machine. 127.0.0.1 n’écoute qu’elle-même, 0.0.0.0 tout le monde.`,
      en: `HOST=${host} is no address of this machine. 127.0.0.1 listens to itself alone, 0.0.0.0 to everyone.`,
    })
  return undefined
}
