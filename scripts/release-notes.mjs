// release-notes.mjs TAG [FOLDER]: prints what the changelog says of the version that TAG names, `v1.2.3`. Exits 1 with a
// sentence for each reason why that version is not ready: another version in package.json or its lock file, no section, no date in it.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'

const [tag = '', folder = join(import.meta.dirname, '..')] = process.argv.slice(2)
const VERSION = /^v((?:0|[1-9]\d*)\.(?:0|[1-9]\d*)\.(?:0|[1-9]\d*))$/
main(VERSION.exec(tag)?.[1])

function main(version) {
  if (version === undefined) {
    refuse([`The tag is '${tag}'. Expected a version such as v1.2.3.`])
    return
  }
  const section = sectionOf(version)
  const faults = [...otherVersions(version), ...sectionFaults(version, section)]
  if (faults.length > 0) refuse(faults)
  else process.stdout.write(`${section.text}\n`)
}

function refuse(sentences) {
  for (const sentence of sentences) console.error(`release-notes.mjs: ${sentence}`)
  process.exitCode = 1
}

function otherVersions(version) {
  const lock = json('package-lock.json')
  const found = [
    ['package.json', json('package.json').version],
    ['package-lock.json', lock.version],
    ['package-lock.json, its first package', lock.packages[''].version]
  ]
  return found
    .filter(([, other]) => other !== version)
    .map(([file, other]) => `${file} says ${other}. Expected ${version}, as the tag does.`)
}

/** The heading's date and what stands below it, up to the next heading of its rank or the links at the end. */
function sectionOf(version) {
  const [, ...sections] = read('CHANGELOG.md').split(/^## /m)
  const found = sections.find((section) => section.startsWith(`[${version}]`))
  if (found === undefined) return undefined
  const [heading = '', ...rest] = found.split('\n')
  const text = rest.filter((line) => !/^\[[^\]]+\]: \S+$/.test(line)).join('\n')
  return { date: /^\[[^\]]+\] - (\d{4}-\d\d-\d\d)$/.exec(heading)?.[1], text: text.trim() }
}

function sectionFaults(version, section) {
  const heading = `## [${version}] - YYYY-MM-DD`
  if (section === undefined) return [`CHANGELOG.md has no section "${heading}".`]
  return [
    ...(section.date === undefined ? [`The section's heading must be "${heading}".`] : []),
    ...(section.text === '' ? [`CHANGELOG.md says nothing of ${version}.`] : [])
  ]
}

function json(name) {
  return JSON.parse(read(name))
}

function read(name) {
  return readFileSync(join(folder, name), 'utf8')
}
