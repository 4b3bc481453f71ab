import { HARMLESS, items, type FindingPage } from './page'

/** Kinds that tell what changed, what outlived the container, and what was refused. */
export const DRIFT_PAGES = {
  drift: {
    title: 'Something outside the allowlist changed',
    meaning:
      'While the container ran, files were added, changed or deleted that no rule allows. Such a container is no longer what was built and reviewed: either the program writes where it should not, or somebody else does. A change that an intruder would make, such as a web shell or a cron entry, is marked with its severity and its ATT&CK technique.',
    fix: items(
      '**The program is meant to write there**: give it a mount, here and in production, with `tmpfs` for scratch or `volumes` for what must last.',
      '**It could be written earlier**: do it when the image is built, not when it runs.',
      '**Nobody knows why**: treat it as an intrusion until you do. The changed files are kept in `evidence/` of the output folder.'
    ),
    allow:
      'Where it is harmless, add a rule as narrow as it goes to the input `allow`, with the reason behind ` # `: `A /var/cache/app/*.lock # made at every start`. The letters are the kinds: **A**dded, **C**hanged, **D**eleted. A team keeps its rules in the policy file, each with a reason, an owner and a date on which it expires. To see everything first and fail on nothing, use `mode: audit`.'
  },
  'image-altered': {
    title: 'The image on the engine is not the image that was built',
    meaning:
      'With `recover`, `content: always` or `rehearse-attacks`, the layers of the image are read as its containers read them, and compared with their digests, once while the container is started and once at the end. Now they differ, although no file system was written to: somebody altered the files of a layer on disk, or a fault of the kernel let a process alter the cached pages of files that it may only read. `docker diff`, an export and a fresh container all show the altered files as those of the image. Altered during the check is drift. Altered before it is an error as well, since nothing is left to compare the container with.',
    fix: items(
      'Treat the machine as compromised: every container that shares the layer sees the alteration, and a restart of the container does not undo it. A runner that is thrown away is to be thrown away.',
      'Update the kernel, and find out which program did it: look at what the check ran, such as `attack-run`, and at what else runs on that machine.',
      'Remove the image from the engine, and pull or build it again.'
    ),
    allow:
      'It cannot be allowed by a rule. With `mode: audit` it does not fail the step where it came during the check.'
  },
  'attacks-landed': {
    title: 'More rehearsed attacks landed than may',
    meaning:
      'The rehearsed attacks (`rehearse-attacks`) found more ways for an intruder to stay than `max-landed` permits. Each that landed is listed with the file it made and the setting that would have refused it. All of it was taken away again.',
    fix: items(
      'Apply the settings that the scorecard names beside the attacks that landed: a read-only volume (`:ro`), `noexec` on a tmpfs, a user who is not root, dropped capabilities.',
      'Start with those that land as the user of the container: an intruder has that one first.'
    ),
    allow:
      'Raise `max-landed` to the number you accept for now, and lower it again as holes are closed. Without that input attacks are only reported.'
  },
  'not-identical': {
    title: 'A fresh container drifts, too',
    meaning:
      'With `recover: true` a fresh container of the same image was booted and smoke-tested, and its root filesystem differs from the image. So the image changes by itself at every start, or by what it finds in a volume.',
    fix: items(
      'Boot it read-only, with mounts where it has to write.',
      'If it changes by what lies in a volume, look at what lies there: an entrypoint that runs scripts from a volume brings an intruder back.'
    ),
    allow:
      'The rules in `allow` and in the policy file hold for the fresh container as well: allow what is harmless there.'
  },
  survived: {
    title: 'Drift outlives a fresh container',
    meaning:
      'Drift lies in a named volume or in a bind mount, where the next container finds it. A clean start alone does not get rid of it.',
    fix: items(
      'Mount read-only (`:ro`) whatever the program does not have to write.',
      'Where it has to: restore the volume from a backup as part of the recovery, and keep nothing there that is executed or included.'
    ),
    allow: 'It is a warning. Allow the drift itself, and this goes with it.'
  },
  recovered: {
    title: 'A clean start brought the image back',
    meaning:
      'The container was removed, a fresh one passed the smoke test with the root filesystem of the image, and it works after a restart as well. The time is what a recovery takes.',
    fix: 'Nothing is to be done.',
    allow: HARMLESS
  },
  'refused-write': {
    title: 'The read-only file system refused a write',
    meaning:
      'The log of the container tells of a write that the read-only root filesystem turned down. The program went on, but something that it wanted to keep is missing: a cache, a session, an upload. It may be a feature that is silently off.',
    fix: items(
      'If the program needs it, mount a `tmpfs` on the folder (or a volume, for what must last), and add a smoke step that uses the feature.',
      'What an engine writes for each container has an input of its own: `add-host` for `/etc/hosts`, `hostname`, `user` for a line in `/etc/passwd`; `--sysctl` for `/proc/sys`, which is read-only on a writable root filesystem as well.',
      'If not, switch the feature off: most programs have an option for their cache, pid file or log file.'
    ),
    allow:
      'It is a warning and does not change the verdict. It cannot be allowed by a rule: nothing has changed.'
  },
  'refused-attack': {
    title: 'The attack was refused a write',
    meaning:
      'Your own attack (`attack-run`, `attack-exec`) tried to write and the read-only file system turned it down. That is what it is for.',
    fix: 'Nothing is to be done.',
    allow: HARMLESS
  },
  touched: {
    title: 'Files were rewritten with the same content',
    meaning:
      'Only times changed, or a file was written again exactly as it was. That is no drift. On a read-only file system the same write is refused, and the program may take that badly.',
    fix: 'Let the program not write what is there already: an entrypoint that runs `chown`, `sed -i` or a template at every start is the usual one. Do that when the image is built.',
    allow: HARMLESS
  },
  copies: {
    title: 'Files are copies of the image’s own',
    meaning:
      'The container added files that are byte for byte files of the image: an entrypoint that copies its site into a volume at the first start is the usual one. None of them has a right that the original lacks, the names end alike, and a program bears the name of the original. So no foreign code came in with them, and they are not marked as web shells, served pages, programs, libraries or scripts. They are changes all the same, and marks for their place, such as that of a cron entry, stay.',
    fix: 'Nothing is to be done about the marks. If the copies are drift, do the copying when the image is built, or allow them by a rule for exactly these files.',
    allow:
      'It is a notice and does not change the verdict. The copies themselves are allowed by rules, like any change.'
  },
  transient: {
    title: 'Something was created and removed',
    meaning:
      'The time of a folder moved though nothing in it differs: a temporary file or a lock came and went. That is no drift. On a read-only file system the same write is refused. A program can put the time of a folder back; and in a folder in which the engine itself makes a mount point, what comes and goes within the first second is taken for the engine’s.',
    fix: 'Mount a `tmpfs` on the folder, or point the program to one (`TMPDIR`).',
    allow: HARMLESS
  }
} as const satisfies Record<string, FindingPage>
