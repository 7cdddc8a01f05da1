// `npm run proofs -- ISSUE [LINE…]`: runs the proofs of an issue, those of some lines or all, and says how each ended.
import { spawnSync } from 'node:child_process'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt, ensureInstalled, node, refuse, root } from './prepare.mjs'

const [issue, ...lines] = process.argv.slice(2)
const folder = join(root, 'proofs', issue ?? '')
if (!issue || !existsSync(folder)) {
  const known = existsSync(join(root, 'proofs')) ? readdirSync(join(root, 'proofs')).join(', ') : ''
  refuse(
    `npm run proofs -- NUMÉRO [LIGNE…] (numéros connus : ${known})`,
    `npm run proofs -- ISSUE [LINE…] (known issues: ${known})`,
  )
}
ensureInstalled()
ensureBuilt()

const lineOf = (name) => /^\d+/.exec(name)?.[0]
const proofs = readdirSync(folder)
  .filter((name) => /^\d+[a-z-]*(\.(mjs|ts|sh))?$/.test(name) && (lines.length === 0 || lines.includes(lineOf(name))))
  .sort((one, other) => Number(lineOf(one)) - Number(lineOf(other)) || one.localeCompare(other))
if (proofs.length === 0) refuse(`Aucune preuve pour ${lines.join(', ')}.`, `No proof for ${lines.join(', ')}.`)

const outcomes = proofs.map((name) => {
  process.stdout.write(`\n── proofs/${issue}/${name}\n`)
  const path = join(folder, name)
  const started = Date.now()
  // What Node can run, runs on the Node of the project; a program of another kind says itself what runs it.
  const { status, signal } = /\.(mjs|ts)$/.test(name)
    ? spawnSync(node, [path], { cwd: root, stdio: 'inherit' })
    : spawnSync(path, { cwd: root, stdio: 'inherit' })
  return { name, code: status ?? signal ?? 'not run', seconds: Math.round((Date.now() - started) / 1000) }
})

process.stdout.write('\n')
for (const { name, code, seconds } of outcomes)
  process.stdout.write(`proofs/${issue}/${name}  ${code === 0 ? 'holds' : 'FAILS'}  exit code ${code}  ${seconds} s\n`)
const failed = outcomes.filter(({ code }) => code !== 0).length
process.stdout.write(`${outcomes.length - failed} passed, ${failed} failed\n`)
process.exitCode = failed === 0 ? 0 : 1
