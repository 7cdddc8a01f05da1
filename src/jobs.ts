import type { Installation } from './installation.ts'
import { forgetUnnamedFiles, prepareImages, remakeLostDerivatives } from './media/index.ts'
import { forgetHeldCorrections } from './museums/index.ts'
import { forgetOldChanges } from './platform/changes/forget.ts'
import type { Job } from './platform/jobs.ts'
import { sendWaiting } from './platform/mail/outbox.ts'
import { smtpMailer } from './platform/mail/smtp.ts'

export const sendMail = 'send-mail'
export const prepareImagesJob = 'prepare-images'

/** Every queue of the installation, for the web process that enqueues and the worker that runs. */
export function jobsOf({ config, db, files, log, network }: Installation): Job[] {
  const mailer = config.SMTP_URL
    ? smtpMailer(config.SMTP_URL, config.MAIL_FROM ?? network.association.email)
    : undefined
  return [
    {
      name: sendMail,
      cron: '* * * * *',
      async run() {
        const count = await sendWaiting(db, mailer)
        if (count > 0) log.info({ count, kept: !mailer }, 'mail')
      },
    },
    {
      name: prepareImagesJob,
      cron: '* * * * *',
      async run() {
        const outcome = await prepareImages(db, files)
        if (outcome.prepared + outcome.failed > 0) log.info(outcome, 'derivatives of images')
      },
    },
    {
      name: 'forget-unnamed-files',
      cron: '45 3 * * *',
      async run() {
        log.info({ count: await forgetUnnamedFiles(db, files, Date.now()) }, 'files that no image names removed')
        log.info({ count: await remakeLostDerivatives(db, files) }, 'derivatives to be made again')
      },
    },
    {
      name: 'forget-held-corrections',
      cron: '0 3 * * *',
      async run() {
        log.info({ count: await forgetHeldCorrections(db) }, 'held corrections erased')
      },
    },
    {
      name: 'forget-old-changes',
      cron: '30 3 * * *',
      async run() {
        log.info({ count: await forgetOldChanges(db) }, 'change log cut')
      },
    },
  ]
}
