import { createTransport } from 'nodemailer'
import type { Config } from '../../platform/config.ts'
import { beware, type Finding, well, wrong } from './finding.ts'
import { withoutSecrets } from './settings.ts'

const patience_ms = 8000

/** Greets the mail server and signs in; sends nothing. */
export async function checkMailServer({ SMTP_URL, MAIL_FROM }: Config): Promise<Finding[]> {
  if (!SMTP_URL)
    return [
      beware(
        {
          fr: 'Aucun serveur de courrier : les lettres sont gardées et ne partent pas.',
          en: 'No mail server: letters are kept and do not leave.',
        },
        { fr: 'Donnez SMTP_URL quand le site devient public.', en: 'Give SMTP_URL when the site becomes public.' },
      ),
    ]
  const address = withoutSecrets(SMTP_URL)
  const transport = createTransport({
    url: SMTP_URL,
    connectionTimeout: patience_ms,
    greetingTimeout: patience_ms,
    socketTimeout: patience_ms,
  })
  try {
    await transport.verify()
    const findings = [well(`Le serveur de courrier répond (${address}).`, `The mail server answers (${address}).`)]
    if (!MAIL_FROM)
      findings.push(
        beware(
          {
            fr: 'MAIL_FROM est absent : les lettres partent de l’adresse de l’association.',
            en: 'MAIL_FROM is absent: letters leave from the association’s address.',
          },
          {
            fr: 'Donnez une adresse que ce serveur a le droit d’envoyer (SPF, DKIM).',
            en: 'Give an address that this server may send for (SPF, DKIM).',
          },
        ),
      )
    return findings
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    return [
      wrong(
        {
          fr: `Le serveur de courrier (${address}) ne convient pas : ${detail}`,
          en: `The mail server (${address}) does not do: ${detail}`,
        },
        {
          fr: 'Vérifiez SMTP_URL (nom, port, mot de passe) et que cette machine peut le joindre. Le courrier attend et repartira.',
          en: 'Check SMTP_URL (name, port, password) and that this machine can reach it. Mail waits, and will leave.',
        },
      ),
    ]
  } finally {
    transport.close()
  }
}
