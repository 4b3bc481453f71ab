#include "attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>
#include <sys/xattr.h>
#include <unistd.h>

#include "creation.h"
#include "existing.h"

#define NOBODY 65534U

/* An own file, on which it is tried: where none can be made, there is nothing to try. */
static int on_own_file(char *path, int (*act)(int fd))
{
    struct creation creation;
    int fd = create_file(path, 0644, &creation);
    if (fd < 0)
        return ENOENT;
    int error = act(fd);
    close(fd);
    undo_creation(&creation);
    return error;
}

/* And its own again, since in some folders only the owner removes a file. */
static int give_away(int fd)
{
    uid_t own = geteuid();
    if (fchown(fd, own == NOBODY ? NOBODY - 1 : NOBODY, (gid_t)-1) < 0)
        return errno;
    fchown(fd, own, (gid_t)-1);
    return 0;
}

int try_chown(char *path)
{
    return on_own_file(path, give_away);
}

/* The capability to bind low ports, as struct vfs_cap_data of version 2 holds it. */
static int give_capability(int fd)
{
    static const uint8_t capability[20] = {[3] = 2, [5] = 4};
    return fsetxattr(fd, "security.capability", capability, sizeof capability, 0) < 0 ? errno : 0;
}

int try_capability(char *path)
{
    return on_own_file(path, give_capability);
}

/* The device of /dev/null, which is removed before anything opens it. */
int try_mknod(char *path)
{
    if (mknod(path, S_IFCHR | 0600, makedev(1, 3)) == 0) {
        unlink(path);
        return 0;
    }
    return errno == EPERM ? EPERM : ENOENT;
}

/* Opened, and nothing read. Another's file that others may read is none. */
int try_read(char *path)
{
    struct existing existing;
    struct stat found;
    int error = find_existing(path, &found);
    if (error)
        return error;
    if (found.st_mode & S_IROTH)
        return ENOENT;
    int fd = open_existing(path, O_RDONLY, &existing);
    if (fd < 0)
        return errno;
    close(fd);
    return 0;
}

/* A file of another user; ENOENT for an own one. */
static int find_foreign(const char *path, struct stat *found)
{
    int error = find_existing(path, found);
    return error ? error : found->st_uid == geteuid() ? ENOENT : 0;
}

int try_override(char *path)
{
    struct stat found;
    int error = find_foreign(path, &found);
    return error ? error : try_read(path);
}

/* The mode that it has already. */
int try_own(char *path)
{
    struct stat found;
    int error = find_foreign(path, &found);
    if (error)
        return error;
    return chmod(path, found.st_mode & 07777) < 0 ? errno : 0;
}
