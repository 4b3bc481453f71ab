#include "attempts.h"

#include <errno.h>
#include <stdbool.h>
#include <sys/prctl.h>
#include <sys/statvfs.h>
#include <sys/wait.h>
#include <unistd.h>

#include "copy.h"
#include "creation.h"
#include "errors.h"

static bool lies_on(int fd, unsigned long flag)
{
    struct statvfs system;
    return fstatvfs(fd, &system) == 0 && (system.f_flag & flag) != 0;
}

/* Asked of the mount first, since the bit can be set where it has no meaning. */
static int give_the_bit(int fd)
{
    struct stat given;
    if (lies_on(fd, ST_NOSUID))
        return NO_SET_UID;
    if (prctl(PR_GET_NO_NEW_PRIVS, 0L, 0L, 0L, 0L) == 1)
        return NO_NEW_PRIVILEGES;
    if (lies_on(fd, ST_NOEXEC))
        return NO_PROGRAMS;
    if (fchmod(fd, 04755) < 0 || fstat(fd, &given) < 0)
        return errno;
    return (given.st_mode & S_ISUID) != 0 ? 0 : EPERM;
}

int try_setuid(char *path)
{
    struct creation creation;
    int fd = create_file(path, 0755, &creation);
    if (fd < 0)
        return errno;
    int error = copy_self(fd);
    if (!error)
        error = give_the_bit(fd);
    close(fd);
    undo_creation(&creation);
    return error;
}

/* What the child cannot do it tells as its exit code, which has room for every errno. */
static int run(const char *path)
{
    int status = 0;
    pid_t child = fork();
    if (child < 0)
        return errno;
    if (child == 0) {
        execve(path, (char *const[]){(char *)path, "landed", NULL}, (char *const[]){NULL});
        _exit(errno);
    }
    while (waitpid(child, &status, 0) < 0)
        if (errno != EINTR)
            return errno;
    return WIFEXITED(status) ? WEXITSTATUS(status) : EPERM;
}

int try_execute(char *path)
{
    struct creation creation;
    int fd = create_file(path, 0755, &creation);
    if (fd < 0)
        return errno;
    int error = copy_self(fd);
    if (!error && lies_on(fd, ST_NOEXEC))
        error = NO_PROGRAMS;
    close(fd); /* before it is run: no program runs while it can be written */
    if (!error && (error = run(path)) == EACCES)
        error = NO_PROGRAMS;
    undo_creation(&creation);
    return error;
}
