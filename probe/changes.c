#include "attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

#include "creation.h"
#include "existing.h"

static const char TEXT[] = "zero-drift: a rehearsed attack\n";

/* A program that runs cannot be written, but another can take its place, if one can be put beside it. */
static int try_replace(const char *path)
{
    static char sibling[8192];
    struct creation creation;
    if (snprintf(sibling, sizeof sibling, "%s.zero-drift", path) >= (int)sizeof sibling)
        return ENAMETOOLONG;
    int fd = create_file(sibling, 0644, &creation);
    if (fd < 0)
        return errno;
    close(fd);
    undo_creation(&creation);
    return 0;
}

/* Other bytes at the start, and the old ones again; an empty file is one byte long meanwhile. */
static int write_over(int fd)
{
    char old[64], marks[sizeof old];
    memset(marks, 'Z', sizeof marks);
    ssize_t size = pread(fd, old, sizeof old, 0);
    if (size < 0)
        return errno;
    ssize_t written = pwrite(fd, marks, size > 0 ? (size_t)size : 1, 0);
    if (written < 0)
        return errno;
    if (size > 0)
        pwrite(fd, old, (size_t)size, 0);
    else
        ftruncate(fd, 0);
    return 0;
}

int try_overwrite(char *path)
{
    struct existing existing;
    int fd = open_existing(path, O_RDWR, &existing);
    if (fd < 0)
        return errno == ETXTBSY ? try_replace(path) : errno;
    int error = write_over(fd);
    close_existing(fd, &existing);
    return error;
}

static int add_to(const char *path)
{
    struct existing existing;
    int fd = open_existing(path, O_WRONLY | O_APPEND, &existing);
    if (fd < 0)
        return errno;
    int error = write(fd, TEXT, sizeof TEXT - 1) < 0 ? errno : 0;
    ftruncate(fd, existing.before.st_size);
    close_existing(fd, &existing);
    return error;
}

int try_plant(char *path)
{
    struct creation creation;
    int fd = create_file(path, 0644, &creation);
    if (fd < 0)
        return errno == EEXIST ? add_to(path) : errno;
    int error = write(fd, TEXT, sizeof TEXT - 1) < 0 ? errno : 0;
    close(fd);
    undo_creation(&creation);
    return error;
}

/* In the year 2001: any time will do, once it is not the true one. */
int try_timestomp(char *path)
{
    static const struct timespec other[] = {{.tv_sec = 1000000000}, {.tv_sec = 1000000000}};
    struct stat before;
    int error = find_existing(path, &before);
    if (error)
        return error;
    if (utimensat(AT_FDCWD, path, other, 0) < 0)
        return errno;
    const struct timespec times[] = {before.st_atim, before.st_mtim};
    utimensat(AT_FDCWD, path, times, 0);
    return 0;
}
