/** A policy file. */
export type Good = readonly [what: string, text: string]
/** With what is said of it, without the file's name. */
export type Bad = readonly [what: string, text: string, sentences: readonly string[]]

const rule = (lines: string): string =>
  `version: 1\nallow:\n  - path: /x\n    reason: why\n${lines}`
const path = (glob: string): string =>
  `version: 1\nallow:\n  - path: ${JSON.stringify(glob)}\n    reason: why\n`
const tmpfs = (lines: string): string => `version: 1\ntmpfs:\n  - path: /tmp\n${lines}`

export const GOOD: readonly Good[] = [
  [
    'the one of the documentation',
    'version: 1\nallow:\n  - path: /run/app/*.pid # same globs\n    kinds: [added, changed]\n    reason: pid file # required\n    owner: team-web\n    expires: 2027-06-30\ntmpfs:\n  - path: /tmp\n    size: 64m\n    mode: "1777"\n'
  ],
  ['nothing but its version', 'version: 1\n'],
  ['the address of its schema', '$schema: ./policy.schema.json\nversion: 1\n'],
  ['sections that were emptied', 'version: 1\ncheck:\nimages:\n'],
  [
    'inputs as texts, lists, blocks and numbers',
    'version: 1\ncheck:\n  image: acme/web:1.4\n  port: 8080\n  init: true\n  smoke-http: [GET / 200, GET /b]\n  smoke-run: |\n    one\n    two\n  command: [sh, -c, exit 0]\n  env: { A: 1, B: }\n  user:\n'
  ],
  [
    'images as texts and objects',
    'version: 1\ncheck:\n  mode: audit\nimages:\n  - acme/job\n  - name: web\n    image: acme/web\n    check:\n      port: 80\n  - check: { image: acme/web, tmpfs: [/tmp] }\n'
  ],
  ['lists that were emptied', 'version: 1\nallow:\ntmpfs:\n'],
  ['empty lists', 'version: 1\nallow: []\ntmpfs: []\n'],
  ['JSON', '{"version": 1, "allow": [{"path": "/x", "reason": "why"}]}'],
  ['a byte order mark and Windows line ends', '\ufeffversion: 1\r\nallow:\r\n'],
  ['an anchor and its alias', rule('    owner: &me us\n  - path: /y\n    reason: *me\n')],
  ['a place', rule('    place: /data\n')],
  ['the root filesystem as a place', rule('    place: /\n')],
  ['a leap day', rule('    expires: 2028-02-29\n')],
  ['a date in quotes', rule('    expires: "2027-12-31"\n')],
  [
    'a reason of several lines',
    'version: 1\nallow:\n  - path: /x\n    reason: |\n      one\n      two\n'
  ],
  ['every kind', rule('    kinds: [deleted, added, changed]\n')],
  ['classes, braces and escapes', path('/a[!x-z]/{b,c{d,e}}/\\[f\\]/g?')],
  ['a closing bracket in a class', path('/a[]x]')],
  ['braces without a comma', path('/a{b}')],
  ['a closing brace alone', path('/a}')],
  ['the root itself', path('/')],
  ['everything', path('/**')],
  ['a name with dots', path('/a..b/.c/...')],
  [
    'a tmpfs of which all is said',
    tmpfs(
      '    size: 65536\n    mode: "0700"\n    uid: 33\n    gid: 0\n    exec: true\n    options: [nosuid, nr_inodes=10k, "mpol=local"]\n'
    )
  ],
  ['a slash at the end of a mount point', 'version: 1\ntmpfs:\n  - path: /var/tmp/\n'],
  ['a size in percent', tmpfs('    size: 10%\n')]
]

