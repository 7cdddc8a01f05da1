import { type Config, settings } from '../../platform/config.ts'
import { loadNetwork } from '../../platform/network.ts'
import { type OperatorSentence, Refusal } from '../../platform/operator.ts'
import { beware, type Finding, well, wrong } from './finding.ts'

/** Every setting with its value and where it comes from. Passwords and tokens are not shown. */
export function listSettings(config: Config, variables: NodeJS.ProcessEnv): OperatorSentence[] {
  return Object.keys(settings).map((name) => {
    const value = config[name as keyof Config]
    const origin = variables[name]
      ? { fr: 'environnement', en: 'environment' }
      : { fr: value === undefined ? 'absent' : 'valeur d’usage', en: value === undefined ? 'absent' : 'default' }
    const line = (from: string) => `${name.padEnd(22)} ${shown(name, value).padEnd(32)} ${from}`
    return { fr: line(origin.fr), en: line(origin.en) }
  })
}

function shown(name: string, value: unknown): string {
  if (value === undefined) return '–'
  if (name === 'METRICS_TOKEN') return '…'
  if (!/_URL$/.test(name) || name === 'BASE_URL') return String(value)
  return withoutSecrets(String(value))
}

/** An address without what opens it. */
export function withoutSecrets(address: string): string {
  if (!URL.canParse(address)) return '…'
  const url = new URL(address)
  if (url.password) url.password = '…'
  if (url.username && /^https?:$/.test(url.protocol)) url.username = '…'
  for (const name of [...url.searchParams.keys()])
    if (/pass|secret|key|token/i.test(name)) url.searchParams.set(name, '…')
  return decodeURI(url.href).replaceAll('%E2%80%A6', '…')
}

/** Settings that are each right and do not go together. */
export function checkSettings(config: Config): Finding[] {
  const findings: Finding[] = []
  const isOpen = !['127.0.0.1', 'localhost', '::1'].includes(config.HOST)
  if (!config.BASE_URL && isOpen)
    findings.push(
      beware(
        {
          fr: `Le site écoute sur ${config.HOST} sans adresse publique.`,
          en: `The site listens on ${config.HOST} without a public address.`,
        },
        {
          fr: 'Donnez BASE_URL : les liens du courrier et du plan du site la portent.',
          en: 'Give BASE_URL: links in mail and in the site map carry it.',
        },
      ),
    )
  if (config.BASE_URL?.startsWith('http:') && !/localhost|127\.0\.0\.1/.test(config.BASE_URL))
    findings.push(
      beware(
        { fr: `BASE_URL (${config.BASE_URL}) n’est pas en https.`, en: `BASE_URL (${config.BASE_URL}) is not https.` },
        {
          fr: 'Mettez devant le site un relais qui parle https (docs/operations.md).',
          en: 'Put a reverse proxy that speaks https before the site (docs/operations.md).',
        },
      ),
    )
  if (config.BASE_URL && !config.TRUST_PROXY)
    findings.push(
      beware(
        {
          fr: 'BASE_URL est donnée et aucun relais n’est cru (TRUST_PROXY).',
          en: 'BASE_URL is given and no proxy is believed (TRUST_PROXY).',
        },
        {
          fr: 'Derrière un relais, donnez son adresse (TRUST_PROXY=127.0.0.1) : sans elle tous les visiteurs comptent pour un.',
          en: 'Behind a reverse proxy, give its address (TRUST_PROXY=127.0.0.1): without it all visitors count as one.',
        },
      ),
    )
  return findings
}

export function checkNetwork(network: string): Finding {
  try {
    const { names, departments, folder } = loadNetwork(network)
    return well(
      `Profil ${network} : ${names.fr.full}, ${departments.length} départements (${folder}).`,
      `Profile ${network}: ${names.en.full}, ${departments.length} départements (${folder}).`,
    )
  } catch (error) {
    if (error instanceof Refusal) return wrong(error.sentence)
    throw error
  }
}
