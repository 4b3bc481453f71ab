#include "filesystems.h"

#include <stddef.h>
#include <sys/vfs.h>

/* See magic.h of the kernel. */
static const unsigned long KINDS[] = {
    0x9fa0,     /* proc */
    0x62656572, /* sysfs */
    0x27e0eb,   /* cgroup */
    0x63677270, /* cgroup2 */
    0x7655821,  /* rdtgroup */
    0x64626720, /* debugfs */
    0x74726163, /* tracefs */
    0x73636673, /* securityfs */
    0xf97cff8c, /* selinuxfs */
    0x43415d53, /* smackfs */
    0xcafe4a11, /* bpf */
    0xde5e81e4, /* efivarfs */
    0x6165676c, /* pstore */
    0x62656570, /* configfs */
    0x65735543, /* fusectl */
    0x42494e4d, /* binfmt_misc */
    0x6e736673, /* nsfs */
};

bool is_of_the_kernel(const char *path)
{
    struct statfs system;
    if (statfs(path, &system) < 0)
        return false;
    for (size_t i = 0; i < sizeof KINDS / sizeof *KINDS; i++)
        if ((unsigned long)system.f_type == KINDS[i])
            return true;
    return false;
}
