#include "changed.h"

#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

#include "mounts.h"
#include "numbers.h"
#include "output.h"
#include "tar.h"
#include "text.h"
#include "walk.h"

/* Of /proc/PID/stat, as proc_pid_stat(5) counts them: the first one behind the name, and the start in ticks since the system was booted. */
enum { FIELD_BEHIND_NAME = 3, FIELD_OF_START = 22 };

static bool take_start(const char *stat, uint64_t *ticks)
{
    /* A name may hold spaces and parentheses of its own. */
    const char *field = strrchr(stat, ')');
    for (int number = FIELD_BEHIND_NAME; field && number <= FIELD_OF_START; number++) {
        field = strchr(field, ' ');
        field += field != NULL;
    }
    return field && take_decimal(&field, ticks);
}

static struct timespec minus(struct timespec one, struct timespec other)
{
    bool borrows = one.tv_nsec < other.tv_nsec;
    return (struct timespec){
        .tv_sec = one.tv_sec - other.tv_sec - borrows,
        .tv_nsec = one.tv_nsec - other.tv_nsec + (borrows ? 1000000000 : 0),
    };
}

/* By the clock that inodes have, when a process started that did so that many ticks after the system was booted. */
static struct timespec time_of(uint64_t ticks)
{
    struct timespec now, booted, start;
    uint64_t rate = (uint64_t)sysconf(_SC_CLK_TCK);
    clock_gettime(CLOCK_REALTIME, &now);
    clock_gettime(CLOCK_BOOTTIME, &booted);
    start.tv_sec = (time_t)(ticks / rate);
    start.tv_nsec = (long)(ticks % rate * (1000000000 / rate));
    return minus(now, minus(booted, start));
}

static int put_since_start(int root, int proc)
{
    struct text stat = {0}, mountinfo = {0};
    struct mounts mounts = {0};
    uint64_t ticks;
    int error = read_text(proc, "stat", SIZE_MAX, &stat);
    if (!error)
        error = read_text(proc, "mountinfo", SIZE_MAX, &mountinfo);
    if (!error && (!take_start(stat.bytes, &ticks) || !parse_mounts(mountinfo.bytes, &mounts)))
        error = EINVAL;
    if (!error) {
        struct timespec start = time_of(ticks);
        for (size_t i = 0; i < mounts.count; i++)
            if (*mounts.list[i].point == '\0')
                put_changed(root, &mounts, &mounts.list[i], &start);
    }
    free(mounts.list);
    free(mountinfo.bytes);
    free(stat.bytes);
    return error;
}

void tell_changed(const char *root, const char *proc)
{
    int root_fd = open(root, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int proc_fd = root_fd < 0 ? -1 : open(proc, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int error = proc_fd < 0 ? errno : put_since_start(root_fd, proc_fd);
    if (error)
        put_entry(&(struct entry){.path = "proc/stat", .type = TAR_FILE, .error = error});
    put_end();
    if (root_fd >= 0)
        close(root_fd);
    if (proc_fd >= 0)
        close(proc_fd);
}