export const BAD: readonly Bad[] = [
  ['an empty file', '', ['line 1, column 1: expected keys and values, got nothing.']],
  ['a comment alone', '# nothing\n', ['line 1, column 1: expected keys and values, got nothing.']],
  ['a list', '- a\n', ['line 1, column 1: expected keys and values, got a list.']],
  [
    'no version',
    'allow: []\n',
    ['line 1, column 1: the key "version" is missing; expected the number 1.']
  ],
  [
    'another version',
    'version: 2\n',
    ['line 1, column 10: "version": expected the number 1, got 2.']
  ],
  [
    'a version that is a text',
    'version: "1"\n',
    ['line 1, column 10: "version": expected the number 1, got "1".']
  ],
  [
    'unknown keys, at every level',
    'version: 1\nalow: []\nallow:\n  - path: /x\n    reason: why\n    reson: x\ntmpfs:\n  - path: /tmp\n    sise: 1m\n',
    [
      'line 2, column 1: the key "alow" is unknown; did you mean "allow"?',
      'line 6, column 5: the key "reson" is unknown; did you mean "reason"?',
      'line 9, column 5: the key "sise" is unknown; did you mean "size"?'
    ]
  ],
  [
    'no reason',
    'version: 1\nallow:\n  - path: /x\n',
    [
      'line 3, column 5: the key "reason" is missing; expected a text that says why the change is all right.'
    ]
  ],
  [
    'an empty reason',
    'version: 1\nallow:\n  - path: /x\n    reason: " "\n',
    ['line 4, column 13: "reason": expected a text that says why the change is all right, got " ".']
  ],
  [
    'a reason that is a number',
    'version: 1\nallow:\n  - path: /x\n    reason: 5\n',
    ['line 4, column 13: "reason": expected a text that says why the change is all right, got 5.']
  ],
  [
    'no path',
    'version: 1\nallow:\n  - reason: why\n',
    [
      'line 3, column 5: the key "path" is missing; expected an absolute glob such as /run/app/*.pid.'
    ]
  ],
  [
    'an entry that is a text',
    'version: 1\nallow:\n  - /x\n',
    ['line 3, column 5: expected keys and values, got "/x".']
  ],
  [
    'a list that is a text',
    'version: 1\nallow: all\n',
    ['line 2, column 8: "allow": expected a list, got "all".']
  ],
  [
    'a list that is a map',
    'version: 1\ntmpfs:\n  path: /tmp\n',
    ['line 3, column 3: "tmpfs": expected a list, got keys and values.']
  ],
  [
    'a relative glob',
    path('run/*'),
    [
      'line 3, column 11: "path": "run/*" is not absolute; start it with "/", or with "/**/" for any folder.'
    ]
  ],
  [
    'a bracket that is never closed',
    path('/a[b'),
    ['line 3, column 11: "path": "/a[b" has a "[" that is never closed; close it or write "\\[".']
  ],
  [
    'a brace that is never closed',
    path('/a{b'),
    ['line 3, column 11: "path": "/a{b" has a "{" that is never closed; close it or write "\\{".']
  ],
  [
    'a slash in a class',
    path('/a[b/c]'),
    [
      'line 3, column 11: "path": "/a[b/c]" has a "[" that is never closed; close it or write "\\[".'
    ]
  ],
  [
    'a backslash at the end',
    path('/a\\'),
    [
      'line 3, column 11: "path": "/a\\\\" has a backslash before nothing that it could protect; write "\\\\" for one.'
    ]
  ],
  [
    'a named class',
    path('/[[:alpha:]]'),
    [
      'line 3, column 11: "path": "/[[:alpha:]]" has a named class, which is not known here; write a range such as "[a-z]".'
    ]
  ],
  [
    'a slash at the end of a glob',
    path('/run/'),
    [
      'line 3, column 11: "path": "/run/" ends in "/"; leave that out for the folder itself, or end in "/**" for all below it too.'
    ]
  ],
  [
    'a roundabout glob',
    path('/a/../b'),
    [
      'line 3, column 11: "path": "/a/../b" goes round about, which no path does; write it without "//", "." and "..".'
    ]
  ],
  [
    'no kinds',
    rule('    kinds: []\n'),
    [
      'line 5, column 12: "kinds": expected a list of "added", "changed", "deleted", each at most once, got an empty list.'
    ]
  ],
  [
    'an unknown kind',
    rule('    kinds: [add]\n'),
    [
      'line 5, column 12: "kinds": expected a list of "added", "changed", "deleted", each at most once, got "add".'
    ]
  ],
  [
    'a kind twice',
    rule('    kinds: [added, added]\n'),
    [
      'line 5, column 12: "kinds": expected a list of "added", "changed", "deleted", each at most once, got "added".'
    ]
  ],
  [
    'a kind that is no list',
    rule('    kinds: added\n'),
    [
      'line 5, column 12: "kinds": expected a list of "added", "changed", "deleted", each at most once, got "added".'
    ]
  ],
  [
    'a day that does not exist',
    rule('    expires: 2027-02-29\n'),
    ['line 5, column 14: "expires": expected a date such as 2027-06-30, got "2027-02-29".']
  ],
  [
    'a date in other words',
    rule('    expires: 30.06.2027\n'),
    ['line 5, column 14: "expires": expected a date such as 2027-06-30, got "30.06.2027".']
  ],
  [
    'a date with a time',
    rule('    expires: 2027-06-30T00:00:00Z\n'),
    [
      'line 5, column 14: "expires": expected a date such as 2027-06-30, got "2027-06-30T00:00:00Z".'
    ]
  ],
  [
    'a year alone',
    rule('    expires: 2027\n'),
    ['line 5, column 14: "expires": expected a date such as 2027-06-30, got 2027.']
  ],
  [
    'an owner that is nobody',
    rule('    owner:\n'),
    [
      'line 5, column 11: "owner": expected the name of the person or team that owns the rule, got nothing.'
    ]
  ],
  [
    'a relative place',
    rule('    place: data\n'),
    ['line 5, column 12: "place": "data" is not an absolute path; write for example "/srv/app".']
  ],
  [
    'a tmpfs over everything',
    'version: 1\ntmpfs:\n  - path: /\n',
    [
      'line 3, column 11: "path": "/" is the root filesystem itself; name a folder below it, for example "/tmp".'
    ]
  ],
  [
    'a mode that YAML takes for a number',
    tmpfs('    mode: 1777\n'),
    ['line 4, column 11: "mode": expected a text, in quotes, got 1777.']
  ],
  [
    'a size of nothing',
    tmpfs('    size: big\n'),
    ['line 4, column 11: "size": "big" is not a value for "size"; write for example "size=64m".']
  ],
  [
    'an owner by name',
    tmpfs('    uid: www-data\n'),
    ['line 4, column 10: "uid": expected a number, got "www-data".']
  ],
  [
    'an owner below nobody',
    tmpfs('    uid: -1\n'),
    ['line 4, column 10: "uid": "-1" is not a value for "uid"; write for example "uid=1000".']
  ],
  [
    'exec as a word',
    tmpfs('    exec: sometimes\n'),
    ['line 4, column 11: "exec": expected true or false, got "sometimes".']
  ],
  [
    'an unknown option',
    tmpfs('    options: [nosuid, foo]\n'),
    ['line 4, column 23: "foo" is no tmpfs option; write for example "size=64m" or "exec".']
  ]
]

