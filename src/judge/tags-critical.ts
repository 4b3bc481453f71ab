import { WEB_ROOT } from './spot'
import { isNewlyCapable, isNewlySetId, isRewritten, isWritten } from './suspect'

/** Changes that hand over the container, or the rights of another user, by themselves. */
export const CRITICAL = {
  'web-shell': {
    severity: 'critical',
    technique: { id: 'T1505.003', name: 'Web Shell' },
    why: 'The web server runs such a file for whoever asks for it, so one request brings an intruder back.',
    name: /^(?:\.htaccess|\.user\.ini|web\.config)$|\.(?:php\d?|phps|pht|phtml|phar|inc|jsp[xf]?|war|aspx?|as[hm]x|asa|cf[cm]|f?cgi|p[lmy]|rb|lua|sh|shtml)\s*$/i,
    folder: WEB_ROOT,
    when: isRewritten
  },
  'set-uid': {
    severity: 'critical',
    technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
    why: "Whoever runs such a file acts with its owner's or group's rights, often those of root.",
    when: isNewlySetId
  },
  capability: {
    severity: 'critical',
    technique: { id: 'T1548', name: 'Abuse Elevation Control Mechanism' },
    why: 'Whoever runs such a file gets the kernel capabilities that it carries, some of which are as good as root.',
    when: isNewlyCapable
  },
  'dynamic-linker': {
    severity: 'critical',
    technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
    why: 'The dynamic linker obeys this file at the start of every program, so a library of an intruder gets into all of them.',
    in: { etc: /^ld\.so\.(?:preload|conf|cache)$|^ld\.so\.conf\.d\/|^ld-musl-[^/]+\.path$/ },
    when: isWritten
  },
  account: {
    severity: 'critical',
    technique: { id: 'T1136.001', name: 'Local Account' },
    why: 'A line in this file makes a new user, a new root, or a password that an intruder knows.',
    in: { etc: /^(?:passwd|shadow|group|gshadow)$/ },
    when: isWritten
  },
  sudo: {
    severity: 'critical',
    technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
    why: 'A line in this file lets any user act as root without a password.',
    in: { etc: /^(?:sudoers|sudo\.conf|doas\.conf)$|^(?:sudoers|doas)\.d\// },
    when: isWritten
  },
  'ssh-key': {
    severity: 'critical',
    technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
    why: 'Whoever holds a key that this file lists logs in without a password, at any time.',
    in: { etc: /^ssh\/authorized_keys/ },
    name: /^authorized_keys2?$/,
    when: isWritten
  },
  pam: {
    severity: 'critical',
    technique: { id: 'T1556.003', name: 'Pluggable Authentication Modules' },
    why: 'Every login and every change of user asks these modules, which can accept any password and note down the right ones.',
    in: { etc: /^pam\.d\/|^pam\.conf$/, lib: /^pam\.d\// },
    name: /^pam_\w+\.so$/,
    when: isWritten
  }
} as const
