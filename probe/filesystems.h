/* File systems whose files are switches of the kernel. */
#ifndef FILESYSTEMS_H
#define FILESYSTEMS_H

#include <stdbool.h>

/* Whether what the path leads to, links followed, lies in one: writing there, or making a folder, would
   change how the machine runs. */
bool is_of_the_kernel(const char *path);

#endif
