import { isWritten } from './suspect'

const UNIT = /^systemd\/(?:system|user|generator)(?:[-.]\w+)?\/.*(?<!\.timer)$/s
const TIMER = /^systemd\/(?:system|user)(?:[-.]\w+)?\/.*\.timer$/s
const UDEV = /^udev\/rules\.d\//

/** Changes to files that are run by themselves: at a start, at a login, at a time, or with some other program. */
export const STARTUP = {
  entrypoint: {
    severity: 'high',
    technique: { id: 'T1037', name: 'Boot or Logon Initialization Scripts' },
    why: 'This script runs at every start of the container, before the program that it is there for.',
    in: {
      'docker-entrypoint.d': /./s,
      'docker-entrypoint-initdb.d': /./s,
      init: /^$/,
      'start.sh': /^$/,
      'run.sh': /^$/
    },
    name: /^(?:docker-)?entrypoint(?:\.\w+)?$/,
    when: isWritten
  },
  init: {
    severity: 'high',
    technique: { id: 'T1037.004', name: 'RC Scripts' },
    why: 'Whatever starts services in this container runs such a file, mostly as root, and again after every end.',
    in: {
      etc: /^(?:init|init\.d|rc[\dS]?\.d|rc\.d|runlevels|local\.d|runit|service|sv|s6[^/]*|services\.d|cont-init\.d|cont-finish\.d|supervisor|supervisord?\.d)\/|^(?:rc\.local|inittab|supervisord\.conf)$/
    },
    when: isWritten
  },
  'systemd-service': {
    severity: 'high',
    technique: { id: 'T1543.002', name: 'Systemd Service' },
    why: 'Systemd starts what a unit names at every boot, as root, and again when it ends.',
    in: {
      etc: UNIT,
      lib: UNIT,
      run: UNIT,
      root: /^\.config\/systemd\/user\/.*(?<!\.timer)$/s,
      home: /^[^/]+\/\.config\/systemd\/user\/.*(?<!\.timer)$/s
    },
    when: isWritten
  },
  'systemd-timer': {
    severity: 'high',
    technique: { id: 'T1053.006', name: 'Systemd Timers' },
    why: 'A timer makes systemd start a service again and again, long after an intruder has left.',
    in: {
      etc: TIMER,
      lib: TIMER,
      run: TIMER,
      root: /^\.config\/systemd\/user\/.*\.timer$/s,
      home: /^[^/]+\/\.config\/systemd\/user\/.*\.timer$/s
    },
    when: isWritten
  },
  cron: {
    severity: 'high',
    technique: { id: 'T1053.003', name: 'Cron' },
    why: 'The cron daemon runs what such a file says again and again, long after an intruder has left.',
    in: {
      etc: /^cron\.\w+\/|^crontabs\/|^(?:ana)?crontab$/,
      var: /^spool\/(?:cron|anacron)\//
    },
    when: isWritten
  },
  'shell-startup': {
    severity: 'high',
    technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
    why: 'Every shell that reads this file when it starts runs what an intruder wrote there, as the user who opened it.',
    in: {
      etc: /^(?:profile|environment|bashrc|bash\.\w+|zsh(?:rc|env)|zprofile|zlog(?:in|out)|csh\.\w+|ksh\.kshrc|mkshrc)$|^(?:profile\.d|zsh|fish|bash_completion\.d|update-motd\.d)\//
    },
    name: /^\.(?:bash(?:rc|_profile|_login|_logout|_aliases)|profile|zsh(?:rc|env)|zprofile|zlog(?:in|out)|m?kshrc|t?cshrc|login|shrc|ashrc|pam_environment)$|^config\.fish$/,
    when: isWritten
  },
  'python-startup': {
    severity: 'high',
    technique: { id: 'T1546.018', name: 'Python Startup Hooks' },
    why: 'Python runs what such a file holds at the start of every program, before its first line.',
    name: /^(?:site|user)customize\.py$|\.pth$/,
    folder: /\/(?:(?:site|dist)-packages|python[\d.]*)\/$/,
    when: isWritten
  },
  'package-hook': {
    severity: 'high',
    technique: { id: 'T1546.016', name: 'Installer Packages' },
    why: 'The package manager runs such a hook as root whenever it installs, updates or removes something.',
    in: {
      etc: /^apt\/apt\.conf(?:$|\.d\/)|^dpkg\/dpkg\.cfg(?:$|\.d\/)|^(?:yum|dnf)\/plugin|^apk\/commit_hooks\.d\/|^pacman\.d\/hooks\//,
      lib: /^apk\/exec\//,
      var: /^lib\/dpkg\/info\/[^/]+\.(?:pre|post)(?:inst|rm)$/
    },
    when: isWritten
  },
  udev: {
    severity: 'high',
    technique: { id: 'T1546.017', name: 'Udev Rules' },
    why: 'A rule can make the device manager run any program as root when a device comes or goes.',
    in: { etc: UDEV, lib: UDEV, run: UDEV },
    when: isWritten
  }
} as const
