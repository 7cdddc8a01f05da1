import { createTransport } from 'nodemailer'
import type { Mailer } from './outbox.ts'

/** A mailer over the server of `SMTP_URL`. Its dialogues end long before the outbox takes their letters for abandoned. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(
    {
      url,
      connectionTimeout: 20_000,
      greetingTimeout: 20_000,
      socketTimeout: 60_000,
    },
    { from },
  )
  return async (letter) => {
    await transport.sendMail({
      messageId: letter.messageId,
      to: letter.to,
      ...(letter.replyTo && { replyTo: letter.replyTo }),
      subject: letter.subject,
      text: letter.text,
    })
  }
}
