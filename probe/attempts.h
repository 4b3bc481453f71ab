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

/* helpers.c: by programs that run as their owner. One that is left stays, until the container goes. */
int try_leave(char *path);
int try_helper(char *path);

/* owners.c: to files, own ones and those of others. */
int try_chown(char *path);
int try_capability(char *path);
int try_mknod(char *path);
int try_read(char *path);
int try_override(char *path);
int try_own(char *path);

/* The rest takes a word, which may be empty, in place of a path. */

/* rights.c: what only a process with rights may do. */
int try_raw(char *subject);
int try_packet(char *subject);
int try_become(char *subject);
int try_chroot(char *subject);
int try_signal(char *process);
int try_low_port(char *subject);
int try_ptrace(char *subject);

/* amounts.c: more than there should be. */
int try_children(char *number);
int try_memory(char *limit);

/* reach.c: to other machines. */
int try_out(char *address);

#endif
