#include "existing.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "filesystems.h"

static const char CAPABILITY[] = "security.capability";

int find_existing(const char *path, struct stat *found)
{
    if (stat(path, found) < 0)
        return errno;
    return S_ISREG(found->st_mode) && !is_of_the_kernel(path) ? 0 : ENOENT;
}

/* Whatever has been put in its place meanwhile is closed at once. */
int open_existing(const char *path, int flags, struct existing *existing)
{
    struct stat found;
    int error = find_existing(path, &found);
    int fd = error ? -1 : open(path, flags | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0) {
        errno = error ? error : errno;
        return -1;
    }
    struct stat *before = &existing->before;
    if (fstat(fd, before) < 0 || !S_ISREG(before->st_mode) || before->st_ino != found.st_ino) {
        close(fd);
        errno = ENOENT;
        return -1;
    }
    existing->capability_size =
        fgetxattr(fd, CAPABILITY, existing->capability, sizeof existing->capability);
    return fd;
}

void close_existing(int fd, const struct existing *existing)
{
    const struct stat *before = &existing->before;
    const struct timespec times[] = {before->st_atim, before->st_mtim};
    struct stat now;
    if (fstat(fd, &now) == 0 && now.st_mode != before->st_mode)
        fchmod(fd, before->st_mode & 07777);
    if (existing->capability_size > 0)
        fsetxattr(fd, CAPABILITY, existing->capability, (size_t)existing->capability_size, 0);
    futimens(fd, times);
    close(fd);
}
