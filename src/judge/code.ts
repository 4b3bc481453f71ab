import { isSystemFolder, isWithin, parentOf } from '../observe/paths'
import { absolutePath } from '../plan/paths'
import type { Plan } from '../plan/plan'
import { argvOf, workingDirOf } from '../plan/program'
import type { FileFacts } from '../words'

/** Whether a file of the image is code: write access to it decides which program runs. */
export type IsCode = (path: string, entry: Pick<FileFacts, 'type' | 'mode'>) => boolean

/**
 * Distinguishes the image's code from its data. Programs, libraries, scripts and templates are
 * recognised by name, mode and folder. Everything in the folder from which the container starts is
 * code, too, unless its name marks it as data.
 */
export function codeTest(plan: Pick<Plan, 'container' | 'image'>): IsCode {
  const homes = codeFolders(plan)
  const started = new Set(startedBy(plan))
  return (path, { type, mode }) => {
    if (type !== 'file' && type !== 'symlink') return false
    if (started.has(path)) return true
    const name = path.slice(path.lastIndexOf('/') + 1)
    if (DATA_NAME.test(name) || PRERENDERED.test(path)) return false
    if (CODE_NAME.test(name) || SYSTEM.test(path)) return true
    if (type === 'file' && (mode & 0o111) !== 0) return true
    return !DATA_FOLDER.test(path) && homes.some((home) => isWithin(path, home))
  }
}

const CODE_NAME =
  /\.(?:[cm]?[jt]sx?|py[cowxz]?|pex|rb|erb|p[lm]|php\d?|phtml|phar|inc|lua|tcl|groovy|clj|r|jl|exs?|beam|sh|bash|zsh|awk|jar|war|ear|class|dll|exe|so|node|wasm|[jg]sp[xf]?|aspx?|cgi|x?html?|css|tmpl|tpl|gohtml|twig|ejs|hbs|mustache|pug|haml|slim|liquid|j2|jinja2?|vm|ftl|xslt?|sql)$|\.so(?:\.\d+)+$/i

const DATA_NAME =
  /\.(?:db|sqlite3?|s3db|mdb|rdb|aof|ibd|frm|myd|myi|dat|data|parquet|csv|tsv|txt|md|log|pid|lo?ck|sock|bak|te?mp|old|swp|cache|png|jpe?g|gif|webp|avif|ico|bmp|tiff?|mp[34]|webm|wav|ogg|pdf|docx?|xlsx?|odt|zip|gz|tgz|bz2|xz|zst|7z|tar)(?:\.\d+)?$|-(?:wal|shm|journal)$|^\.(?:git)?keep$/i

/** Pages that a web framework renders in advance, and again while it runs. */
const PRERENDERED =
  /\/(?:\.next|\.nuxt|\.output|prerender(?:ed)?)\/.*\.(?:x?html?|css|rsc|meta|body|json)$/i

/** Folders that programs are meant to fill. */
const DATA_FOLDER =
  /\/(?:data|db|databases?|uploads?|storage|media|state|files|spool|sessions?|caches?|\.cache|logs?|te?mp|run|backups?|dumps?)\//i

/** Folders of the system's programs and libraries, whatever the names of the files. */
const SYSTEM = /^\/(?:usr\/(?:local\/)?)?(?:s?bin|lib(?:x?32|64|exec)?)\//

/**
 * Folders whose files are code unless their names mark them as data: the working directory, and the
 * folders of the program and scripts that the container starts.
 */
export function codeFolders(plan: Pick<Plan, 'container' | 'image'>): readonly string[] {
  const started = startedBy(plan).map(parentOf)
  return [...new Set([workingDirOf(plan), ...started])].filter(
    (folder) => !isSystemFolder(folder) && !DATA_FOLDER.test(`${folder}/`)
  )
}

/** Absolute paths of all programs and scripts that the container's start runs. */
const startedBy = (plan: Pick<Plan, 'container' | 'image'>): readonly string[] =>
  programsIn(argvOf(plan)).map((word) => absolutePath(word, workingDirOf(plan)))

/** The words of a command that name programs: the first, scripts, and a shell's commands. */
function programsIn(argv: readonly string[]): readonly string[] {
  const [, ...others] = argv
  const commands = others.flatMap((word, index) =>
    /^-\w*c$/.test(argv[index] ?? '') ? shellPrograms(word) : []
  )
  const scripts = [...others, ...commands.flat()].filter(isScript)
  const run = [argv, ...commands].flatMap(runBy)
  return [...run.filter(isName), ...scripts.filter((word) => word.includes('/'))]
}

/**
 * The first word and the program that it runs in turn: a wrapper's command, or an interpreter's
 * script of any name.
 */
function runBy([first, ...others]: readonly string[]): readonly string[] {
  if (first === undefined) return []
  const next = others.findIndex((word) => !word.startsWith('-') && !/^\w+=/.test(word))
  const takesCode = SHELL.test(first) ? /^-\w*c$/ : /^-\w*[cem]$/
  const isDone = next === -1 || takesCode.test(others[next - 1] ?? '')
  if (isDone || !RUNS_ANOTHER.test(first)) return [first]
  return [first, ...runBy(others.slice(next)).slice(0, INTERPRETER.test(first) ? 1 : undefined)]
}

const SHELL = /(?:^|\/)(?:ba|da|a|z|k)?sh$/

const INTERPRETER =
  /(?:^|\/)(?:python[\d.]*|node(?:js)?|perl[\d.]*|ruby[\d.]*|php[\d.]*|(?:ba|da|a|z|k)?sh|lua(?:jit)?[\d.]*|java|bun|deno|tclsh[\d.]*|Rscript|pypy[\d.]*)$/

const RUNS_ANOTHER = new RegExp(
  `${INTERPRETER.source}|(?:^|/)(?:env|exec|nohup|nice|tini|dumb-init|catatonit|time)$`
)

/** Whether a word names a file, rather than a program looked up in `PATH`. */
const isName = (word: string, index: number): boolean => word.includes('/') || index > 0

const isScript = (word: string): boolean => CODE_NAME.test(word) && !word.startsWith('-')

/** The words of each command in a shell script, without assignments and shell keywords. */
const shellPrograms = (line: string): readonly (readonly string[])[] =>
  line
    .split(/[;&|\n()]+/)
    .map((command) => command.split(/[\s'"]+/).filter((word) => !SETTING_UP.test(word)))

const SETTING_UP = /^(?:|exec|then|do|else|if|while|env|\w+=.*)$/
