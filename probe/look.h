/* The command `look`: what a process's file systems in memory hold, and who runs beside it, as tar. */
#ifndef LOOK_H
#define LOOK_H

#include <stdint.h>

/* root: the directory that the process sees as /; proc: its directory in /proc.
   limit: how many bytes of contents are sent of each mount at most. */
void look(const char *root, const char *proc, uint64_t limit);

#endif
