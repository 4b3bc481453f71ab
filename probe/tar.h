/* The answer's format: POSIX tar, ustar headers with PAX records where ustar has no room or no word. */
#ifndef TAR_H
#define TAR_H

#include <stdbool.h>
#include <stdint.h>
#include <sys/stat.h>

#include "attributes.h"

/* The longest path that an entry can have, and the longest that a symlink can name (PATH_MAX). */
#define PATH_SIZE (16 * 1024 + 512)
#define TARGET_SIZE 4096
/* The longest values of all extended attributes of an entry together. */
#define ATTRIBUTES_SIZE (128 * 1024)

enum {
    TAR_FILE = '0',
    TAR_SYMLINK = '2',
    TAR_CHARACTER = '3',
    TAR_BLOCK = '4',
    TAR_DIRECTORY = '5',
    TAR_FIFO = '6'
};

/* What ustar cannot say of an entry is in those from kind on, each 0 or NULL where there is nothing. */
struct entry {
    const char *path;
    char type;
    struct stat stat;
    uint64_t size;      /* of the contents that follow, unlike stat.st_size */
    const char *target; /* of a symlink */
    const char *kind;   /* ZERODRIFT.type: a file that is none */
    uint64_t mount;     /* ZERODRIFT.mount: the top of the mount with this number */
    uint64_t left_out;  /* ZERODRIFT.size: of contents that do not follow */
    int error;          /* ZERODRIFT.error: see errors.h */
    bool chroot;        /* ZERODRIFT.chroot: its root is not that of its mount namespace */
    const struct attributes *attributes; /* SCHILY.xattr.*; NULL for none */
    const char *flags;  /* ZERODRIFT.flags: what else may be done with it; NULL for everything */
    bool precise;       /* ZERODRIFT.nanoseconds: of the time, which ustar has in whole seconds */
};

void put_entry(const struct entry *entry);
/* Fills the last block of contents of this size. */
void put_padding(uint64_t size);
/* The two blocks that end an archive; everything is on its way when this returns. */
void put_end(void);

#endif
