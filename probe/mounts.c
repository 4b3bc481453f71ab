#include "mounts.h"

#include <stdlib.h>
#include <string.h>
#include <sys/sysmacros.h>

#include "numbers.h"
#include "output.h"

/* A space, tab, line feed or backslash is written as a backslash and three octal digits. */
static void unescape(char *text)
{
    char *to = text;
    for (const char *from = text; *from; to++) {
        if (from[0] == '\\' && from[1] && from[2] && from[3]) {
            *to = (char)((from[1] - '0') * 64 + (from[2] - '0') * 8 + (from[3] - '0'));
            from += 4;
        } else {
            *to = *from++;
        }
    }
    *to = '\0';
}

static bool has_option(const char *options, const char *wanted)
{
    size_t length = strlen(wanted);
    for (const char *option = options; option; option = strchr(option, ',')) {
        option += *option == ',';
        if (strncmp(option, wanted, length) == 0 && strchr(",", option[length]))
            return true;
    }
    return false;
}

static bool take_number(char **line, uint64_t *value)
{
    const char *field = strsep(line, " ");
    return field && take_decimal(&field, value) && *field == '\0';
}

static bool take_device(char **line, dev_t *device)
{
    const char *field = strsep(line, " ");
    uint64_t high, low;
    if (!field || !take_decimal(&field, &high) || *field++ != ':' || !take_decimal(&field, &low))
        return false;
    *device = makedev((unsigned)high, (unsigned)low);
    return *field == '\0';
}

/* An autofs mounts what is looked for in it, which no look shall do. */
static bool is_kernel_type(const char *type)
{
    static const char *const types[] = {
        "proc", "sysfs", "cgroup", "cgroup2", "devpts", "debugfs", "tracefs", "securityfs",
        "selinuxfs", "smackfs", "bpf", "efivarfs", "pstore", "configfs", "fusectl", "binfmt_misc",
        "nsfs", "resctrl", "autofs", "rpc_pipefs", "nfsd",
    };
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (strcmp(type, types[i]) == 0)
            return true;
    return false;
}

/* What follows the lone dash: file system, source (it can be empty), the superblock's options. */
static bool take_file_system(char *line, struct mount *mount)
{
    const char *field;
    while ((field = strsep(&line, " ")) && strcmp(field, "-") != 0)
        ;
    const char *type = strsep(&line, " ");
    strsep(&line, " ");
    if (!type || !line)
        return false;
    mount->of_queues = strcmp(type, "mqueue") == 0;
    mount->in_memory = mount->of_queues || strcmp(type, "tmpfs") == 0;
    mount->of_kernel = is_kernel_type(type);
    mount->writable &= !has_option(line, "ro");
    return true;
}

static bool parse_mount(char *line, struct mount *mount)
{
    if (!take_number(&line, &mount->id) || !take_number(&line, &mount->parent) ||
        !take_device(&line, &mount->device))
        return false;
    strsep(&line, " "); /* which part of the file system is mounted: any is looked at */
    char *point = strsep(&line, " ");
    const char *options = strsep(&line, " ");
    if (!point || point[0] != '/' || !options || !line)
        return false;
    unescape(point);
    mount->point = point + 1;
    mount->writable = has_option(options, "rw") && !has_option(options, "ro");
    return take_file_system(line, mount);
}

static size_t count_lines(const char *text)
{
    size_t lines = 0;
    for (; *text; text++)
        lines += *text == '\n';
    return lines;
}

bool parse_mounts(char *text, struct mounts *mounts)
{
    mounts->count = 0;
    mounts->list = calloc(count_lines(text) + 1, sizeof *mounts->list);
    if (!mounts->list)
        give_up(1, "no memory for the list of mounts");
    for (char *line; (line = strsep(&text, "\n")) && *line; mounts->count++)
        if (!parse_mount(line, &mounts->list[mounts->count]))
            return false;
    return true;
}

static bool starts_with(const char *text, const char *start)
{
    return strncmp(text, start, strlen(start)) == 0;
}

bool is_memory(const struct mount *mount)
{
    return mount->in_memory && mount->writable && !starts_with(mount->point, "proc/") &&
           !starts_with(mount->point, "sys/");
}

bool is_storage_at(const struct mount *mount, char **paths)
{
    for (; *paths; paths++) {
        const char *path = *paths + (**paths == '/');
        size_t length = strlen(path);
        if (starts_with(mount->point, path) && strchr("/", mount->point[length]))
            return true;
    }
    return false;
}

bool is_covered(const struct mounts *mounts, const struct mount *mount, const char *path)
{
    for (size_t i = 0; i < mounts->count; i++)
        if (mounts->list[i].parent == mount->id && strcmp(mounts->list[i].point, path) == 0)
            return true;
    return false;
}
