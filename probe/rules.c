#include "attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/stat.h>
#include <sys/statvfs.h>
#include <unistd.h>



#ifndef ST_NOSYMFOLLOW
#define ST_NOSYMFOLLOW 8192
#endif
#ifndef MS_NOSYMFOLLOW
#define MS_NOSYMFOLLOW 256
#endif

/* A remount drops every flag that it does not name. */
static unsigned long flags_of(const struct statvfs *system)
{
    static const struct { unsigned long now, then; } flags[] = {
        {ST_NOSUID, MS_NOSUID}, {ST_NODEV, MS_NODEV}, {ST_NOEXEC, MS_NOEXEC},
        {ST_NOATIME, MS_NOATIME}, {ST_NODIRATIME, MS_NODIRATIME}, {ST_RELATIME, MS_RELATIME},
        {ST_NOSYMFOLLOW, MS_NOSYMFOLLOW},
    };
    unsigned long all = MS_REMOUNT | MS_BIND;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++)
        if (system->f_flag & flags[i].now)
            all |= flags[i].then;
    return all;
}

/* Nothing is won where the file system itself, and not only this mount of it, is read-only. */
int try_remount(char *path)
{
    struct statvfs system;
    if (statvfs(path, &system) < 0)
        return errno;
    if (!(system.f_flag & ST_RDONLY))
        return 0;
    unsigned long flags = flags_of(&system);
    if (mount(NULL, path, NULL, flags, NULL) < 0)
        return errno;
    int error = statvfs(path, &system) < 0 ? errno : system.f_flag & ST_RDONLY ? EROFS : 0;
    mount(NULL, path, NULL, flags | MS_RDONLY, NULL);
    return error;
}

/* Opened and closed, and nothing written: a setting may be the whole machine's. */
int try_sysctl(char *path)
{
    static const char start[] = "/proc/sys/";
    struct stat found;
    if (strncmp(path, start, sizeof start - 1) != 0)
        return ENOENT;
    if (stat(path, &found) < 0)
        return errno;
    if (!S_ISREG(found.st_mode))
        return ENOENT;
    int fd = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC);
    if (fd < 0)
        return errno;
    close(fd);
    return 0;
}
