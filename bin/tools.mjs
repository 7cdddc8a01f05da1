// What the tests need beside npm's packages: Chromium for the journeys, Java for the HTML checker.
import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import { say } from './prepare.mjs'

const tools = {
  chromium: {
    names: [process.env.CHROMIUM, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'],
    debian: 'chromium',
    missing: [
      'Chromium manque : les parcours au navigateur ne se font pas. Installez-le (Debian et Ubuntu : apt-get install chromium) ou donnez son chemin dans CHROMIUM.',
      'Chromium is missing: no journey in a browser can be made. Install it (Debian and Ubuntu: apt-get install chromium) or give its path in CHROMIUM.',
    ],
  },
  java: {
    names: [process.env.JAVA, 'java'],
    debian: 'default-jre-headless',
    missing: [
      'Java manque : le vérificateur HTML (Nu) ne tourne pas. Installez Java 17 ou plus récent (Debian et Ubuntu : apt-get install default-jre-headless) ou donnez son chemin dans JAVA.',
      'Java is missing: the HTML checker (Nu) cannot run. Install Java 17 or later (Debian and Ubuntu: apt-get install default-jre-headless) or give its path in JAVA.',
    ],
  },
}

/** The path of a program, among those of PATH; undefined when it is not there. */
export function findTool(tool) {
  const folders = (process.env.PATH ?? '').split(delimiter)
  const paths = tools[tool].names
    .filter(Boolean)
    .flatMap((name) => (name.includes('/') ? [name] : folders.map((folder) => join(folder, name))))
  return paths.find(mayRun)
}

function mayRun(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** Finds the tools, installs those that miss where we are root and have apt, and says what to do about the others. */
export function findOrInstallTools() {
  const missing = Object.keys(tools).filter((tool) => !findTool(tool))
  if (missing.length > 0 && process.getuid?.() === 0) installWithApt(missing.map((tool) => tools[tool].debian))
  const found = {}
  for (const [tool, { missing: sentences }] of Object.entries(tools)) {
    found[tool] = findTool(tool)
    if (!found[tool]) say(...sentences)
  }
  return found
}

function installWithApt(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const run = (...words) => spawnSync('apt-get', words, { env: environment, stdio: ['ignore', 'ignore', 'inherit'] })
  if (run('--version').error) return
  say(`Installation de ${packages.join(', ')} par apt-get…`, `Installing ${packages.join(', ')} with apt-get…`)
  run('update', '-qq')
  run('install', '-y', '-qq', '--no-install-recommends', ...packages)
}
