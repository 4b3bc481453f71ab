#include "attributes.h"

#include <errno.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/xattr.h>

#include "numbers.h"
#include "tar.h"

/* As long as the kernel lets a list be (XATTR_LIST_MAX). */
static char names[64 * 1024];
static char values[ATTRIBUTES_SIZE];

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

/* Labels of the machine's own security modules are no process's to choose. */
static bool is_wanted(const char *name)
{
    static const char *const labels[] = {"security.selinux", "security.ima", "security.evm",
                                         "security.SMACK64", "security.apparmor"};
    for (size_t i = 0; i < sizeof labels / sizeof *labels; i++)
        if (starts_with(name, labels[i]))
            return false;
    return starts_with(name, "user.") || starts_with(name, "system.posix_acl_") ||
           starts_with(name, "security.") || starts_with(name, "trusted.");
}

/* By way of /proc, since a path from the root may be longer than the kernel takes, and what is no file must not be opened. */
static void write_path(char *path, int directory, const char *name)
{
    strcpy(path, "/proc/self/fd/");
    size_t length = strlen(path);
    length += decimal(path + length, (uint64_t)directory);
    path[length] = '/';
    strcpy(path + length + 1, name);
}

int read_attributes(int directory, const char *name, struct attributes *attributes)
{
    static char path[512];
    size_t used = 0;
    attributes->count = 0;
    write_path(path, directory, name);
    ssize_t listed = llistxattr(path, names, sizeof names);
    if (listed < 0)
        return errno;
    for (const char *one = names; one < names + listed; one += strlen(one) + 1) {
        if (!is_wanted(one))
            continue;
        if (attributes->count == MOST_ATTRIBUTES)
            return E2BIG;
        ssize_t size = lgetxattr(path, one, values + used, sizeof values - used);
        if (size < 0 && errno == ENODATA) /* removed since it was listed */
            continue;
        if (size < 0)
            return errno == ERANGE ? E2BIG : errno;
        attributes->list[attributes->count++] = (struct attribute){one, values + used, (size_t)size};
        used += (size_t)size;
    }
    return 0;
}
