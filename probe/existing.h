/* An existing file that is changed for a moment, and how it was before. */
#ifndef EXISTING_H
#define EXISTING_H

#include <sys/stat.h>
#include <sys/types.h>

struct existing {
    struct stat before;
    char capability[64];
    ssize_t capability_size;
};

/* 0 for a regular file, links followed; ENOENT for all that is none, or is a switch of the kernel; or
   another errno. */
int find_existing(const char *path, struct stat *stat);

/* Opens what find_existing finds, and nothing else: no FIFO, no device. -1 and errno where it cannot. */
int open_existing(const char *path, int flags, struct existing *existing);

/* Mode, capability and times as before, as far as this user may set them, and closes. Writing takes the
   first two away: see chown(2) on set-user-ID bits, and capabilities(7). */
void close_existing(int fd, const struct existing *existing);

#endif
