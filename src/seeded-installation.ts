import { seedVocabularies } from './collections/index.ts'
import { type Installation, openInstallation } from './installation.ts'

/** Opens the installation for commands that write records, its vocabularies brought to those of this version. */
export async function openSeeded(...how: Parameters<typeof openInstallation>): Promise<Installation> {
  const installation = await openInstallation(...how)
  try {
    await seedVocabularies(installation.db)
    return installation
  } catch (error) {
    await installation.close()
    throw error
  }
}