/** No values at all: there is nothing that a schema could be asked about. */
/** Sections that are wrong. */
export const BAD_SECTIONS: readonly Bad[] = [
  [
    'keys that are no inputs, and inputs that cannot stand there',
    'version: 1\ncheck:\n  prot: 80\n  policy-file: other.yml\n  images: [a]\n  __proto__: 1\n',
    [
      'line 3, column 3: the key "prot" is unknown; did you mean "port"?',
      'line 4, column 3: "policy-file": this file cannot name another in its place; give it in the step or on the command line.',
      'line 5, column 3: "images": list the images under a key of their own beside "check".',
      'line 6, column 3: the key "__proto__" is unknown; check its spelling. Known here are the inputs.'
    ]
  ],
  [
    'a section that is none',
    'version: 1\ncheck: [image]\n',
    ['line 2, column 8: "check": expected keys and values, got a list.']
  ],
  [
    'values that no input takes',
    'version: 1\ncheck:\n  port: [80]\n  smoke-http: { a: b }\n  tmpfs: [[/tmp]]\n  env: { A: [1] }\n  smoke-exec:\n    - |\n      one\n      two\n',
    [
      'line 3, column 9: "port": expected a text, got a list.',
      'line 4, column 15: "smoke-http": expected a text or a list of texts, got keys and values.',
      'line 5, column 10: "tmpfs": expected a list of texts, and an entry of it is none.',
      'line 6, column 8: "env": the value of "A" has to be a text of one line.',
      'line 8, column 7: "smoke-exec": "one\\ntwo" has several lines; write each as an entry of its own.'
    ]
  ],
  [
    'entries that would be comments among the lines of an input',
    'version: 1\ncheck:\n  smoke-http: [GET /, "#x", " # y"] # ours\n  env: ["#TOKEN=x"]\n',
    [
      'line 3, column 23: "smoke-http": "#x" begins with "#", and such a line of this input is a comment, which would be ignored; remove it, or write it as a comment of this file, without quotes.',
      'line 3, column 29: "smoke-http": " # y" begins with "#", and such a line of this input is a comment, which would be ignored; remove it, or write it as a comment of this file, without quotes.',
      'line 4, column 9: "env": this entry begins with "#", and such a line of this input is a comment, which would be ignored; remove it, or write it as a comment of this file, without quotes.'
    ]
  ],
  [
    'a variable that would be a comment',
    'version: 1\nimages:\n  - image: a\n    check:\n      env: { "#A": 1, B: 2 }\n      # smoke-exec\n',
    [
      'line 5, column 14: "env": "#A" begins with "#", and such a line of this input is a comment, which would be ignored; remove it, or write it as a comment of this file, without quotes.'
    ]
  ],
  [
    'a variable of several lines, which may be secret',
    'version: 1\ncheck:\n  env: ["A=1\\n2"]\n',
    ['line 3, column 9: "env": this entry has several lines; write each as an entry of its own.']
  ],
  [
    'a list that is none',
    'version: 1\nimages: acme/web\n',
    ['line 2, column 9: "images": expected a list, got "acme/web".']
  ],
  [
    'entries of the list that name no image, or other keys',
    'version: 1\nimages:\n  - [a]\n  - name: web\n  - image: b\n    chek: { port: 80 }\n    port: 80\n  - image: c\n    check:\n      image: d\n      output-dir: x\n  - ""\n',
    [
      'line 3, column 5: expected an image, or an object with "image" and whatever "check" it needs; write for example "image: acme/web:1.4".',
      'line 4, column 5: the key "image" is missing; write for example "image: acme/web:1.4", or name a "service" of a Compose file or a "workload" of a manifest under "check".',
      'line 6, column 5: the key "chek" is unknown; did you mean "check"?',
      'line 7, column 5: the key "port" is an input; put it under "check" of this entry.',
      'line 10, column 7: "image": this entry names its image already; leave one of the two out.',
      'line 11, column 7: "output-dir": each image has its own folder in that of all; give it in the section "check" of the file.',
      'line 12, column 5: expected an image, or an object with "image" and whatever "check" it needs; write for example "image: acme/web:1.4".'
    ]
  ],
  [
    'an image beside images',
    'version: 1\ncheck:\n  image: a\nimages: [b]\n',
    [
      'line 3, column 3: "image": the list "images" names the images already; put it into that list, or leave one of the two out.'
    ]
  ],
  [
    'a schema without an address',
    '$schema: ""\nversion: 1\n',
    ['line 1, column 10: "$schema": expected the address of a JSON Schema, got "".']
  ]
]

