import {
  isCut,
  isDevice,
  isLost,
  isNewlyCapable,
  isNewlyExecutable,
  isNewlyOpen,
  isNewlySetId,
  isNoDevice,
  isRewritten,
  isThere,
  isWritten,
  WEB_ROOT
} from './change-tests'

/** Changes that alone give an intruder the container, or the privileges of another user. */
export const CRITICAL = {
  'web-shell': {
    severity: 'critical',
    technique: { id: 'T1505.003', name: 'Web Shell' },
    why: 'The web server runs such a file on request, so a single request brings an intruder back.',
    name: /^(?:\.htaccess|\.user\.ini|web\.config)$|\.(?:php\d?|phps|pht|phtml|phar|inc|jsp[xf]?|war|aspx?|as[hm]x|asa|cf[cm]|f?cgi|p[lmy]|rb|lua|sh|shtml)\s*$/i,
    folder: WEB_ROOT,
    when: isRewritten
  },
  'set-uid': {
    severity: 'critical',
    technique: { id: 'T1548.001', name: 'Setuid and Setgid' },
    why: 'Anyone who runs such a file gets the rights of its owner or group, often those of root.',
    when: isNewlySetId
  },
  capability: {
    severity: 'critical',
    technique: { id: 'T1548', name: 'Abuse Elevation Control Mechanism' },
    why: 'Anyone who runs such a file gets its kernel capabilities, some of which are as good as root.',
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
    why: 'Anyone with a key that this file lists can log in without a password at any time.',
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

/**
 * Changes that put foreign code in place of the image's own, or deceive users and programs that
 * trust the image.
 */
export const HIGH = {
  executable: {
    severity: 'high',
    technique: { id: 'T1105', name: 'Ingress Tool Transfer' },
    why: 'A program that the image did not bring can run here now, which is how miners, shells and tunnels arrive.',
    when: isNewlyExecutable
  },
  device: {
    severity: 'high',
    technique: { id: 'T1611', name: 'Escape to Host' },
    why: "A device node can open the host's disks or memory to anyone who may read it.",
    when: isDevice
  },
  'hidden-in-dev': {
    severity: 'high',
    technique: { id: 'T1564', name: 'Hide Artifacts' },
    why: 'A file is easily overlooked among device nodes, and `/dev` stays writable in a read-only container.',
    in: { dev: /./s },
    when: isNoDevice
  },
  binary: {
    severity: 'high',
    technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
    why: 'Programs in this folder are called by name, and a false one is obeyed like the real one.',
    in: {
      bin: /./s,
      sbin: /./s,
      libexec: /./s,
      opt: /^[^/]+\/s?bin\//,
      root: /^(?:\.local\/)?bin\//,
      home: /^[^/]+\/(?:\.local\/)?bin\//
    },
    when: isRewritten
  },
  library: {
    severity: 'high',
    technique: { id: 'T1574', name: 'Hijack Execution Flow' },
    why: 'Programs load what lies here as their own code, so one false library acts in all of them.',
    // Python writes its caches by itself, so they only count as scripts.
    in: { lib: /.(?<!\.pyc)$/s },
    name: /\.so(?:\.\d+)*$/,
    when: isRewritten
  },
  'kernel-module': {
    severity: 'high',
    technique: { id: 'T1547.006', name: 'Kernel Modules and Extensions' },
    why: 'A kernel module runs with all rights, outside of every container.',
    in: {
      lib: /^(?:modules|modules-load\.d|modprobe\.d)\//,
      etc: /^modules$|^(?:modules-load|modprobe|depmod)\.d\//
    },
    name: /\.ko(?:\.(?:gz|xz|zst))?$/,
    when: isWritten
  },
  'ssh-server': {
    severity: 'high',
    technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
    why: 'The settings and host keys of the SSH server decide who may log in, and whether visitors reach the real one.',
    in: {
      etc: /^ssh\/(?:sshd_config(?:$|\.d\/)|ssh_host_[^/]*_key(?:\.pub)?$|sshrc$)|^dropbear\//
    },
    when: isWritten
  },
  'certificate-authority': {
    severity: 'high',
    technique: { id: 'T1553.004', name: 'Install Root Certificate' },
    why: 'With a root certificate an intruder can impersonate any site that programs in this container talk to.',
    in: {
      etc: /^(?:ssl\/certs|pki\/ca-trust|pki\/tls\/certs|ca-certificates)\/|^ca-certificates\.conf$|^(?:ssl|pki\/tls)\/cert\.pem$/,
      usr: /^(?:local\/)?share\/(?:ca-certificates|pki)\//,
      var: /^lib\/ca-certificates\//
    },
    name: /^cacerts$|^cacert\.pem$/,
    when: isRewritten
  },
  'served-page': {
    severity: 'high',
    technique: { id: 'T1491.002', name: 'External Defacement' },
    why: 'Visitors see this page or run this script, so they may meet a defaced site or one that robs them.',
    name: /\.(?:html?|xhtml|js|mjs|css|svg|wasm)$/i,
    folder: WEB_ROOT,
    when: isRewritten
  },
  'image-code': {
    severity: 'high',
    technique: { id: 'T1554', name: 'Compromise Host Software Binary' },
    why: 'Image code replaced: the image brings this file to be run, loaded or served, and it holds something else now, so foreign code may stand in its place.',
    ofCode: true,
    when: isRewritten
  }
} as const

/** Changes that prepare, ease or hide an attack, and that programs sometimes make themselves. */
export const MEDIUM = {
  script: {
    severity: 'medium',
    technique: { id: 'T1059', name: 'Command and Scripting Interpreter' },
    why: 'An interpreter runs such a file without any right to execute it, so a foreign line in it is a foreign program.',
    name: /\.(?:php\d?|phtml|phar|py[cw]?|rb|p[lm]|lua|[cm]?js|sh|bash|jar|war|class|jspx?|groovy|tcl|awk)$/i,
    when: isRewritten
  },
  'server-config': {
    severity: 'medium',
    technique: { id: 'T1505', name: 'Server Software Component' },
    why: 'A line in the configuration of a server can load a module, run a program, or send visitors elsewhere.',
    in: {
      etc: /^(?:nginx|apache2|httpd|lighttpd|caddy|haproxy|uwsgi|envoy|traefik|php[^/]*|tomcat[^/]*)\//,
      usr: /^local\/(?:etc\/php[^/]*|apache2\/conf|tomcat\/conf|openresty\/nginx\/conf)\//
    },
    name: /^(?:php|php-fpm|php-cli)\.ini$|^(?:nginx|httpd|apache2|lighttpd)\.conf$/,
    when: isWritten
  },
  'package-source': {
    severity: 'medium',
    technique: {
      id: 'T1195.001',
      name: 'Compromise Software Dependencies and Development Tools'
    },
    why: 'This file tells where packages come from and whose signature they bear, so it can bring in anything.',
    in: {
      etc: /^apt\/(?:sources\.list(?:$|\.d\/)|trusted\.gpg(?:$|\.d\/)|keyrings\/|preferences(?:$|\.d\/))|^apk\/(?:repositories$|keys\/)|^yum\.repos\.d\/|^pki\/rpm-gpg\/|^pacman\.d\/mirrorlist$|^npmrc$/
    },
    name: /^pip\.conf$|^\.(?:npmrc|yarnrc|yarnrc\.yml|condarc|pypirc)$/,
    when: isWritten
  },
  'name-resolution': {
    severity: 'medium',
    technique: { id: 'T1557', name: 'Adversary-in-the-Middle' },
    why: 'This file decides which machine a name leads to, so programs may talk to that of an intruder.',
    in: { etc: /^(?:hosts|resolv\.conf|nsswitch\.conf|host\.conf|gai\.conf)$/ },
    when: isWritten
  },
  secret: {
    severity: 'medium',
    technique: { id: 'T1552.001', name: 'Credentials In Files' },
    why: 'Credentials in a file are available to anyone who can read it or gets a copy of the container.',
    in: { run: /^secrets\// },
    name: /^(?:id_(?:rsa|dsa|ecdsa|ed25519)(?:_sk)?|\.netrc|\.pgpass|\.git-credentials|\.htpasswd|\.dockercfg|\.vault-token|credentials|kubeconfig)$|\.env(?:\.\w+)?$|\.(?:pem|key|p12|pfx|jks|keystore|kdbx|ppk)$/i,
    folder:
      /^(?!\/etc\/(?:ssl\/certs|pki|ca-certificates|apk\/keys)\/|\/usr\/(?:local\/)?share\/ca-certificates\/)/,
    when: isRewritten
  },
  'world-writable': {
    severity: 'medium',
    technique: { id: 'T1222.002', name: 'Linux and Mac Permissions' },
    why: 'Every user and every program may write there now, also one that was broken into.',
    when: isNewlyOpen
  },
  'disguised-name': {
    severity: 'medium',
    technique: { id: 'T1036', name: 'Masquerading' },
    why: 'A name of dots and blanks, or with characters that do not show, is made to be overlooked or taken for another.',
    name: /^\.[.\s]+$|^\s|\s$|[\p{Cc}\p{Cf}]/u,
    when: isThere
  },
  'log-cleared': {
    severity: 'medium',
    technique: { id: 'T1685.006', name: 'Clear Linux or Mac System Logs' },
    why: 'A log that was deleted or cut no longer tells what happened before.',
    in: { var: /^log\/./s, run: /^(?:utmp|log\/.*)$/s },
    when: isCut
  },
  'history-cleared': {
    severity: 'medium',
    technique: { id: 'T1070.003', name: 'Clear Command History' },
    why: 'A history that was deleted or cut no longer tells what was typed in this container.',
    name: /^\.\w+_history$/,
    when: isCut
  },
  'system-file-deleted': {
    severity: 'medium',
    technique: { id: 'T1485', name: 'Data Destruction' },
    why: 'Programs that need this file fail without it, or do without what it forbade.',
    in: { bin: /./s, sbin: /./s, libexec: /./s, lib: /.(?<!\.pyc)$/s, etc: /./s },
    when: isLost
  }
} as const

const UNIT = /^systemd\/(?:system|user|generator)(?:[-.]\w+)?\/.*(?<!\.timer)$/s
const TIMER = /^systemd\/(?:system|user)(?:[-.]\w+)?\/.*\.timer$/s
const UDEV = /^udev\/rules\.d\//

/**
 * Changes to files that are run automatically: at a start, a login or a set time, or together with
 * another program.
 */
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
