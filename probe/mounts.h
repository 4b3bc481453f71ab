/* What /proc/PID/mountinfo says, as proc_pid_mountinfo(5) describes it. */
#ifndef MOUNTS_H
#define MOUNTS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <sys/types.h>

struct mount {
    uint64_t id;
    uint64_t parent;
    dev_t device;
    const char *point;  /* without the leading slash, unescaped: "" for the root */
    bool in_memory;     /* tmpfs or mqueue: what no archive of the engine holds */
    bool of_queues;     /* mqueue */
    bool of_kernel;     /* proc, sysfs and such: what is in it is not a container's */
    bool writable;
};

struct mounts {
    struct mount *list;
    size_t count;
};

/* Takes the text apart in place, and the mounts point into it. False where it is not understood. */
bool parse_mounts(char *text, struct mounts *mounts);

/* Whether a process could leave something there that no archive of the engine holds. */
bool is_memory(const struct mount *mount);

/* Whether it is at one of these absolute paths or below. */
bool is_storage_at(const struct mount *mount, char **paths);

/* Whether another mount lies upon this path of the mount. */
bool is_covered(const struct mounts *mounts, const struct mount *mount, const char *path);

#endif
