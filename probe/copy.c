#include "copy.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

static int open_self(void)
{
    int fd = open("/proc/self/exe", O_RDONLY | O_CLOEXEC);
    return fd < 0 ? open(program_invocation_name, O_RDONLY | O_CLOEXEC) : fd;
}

int copy_self(int to)
{
    static char bytes[65536];
    int from = open_self();
    if (from < 0)
        return errno;
    ssize_t got, written = 0;
    while ((got = read(from, bytes, sizeof bytes)) > 0)
        if ((written = write(to, bytes, (size_t)got)) != got)
            break;
    /* Half a write is what a full disk takes. */
    int error = got < 0 || written < 0 ? errno : got > 0 ? ENOSPC : 0;
    close(from);
    return error;
}
