import type { Attempt } from './attempt'

/** What is tried in every image alike: files that some program obeys, and the kernel itself. */
export const STEADY: readonly Attempt[] = [
  {
    name: 'library-hijack',
    title: 'Put a library before the right one',
    technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
    act: 'plant',
    paths: ['/usr/local/lib/libc.so.6'],
    worth: 'Programs load the libraries that they were built with.'
  },
  {
    name: 'ld-preload',
    title: 'Have every program load a library',
    technique: { id: 'T1574.006', name: 'Dynamic Linker Hijacking' },
    act: 'append',
    paths: ['/etc/ld.so.preload'],
    worth: 'No program runs the code of an intruder without knowing it.'
  },
  {
    name: 'cron-entry',
    title: 'Add a cron entry',
    technique: { id: 'T1053.003', name: 'Cron' },
    act: 'plant',
    paths: ['/etc/cron.d/zero-drift', '/var/spool/cron/crontabs/root'],
    worth: 'Nothing of his runs again by itself.'
  },
  {
    name: 'systemd-unit',
    title: 'Add a systemd unit',
    technique: { id: 'T1543.002', name: 'Systemd Service' },
    act: 'plant',
    paths: ['/etc/systemd/system/zero-drift.service'],
    worth: 'Nothing of his starts with the system.'
  },
  {
    name: 'shell-profile',
    title: 'Change a shell start-up file',
    technique: { id: 'T1546.004', name: 'Unix Shell Configuration Modification' },
    act: 'append',
    paths: ['~/.profile', '/etc/profile.d/zero-drift.sh'],
    worth: 'Whoever opens a shell in the container runs nothing but the shell.'
  },
  {
    name: 'ssh-key',
    title: 'Add an SSH key',
    technique: { id: 'T1098.004', name: 'SSH Authorized Keys' },
    act: 'append',
    paths: ['~/.ssh/authorized_keys', '/root/.ssh/authorized_keys'],
    worth: 'No key of his opens the door.'
  },
  {
    name: 'account',
    title: 'Add an account to /etc/passwd',
    technique: { id: 'T1136.001', name: 'Local Account' },
    act: 'append',
    paths: ['/etc/passwd'],
    worth: 'Nobody is in it who was not built in.'
  },
  {
    name: 'sudoers',
    title: 'Add a sudo rule',
    technique: { id: 'T1548.003', name: 'Sudo and Sudo Caching' },
    act: 'plant',
    paths: ['/etc/sudoers.d/zero-drift'],
    worth: 'Nobody becomes root by a rule that he wrote himself.'
  },
  {
    name: 'remount',
    title: 'Remount the root filesystem writable',
    technique: { id: 'T1562.001', name: 'Disable or Modify Tools' },
    act: 'remount',
    paths: ['/'],
    worth: 'Read-only is more than a habit: it cannot be switched off from inside.'
  },
  {
    name: 'proc-sys',
    title: 'Write through /proc/sys',
    technique: { id: 'T1611', name: 'Escape to Host' },
    act: 'sysctl',
    paths: ['/proc/sys/kernel/core_pattern'],
    worth: 'The kernel that all containers share keeps its settings.'
  }
]
