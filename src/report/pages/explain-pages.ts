import { HARMLESS, items, type FindingPage } from './page'

/** Kinds that say what would let the image run read-only. */
export const EXPLAIN_PAGES = {
  fix: {
    title: 'A fix was found and proven',
    meaning:
      'The image was booted read-only with exactly these mounts, became ready, passed its smoke test and stopped in order, and none of them makes its code writable. Without any one of them it did not work, or was refused writes, unless the heading says that the fix is not minimal.',
    fix: items(
      'Take over one of the recipes in `suggestion/` of the output folder: for this action, `docker run`, Compose or Kubernetes. Use the same mounts in production, or the proof is of something else.',
      'Give each tmpfs the size that production needs: the size in the recipe is a guess, made from a small smoke test. A tmpfs is emptied at each restart.',
      'A named volume is filled from the image once. Where the report says that the image fills one, remove that volume when the image is upgraded, after saving what the program keeps in it.',
      'Where changes stay drift with exactly these inputs, the report lists the narrowest rule for each. Rules for what is high or worse are commented out: find out first what writes there.'
    ),
    allow: HARMLESS
  },
  lead: {
    title: 'No fix could be proven',
    meaning:
      'With a writable root filesystem the image works. Either mounts on the places that it wrote to did not make it work read-only, or there was no time left to try: then they are a lead. Or it works with them, but they let something happen that should not: its own code becomes writable, or files that hand over the container. Such mounts are called no fix; somebody has to decide.',
    fix: items(
      'Where a mount would cover code, move the data out of that folder, as the report says, and mount a volume on the new one. A volume over code is filled once, and keeps the old code after an upgrade.',
      'Where a mount lets something be written that an intruder would write, use the setting that the report names to have it written elsewhere.',
      'Where no mount is safe, the recipes are for a writable root filesystem (`read-only: false`) with rules for exactly what changed: everything else stays drift.',
      'Raise `explain-timeout` if it ran out of time.',
      'Look at the end of the boot that came nearest, which the report shows with the step that failed: what it still lacks is usually named there.',
      'A program that insists on writing beside its own files has to be told another place by its configuration.'
    ),
    allow: 'It is a warning and does not change the verdict.'
  },
  'needs-file': {
    title: 'The image writes where no mount should go',
    meaning:
      'With a writable root filesystem the image writes in a folder of the system, such as `/etc` or `/usr`. A mount there would hide what the image ships, and let an intruder write where programs are found.',
    fix: items(
      'Make the file when the image is built, in the Dockerfile.',
      'Or tell the program to write elsewhere: most have an option or a variable for it, and the report names it where it is known.'
    ),
    allow:
      'It is a warning and does not change the verdict. The write itself is drift on a writable root filesystem, and can be allowed there.'
  },
  unexplained: {
    title: 'Why it failed could not be found out',
    meaning: 'The search for a fix ended early, for the reason in the message. The verdict stands.',
    fix: 'Run the job again, or look for the fix where there is time: `zero-drift suggest IMAGE` does nothing else.',
    allow:
      'It is a warning and does not change the verdict. `explain: never` leaves the search out.'
  },
  attacks: {
    title: 'What the rehearsed attacks came to',
    meaning:
      'So many ways of staying in the container were tried, in a container of their own, and so many were refused. The scorecard in the report lists each with its ATT&CK technique and its reason.',
    fix: 'Apply the settings that the scorecard names beside those that landed, and gate the rest with `max-landed`.',
    allow: HARMLESS
  }
} as const satisfies Record<string, FindingPage>