/** Lists that only the parser refuses. */
export const REPEATED: readonly Bad[] = [
  [
    'one name twice',
    'version: 1\nimages:\n  - { name: web, image: a }\n  - { name: web, image: b }\n',
    ['line 4, column 5: "name": "web" is the name of another entry already; choose another.']
  ],
  [
    'one entry twice',
    'version: 1\nimages:\n  - a\n  - image: a\n',
    ['line 4, column 5: this entry is the same as that of line 3; leave one of the two out.']
  ]
]

export const NO_YAML: readonly Bad[] = [
  [
    'a list that is not closed',
    'version: 1\nallow: [',
    [
      'line 2, column 9: it is no YAML: Flow sequence in block collection must be sufficiently indented and end with a ].'
    ]
  ],
  [
    'a key that stands twice',
    'version: 1\nversion: 1\n',
    ['line 2, column 1: it is no YAML: Map keys must be unique.']
  ],
  [
    'two documents',
    'version: 1\n---\nversion: 1\n',
    [
      'line 2, column 1: it is no YAML: it holds several documents; leave one, and no line "---" after it.'
    ]
  ],
  [
    'a tag that nobody knows',
    'version: !secret 1\n',
    ['line 1, column 10: it is no YAML: Unresolved tag: !secret.']
  ],
  [
    'an alias of nothing',
    'version: *one\n',
    ['line 1, column 10: it is no YAML: no anchor "&one" comes before this alias.']
  ],
  [
    'several aliases of nothing, among other errors',
    'version: 1\nallow: *one\ncheck: { port: &two 80, port: 1, user: *two, image: *three }\n',
    [
      'line 2, column 8: it is no YAML: no anchor "&one" comes before this alias.',
      'line 3, column 25: it is no YAML: Map keys must be unique.',
      'line 3, column 53: it is no YAML: no anchor "&three" comes before this alias.'
    ]
  ],
  [
    'a text whose keys and values are bad, too,',
    'version: 1\nversion: 1\nalow: []\nallow:\n  - path: x\n    reason: !env why\ncheck:\n  prot: 80\n---\nfoo\n',
    [
      'line 2, column 1: it is no YAML: Map keys must be unique.',
      'line 3, column 1: the key "alow" is unknown; did you mean "allow"?',
      'line 5, column 11: "path": "x" is not absolute; start it with "/", or with "/**/" for any folder.',
      'line 6, column 13: it is no YAML: Unresolved tag: !env.',
      'line 8, column 3: the key "prot" is unknown; did you mean "port"?',
      'line 9, column 1: it is no YAML: it holds several documents; leave one, and no line "---" after it.'
    ]
  ]
]
