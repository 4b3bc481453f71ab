#include "creation.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <string.h>
#include <unistd.h>

#include "filesystems.h"

/* Where the last folder of the path's first `length` bytes ends; 0 for the root. */
static size_t end_of_folder(const char *path, size_t length)
{
    while (length > 0 && path[length - 1] != '/')
        length--;
    return length > 0 ? length - 1 : 0;
}

/* Calls stat with the path's first `length` bytes. 0 or an errno. */
static int stat_start(char *path, size_t length, struct stat *found)
{
    char cut = path[length];
    path[length] = '\0';
    int error = stat(length > 0 ? path : "/", found) < 0 ? errno : 0;
    path[length] = cut;
    return error;
}

static bool starts_in_the_kernel(char *path, size_t length)
{
    char cut = path[length];
    path[length] = '\0';
    bool is = is_of_the_kernel(length > 0 ? path : "/");
    path[length] = cut;
    return is;
}

static int find_standing(struct creation *creation)
{
    char *path = creation->path;
    size_t length = end_of_folder(path, strlen(path));
    int error = stat_start(path, length, &creation->folder);
    while (error == ENOENT && length > 0) {
        length = end_of_folder(path, length);
        error = stat_start(path, length, &creation->folder);
    }
    creation->standing = creation->made = length;
    return !error && starts_in_the_kernel(path, length) ? ENOENT : error;
}

/* Makes what is missing. A symlink to nowhere, which no folder can take the place of, leads to ENOENT. */
static int make_folders(struct creation *creation)
{
    char *slash = creation->path + creation->standing;
    int error = 0;
    while (!error && (slash = strchr(slash + 1, '/'))) {
        *slash = '\0';
        error = mkdir(creation->path, 0755) < 0 ? errno : 0;
        *slash = '/';
        if (!error)
            creation->made = (size_t)(slash - creation->path);
    }
    return error == EEXIST ? ENOENT : error;
}

/* Innermost first, and none that stood before. */
static void remove_folders(const struct creation *creation)
{
    char *path = creation->path;
    for (size_t length = creation->made; length > creation->standing;
         length = end_of_folder(path, length)) {
        path[length] = '\0';
        rmdir(path);
        path[length] = '/';
    }
}

static void restore_times(const struct creation *creation)
{
    const struct timespec times[] = {creation->folder.st_atim, creation->folder.st_mtim};
    char *path = creation->path, cut = path[creation->standing];
    path[creation->standing] = '\0';
    utimensat(AT_FDCWD, creation->standing > 0 ? path : "/", times, 0);
    path[creation->standing] = cut;
}

int create_file(char *path, mode_t mode, struct creation *creation)
{
    creation->path = path;
    int error = find_standing(creation);
    if (!error)
        error = make_folders(creation);
    int fd = error ? -1 : open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode);
    if (fd >= 0)
        return fd;
    if (!error)
        error = errno;
    remove_folders(creation);
    if (creation->made > creation->standing)
        restore_times(creation);
    errno = error;
    return -1;
}

void undo_creation(const struct creation *creation)
{
    unlink(creation->path);
    remove_folders(creation);
    restore_times(creation);
}
