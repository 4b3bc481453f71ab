#include "processes.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "numbers.h"
#include "text.h"

/* A hostile container's many processes and long command lines shall not make the answer a long one. */
#define MOST_PROCESSES 512
#define MOST_BYTES (16 * 1024)

/* `mnt:[4026531841]` */
#define NAMESPACE_SIZE 64

static bool take_pid(const char *name, uint64_t *pid)
{
    return take_decimal(&name, pid) && *name == '\0';
}

static void put_file(uint64_t pid, const char *name, const struct text *text)
{
    char path[64] = "proc/";
    decimal(path + strlen(path), pid);
    strcat(strcat(path, "/"), name);
    put_text(path, text, false);
}

static void put_process(int all, const char *name, uint64_t pid)
{
    struct text status = {0}, command = {0};
    int process = openat(all, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (process >= 0 && read_text(process, "status", MOST_BYTES, &status) == 0 &&
        read_text(process, "cmdline", MOST_BYTES, &command) == 0) {
        put_file(pid, "status", &status);
        put_file(pid, "cmdline", &command);
    }
    free(status.bytes);
    free(command.bytes);
    if (process >= 0)
        close(process);
}

/* Which mount namespace a process or a thread has, as the link of that name has it; empty where it cannot be read. */
static void read_namespace(int process, char name[NAMESPACE_SIZE])
{
    ssize_t length = readlinkat(process, "ns/mnt", name, NAMESPACE_SIZE - 1);
    name[length > 0 ? length : 0] = '\0';
}

static DIR *open_below(int directory, const char *name)
{
    int fd = openat(directory, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    DIR *opened = fd < 0 ? NULL : fdopendir(fd);
    if (!opened && fd >= 0)
        close(fd);
    return opened;
}

/* Whether some thread has another mount namespace than the first process: what it writes there a look does not see. */
static bool has_own_mounts(int process, const char *first, char name[NAMESPACE_SIZE])
{
    bool found = false;
    DIR *threads = open_below(process, "task");
    for (struct dirent *child; threads && !found && (child = readdir(threads));) {
        int thread = openat(dirfd(threads), child->d_name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (thread < 0)
            continue;
        read_namespace(thread, name);
        found = *name && child->d_name[0] != '.' && strcmp(name, first) != 0;
        close(thread);
    }
    if (threads)
        closedir(threads);
    return found;
}

static void put_own_mounts(int all, const char *name, uint64_t pid, const char *first)
{
    char namespace[NAMESPACE_SIZE];
    int process = openat(all, name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
    if (process < 0)
        return;
    if (has_own_mounts(process, first, namespace)) {
        struct text text = {.bytes = namespace, .size = strlen(namespace)};
        put_file(pid, "namespace", &text);
    }
    close(process);
}

static DIR *open_parent(const char *proc)
{
    int process = open(proc, O_PATH | O_DIRECTORY | O_CLOEXEC);
    int all = process < 0 ? -1 : openat(process, "..", O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (process >= 0)
        close(process);
    DIR *directory = all < 0 ? NULL : fdopendir(all);
    if (!directory && all >= 0)
        close(all);
    return directory;
}

void put_processes(const char *proc)
{
    uint64_t pid, own = (uint64_t)getpid();
    const char *last = strrchr(proc, '/');
    DIR *all = last && take_pid(last + 1, &pid) ? open_parent(proc) : NULL;
    if (!all)
        return;
    char first[NAMESPACE_SIZE] = "";
    int process = open(proc, O_PATH | O_DIRECTORY | O_CLOEXEC);
    if (process >= 0)
        read_namespace(process, first);
    size_t count = 0;
    for (struct dirent *child; (child = readdir(all));) {
        if (!take_pid(child->d_name, &pid) || pid == own)
            continue;
        if (*first)
            put_own_mounts(dirfd(all), child->d_name, pid, first);
        if (count++ < MOST_PROCESSES)
            put_process(dirfd(all), child->d_name, pid);
    }
    if (process >= 0)
        close(process);
    closedir(all);
}

/* `128 0x7ffe...`: the number of the call that a thread sleeps in; `running` for one that does not sleep. */
static bool is_in_sigtimedwait(int thread)
{
    struct text call = {0};
    uint64_t number = 0;
    bool found = false;
    if (read_text(thread, "syscall", 64, &call) == 0) {
        const char *digits = call.bytes;
        found = take_decimal(&digits, &number) && number == SYS_rt_sigtimedwait;
    }
    free(call.bytes);
    return found;
}

bool waits_for_signals(const char *proc)
{
    bool found = false;
    int process = open(proc, O_PATH | O_DIRECTORY | O_CLOEXEC);
    DIR *threads = process < 0 ? NULL : open_below(process, "task");
    for (struct dirent *child; threads && !found && (child = readdir(threads));) {
        int thread = openat(dirfd(threads), child->d_name, O_PATH | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC);
        if (thread < 0)
            continue;
        found = child->d_name[0] != '.' && is_in_sigtimedwait(thread);
        close(thread);
    }
    if (threads)
        closedir(threads);
    if (process >= 0)
        close(process);
    return found;
}
