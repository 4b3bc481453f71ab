/* The command `look`: what a process's mounts hold, and who runs beside it, as tar. */
#ifndef LOOK_H
#define LOOK_H

#include <stdint.h>

/* root: the directory that the process sees as /; proc: its directory in /proc.
   limit: how many bytes of contents are sent of each mount at most.
   paths: the mounts that are looked into are those there and below; with none, those in memory. */
void look(const char *root, const char *proc, uint64_t limit, char **paths);

#endif
