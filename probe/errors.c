#include "errors.h"

#include <errno.h>
#include <stddef.h>

#include "numbers.h"
#include "output.h"

const char *name_of_error(int error)
{
    static const struct { int error; const char *name; } names[] = {
        {EACCES, "EACCES"}, {EPERM, "EPERM"}, {ENOENT, "ENOENT"}, {ESRCH, "ESRCH"}, {EIO, "EIO"},
        {ENOTDIR, "ENOTDIR"}, {ELOOP, "ELOOP"}, {EMFILE, "EMFILE"}, {ENFILE, "ENFILE"},
        {ENAMETOOLONG, "ENAMETOOLONG"}, {ENOMEM, "ENOMEM"}, {ESTALE, "ESTALE"}, {EINVAL, "EINVAL"},
        {ENXIO, "ENXIO"}, {EBUSY, "EBUSY"}, {EOVERFLOW, "EOVERFLOW"}, {ENOTSUP, "ENOTSUP"},
        {EROFS, "EROFS"}, {ENOSPC, "ENOSPC"}, {EDQUOT, "EDQUOT"}, {ETXTBSY, "ETXTBSY"},
        {EEXIST, "EEXIST"}, {EISDIR, "EISDIR"}, {EFBIG, "EFBIG"}, {EAGAIN, "EAGAIN"},
        {ENODEV, "ENODEV"}, {ENOEXEC, "ENOEXEC"}, {ENOSYS, "ENOSYS"}, {EMLINK, "EMLINK"},
        {EHIDDEN, "EHIDDEN"}, {NO_PROGRAMS, "NOEXEC"}, {NO_SET_UID, "NOSUID"},
        {NO_NEW_PRIVILEGES, "NONEWPRIVS"}, {EAFNOSUPPORT, "EAFNOSUPPORT"}, {EUSERS, "EUSERS"},
        {BAD_CALL, "SIGSYS"}, {ENDED, "SIGNAL"}, {ENETUNREACH, "ENETUNREACH"},
        {EHOSTUNREACH, "EHOSTUNREACH"}, {ETIMEDOUT, "ETIMEDOUT"}, {EADDRINUSE, "EADDRINUSE"},
    };
    for (size_t i = 0; i < sizeof names / sizeof *names; i++)
        if (names[i].error == error)
            return names[i].name;
    return NULL;
}

void put_error(int error)
{
    char digits[DECIMAL_SIZE];
    const char *name = name_of_error(error);
    if (!name) {
        decimal(digits, (uint64_t)error);
        put_string("E");
    }
    put_string(name ? name : digits);
}
