import { openDataFolder } from '../installation.ts'
import { command } from '../platform/command-line/index.ts'
import type { OperatorSentence } from '../platform/operator.ts'
import { checkDatabase } from './doctor/database.ts'
import type { Finding } from './doctor/finding.ts'
import { checkFolder, checkNode, checkPort } from './doctor/machine.ts'
import { checkMailServer } from './doctor/mail-server.ts'
import { checkNetwork, checkSettings, listSettings } from './doctor/settings.ts'
import { version } from './version.ts'

const marks: Readonly<Record<Finding['level'], string>> = { well: '✓', beware: '!', wrong: '✗' }

export const doctor = command({
  words: ['doctor'],
  what: {
    fr: 'examine l’installation et dit quoi faire de ce qui ne va pas',
    en: 'examines the installation and says what to do about what is wrong',
  },
  notes: [
    {
      fr: '✓ va bien, ! à juger, ✗ à réparer. Rien n’est changé. La commande échoue (code 1) quand il y a quelque chose à réparer.',
      en: '✓ is well, ! is for you to judge, ✗ is to be mended. Nothing is changed. The command fails (code 1) when there is something to mend.',
    },
  ],
  async run({ variables, say, remark }) {
    say(`Cimaise ${version}`)
    const { config, dataDir } = await openDataFolder(variables, remark)
    say({ fr: '\nRéglages', en: '\nSettings' })
    for (const line of listSettings(config, variables)) say({ fr: `  ${line.fr}`, en: `  ${line.en}` })
    const findings: Finding[] = []
    const report = (title: OperatorSentence, found: readonly Finding[]) => {
      say({ fr: `\n${title.fr}`, en: `\n${title.en}` })
      for (const { level, sentence, remedy } of found) {
        say({ fr: `${marks[level]} ${sentence.fr}`, en: `${marks[level]} ${sentence.en}` })
        if (remedy) say({ fr: `    → ${remedy.fr}`, en: `    → ${remedy.en}` })
      }
      findings.push(...found)
    }
    report({ fr: 'Machine', en: 'Machine' }, [
      checkNode(),
      ...checkFolder(dataDir),
      await checkPort(config),
      ...checkSettings(config),
    ])
    const database = await checkDatabase(config, dataDir)
    report({ fr: 'Base de données', en: 'Database' }, database.findings)
    report({ fr: 'Réseau', en: 'Network' }, [checkNetwork(database.network ?? config.NETWORK)])
    report({ fr: 'Courrier', en: 'Mail' }, await checkMailServer(config))
    const faults = findings.filter(({ level }) => level === 'wrong').length
    say(
      faults === 0
        ? { fr: '\nTout va.', en: '\nAll is well.' }
        : {
            fr: `\n${faults === 1 ? '1 chose est' : `${faults} choses sont`} à réparer.`,
            en: `\n${faults === 1 ? '1 thing is' : `${faults} things are`} to be mended.`,
          },
    )
    return faults === 0 ? 0 : 1
  },
})
