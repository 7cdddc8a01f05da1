import { resolve } from 'node:path'
import { keepSchoolHolidaySeed } from '../museums/cli.ts'
import { command } from '../platform/command-line/index.ts'
import { listNetworks, loadNetwork } from '../platform/network.ts'
import { Refusal } from '../platform/operator.ts'
import { openSeeded } from '../seeded-installation.ts'

export const init = command({
  words: ['init'],
  what: {
    fr: 'ouvre un réseau, vide, prêt à recevoir ses musées',
    en: 'opens a network, empty, ready for its museums',
  },
  options: {
    network: {
      type: 'text',
      value: { fr: 'PROFIL', en: 'PROFILE' },
      what: {
        fr: `le profil du réseau : ${listNetworks().join(', ')}, ou le dossier d’un profil à vous`,
        en: `the network profile: ${listNetworks().join(', ')}, or the folder of a profile of your own`,
      },
    },
  },
  notes: [
    {
      fr: 'À lancer une fois, avant `npm start`, qui ouvrirait sinon la démonstration. Le calendrier des vacances scolaires est posé ; l’association le continue (`cimaise holidays`).',
      en: 'To be run once, before `npm start`, which would otherwise open the demonstration. The calendar of school holidays is laid; the association goes on with it (`cimaise holidays`).',
    },
  ],
  examples: ['cimaise init --network occitanie'],
  async run({ options, variables, say, remark }) {
    const named = options.network ?? (variables.NETWORK || undefined)
    // The database remembers it, and later commands are typed elsewhere.
    const network = named?.includes('/') ? resolve(named) : named
    if (!network)
      throw new Refusal({
        fr: `Quel réseau ? Donnez --network : ${listNetworks().join(', ')}, ou le dossier d’un profil.`,
        en: `Which network? Give --network: ${listNetworks().join(', ')}, or the folder of a profile.`,
      })
    // A wrong name must not leave an installation behind.
    const { names } = loadNetwork(network)
    const installation = await openSeeded({ ...variables, NETWORK: network }, remark, {
      create: { network, demonstration: false },
    })
    try {
      if (installation.demonstration)
        throw new Refusal({
          fr: `Cette base tient déjà la démonstration de ${names.fr.full} (${installation.dataDir}). Donnez un autre DATA_DIR (ou DATABASE_URL) au vrai réseau.`,
          en: `This database already holds the demonstration of ${names.en.full} (${installation.dataDir}). Give the real network a DATA_DIR (or DATABASE_URL) of its own.`,
        })
      const count = await keepSchoolHolidaySeed(installation.db)
      say({
        fr: `${names.fr.full} : le réseau est ouvert, dans ${installation.config.DATABASE_URL ? 'la base de DATABASE_URL et ' : ''}${installation.dataDir}.`,
        en: `${names.en.full}: the network is open, in ${installation.config.DATABASE_URL ? 'the database of DATABASE_URL and ' : ''}${installation.dataDir}.`,
      })
      if (count > 0)
        say({
          fr: `Vacances scolaires : ${count} périodes posées.`,
          en: `School holidays: ${count} periods laid down.`,
        })
      say({
        fr: 'Ensuite : `cimaise import museofile FICHIER`, puis `npm start`.',
        en: 'Next: `cimaise import museofile FILE`, then `npm start`.',
      })
    } finally {
      await installation.close()
    }
  },
})
