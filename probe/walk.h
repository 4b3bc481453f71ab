/* The walk through one mount. */
#ifndef WALK_H
#define WALK_H

#include <stdint.h>
#include <time.h>

#include "mounts.h"

/* Writes the top of the mount and everything in it that no other mount covers; root is where the
   process has its /. Of contents, at most `limit` bytes, small files first: one that would cross it goes without. */
void put_mount(int root, const struct mounts *mounts, const struct mount *mount, uint64_t limit);

/* Writes the names of those files and directories in it whose inodes have changed since that time, and no contents. */
void put_changed(int root, const struct mounts *mounts, const struct mount *mount, const struct timespec *time);

#endif
