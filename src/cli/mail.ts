import { command } from '../platform/command-line/index.ts'
import { listMail, type MailState, mailStates } from '../platform/mail/letters.ts'
import { type OperatorSentence, Refusal } from '../platform/operator.ts'

const states: Readonly<Record<MailState, OperatorSentence>> = {
  waiting: { fr: 'attend', en: 'waiting' },
  sending: { fr: 'part', en: 'sending' },
  sent: { fr: 'parti', en: 'sent' },
  kept: { fr: 'gardé', en: 'kept' },
  failed: { fr: 'refusé', en: 'failed' },
  uncertain: { fr: 'incertain', en: 'uncertain' },
}

export const mailList = command({
  words: ['mail', 'list'],
  what: {
    fr: 'montre le courrier : ce qui attend, est parti, a échoué',
    en: 'shows the mail: what waits, left, failed',
  },
  options: {
    state: {
      type: 'text',
      value: { fr: 'ÉTAT', en: 'STATE' },
      what: {
        fr: `seulement cet état : ${mailStates.join(', ')}`,
        en: `only this state: ${mailStates.join(', ')}`,
      },
    },
    last: {
      type: 'text',
      value: { fr: 'NOMBRE', en: 'NUMBER' },
      what: {
        fr: 'les plus récents seulement (50 sans cette option)',
        en: 'only the most recent (50 without this option)',
      },
    },
  },
  notes: [
    {
      fr: '« Gardé » : aucun serveur de courrier n’est réglé (SMTP_URL). « Incertain » : un envoi groupé coupé par une panne ; il n’est jamais renvoyé de lui-même.',
      en: '“Kept”: no mail server is set (SMTP_URL). “Uncertain”: a mailing cut by a crash; it is never sent twice by itself.',
    },
  ],
  async run({ options, open, say, language }) {
    const state = mailStates.find((each) => each === options.state)
    if (options.state && !state)
      throw new Refusal({
        fr: `--state ${options.state} n’est pas un état : ${mailStates.join(', ')}.`,
        en: `--state ${options.state} is no state: ${mailStates.join(', ')}.`,
      })
    const last = Number(options.last ?? 50)
    if (!Number.isInteger(last) || last < 1)
      throw new Refusal({
        fr: `--last ${options.last} n’est pas un nombre de lettres.`,
        en: `--last ${options.last} is no number of letters.`,
      })
    const { db, network } = await open()
    const { letters, counts } = await listMail(db, { state, last })
    const minute = new Intl.DateTimeFormat('sv', {
      dateStyle: 'short',
      timeStyle: 'short',
      timeZone: network.time_zone,
    })
    for (const letter of letters) {
      say(
        [
          minute.format(letter.created_at),
          states[letter.state][language].padEnd(9),
          letter.to_address,
          letter.subject,
        ].join('  '),
      )
      if (letter.problem)
        say({
          fr: `    essai ${letter.attempts} : ${letter.problem}`,
          en: `    attempt ${letter.attempts}: ${letter.problem}`,
        })
    }
    const summary = counts.map((row) => `${row.count} ${states[row.state][language]}`).join(', ')
    say(
      summary ? { fr: `En tout : ${summary}.`, en: `In all: ${summary}.` } : { fr: 'Aucun courrier.', en: 'No mail.' },
    )
  },
})
