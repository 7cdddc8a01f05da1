import { createTransport } from 'nodemailer'
import type { Mailer } from './outbox.ts'

/** A mailer over the server of `SMTP_URL`. */
export function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport(url, { from })
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
