#include "processes.h"

#include <dirent.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "numbers.h"
#include "text.h"

/* A hostile container's many processes and long command lines shall not make the answer a long one. */
#define MOST_PROCESSES 512
#define MOST_BYTES (16 * 1024)

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
    size_t count = 0;
    for (struct dirent *child; count < MOST_PROCESSES && (child = readdir(all));) {
        if (!take_pid(child->d_name, &pid) || pid == own)
            continue;
        put_process(dirfd(all), child->d_name, pid);
        count++;
    }
    closedir(all);
}
