/* What an intruder would do to stay, each done for a moment and undone. All give 0 where it could be done,
   ENOENT or ENOTDIR where there is nothing that it could be done to, or else why not: see errors.h. */
#ifndef ATTEMPTS_H
#define ATTEMPTS_H

/* The path is as before when they return, but has to be writable. */

/* changes.c: to files that are there. */
int try_overwrite(char *path);
int try_timestomp(char *path);
/* Adds to a file that is there, or makes one: what `plant` and `append` both come to. */
int try_plant(char *path);

/* programs.c: by programs of the intruder's own. */
int try_setuid(char *path);
int try_execute(char *path);

/* rules.c: to what the container is bound by. */
int try_remount(char *path);
int try_sysctl(char *path);

#endif
