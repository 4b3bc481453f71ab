#include "doors.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/prctl.h>
#include <unistd.h>

#include "errors.h"
#include "knocks.h"
#include "output.h"
#include "trial.h"

#define MOST_WAYS 2

/* Open where one of its ways is. */
static const struct door {
    const char *name;
    int (*ways[MOST_WAYS])(void);
} DOORS[] = {
    {"af-alg", {knock_af_alg}},
#ifdef __x86_64__
    {"af-alg-32", {knock_af_alg_socketcall, knock_af_alg_32}},
#endif
    {"user-namespace", {knock_user_namespace}},
    {"io-uring", {knock_io_uring}},
    {"bpf", {knock_bpf}},
    {"userfaultfd", {knock_userfaultfd}},
    {"keyring", {knock_keyring}},
    {"memfd", {knock_memfd_by_descriptor, knock_memfd_by_path}},
};

/* Settings of the kernel that close one of them, or tell that the kernel has it. */
static const char *const SETTINGS[] = {
    "kernel/io_uring_disabled", "kernel/keys/maxkeys", "kernel/unprivileged_bpf_disabled",
    "kernel/unprivileged_userns_clone", "user/max_user_namespaces", "vm/memfd_noexec",
    "vm/unprivileged_userfaultfd",
};

/* Reads the start of a small file as text; false where there is none. */
static bool read_start(const char *path, char *text, size_t size)
{
    int fd = open(path, O_RDONLY | O_CLOEXEC);
    if (fd < 0)
        return false;
    ssize_t got = read(fd, text, size - 1);
    close(fd);
    text[got > 0 ? got : 0] = '\0';
    return got > 0;
}

/* The digits that text begins with, as a line's last word. */
static void put_value(char *text)
{
    text[strspn(text, "0123456789")] = '\0';
    put_string("\t");
    put_string(text);
    put_string("\n");
}

static void put_setting(const char *name)
{
    char path[128] = "/proc/sys/", value[32];
    strcat(path, name);
    if (!read_start(path, value, sizeof value))
        return;
    put_string("setting\t");
    put_string(name);
    put_value(value);
}

/* Whether calls are filtered: 0 or 2. Nothing where the kernel filters none. */
static void put_filter(void)
{
    static const char word[] = "\nSeccomp:\t";
    char status[4096];
    char *found = read_start("/proc/self/status", status, sizeof status) ? strstr(status, word) : NULL;
    if (!found)
        return;
    put_string("seccomp");
    put_value(found + sizeof word - 1);
}

/* The child's exit code is 0 or an errno, each of which has room in it. A filter of calls may end the child instead,
   which is to leave no dump. */
static int answer_of(int (*way)(void))
{
    pid_t child = fork();
    if (child < 0)
        return errno;
    if (child == 0) {
        prctl(PR_SET_DUMPABLE, 0L, 0L, 0L, 0L);
        _exit(way());
    }
    return ending_of(child);
}

static void put_door(const struct door *door)
{
    int told = answer_of(door->ways[0]);
    for (size_t i = 1; i < MOST_WAYS && door->ways[i] && told != 0; i++) {
        int other = answer_of(door->ways[i]);
        /* Closed is only what is closed on every way: not what the kernel has none of behind one, or could not be tried. */
        if (told == ENOSYS || other == 0 || other == EAFNOSUPPORT || other == EAGAIN)
            told = other;
    }
    put_string(told ? "closed\t" : "open\t");
    if (told) {
        put_error(told);
        put_string("\t");
    }
    put_string(door->name);
    put_string("\n");
    flush();
}

int doors(void)
{
    signal(SIGCHLD, SIG_DFL);
    put_filter();
    for (size_t i = 0; i < sizeof SETTINGS / sizeof *SETTINGS; i++)
        put_setting(SETTINGS[i]);
    flush();
    for (size_t i = 0; i < sizeof DOORS / sizeof *DOORS; i++)
        put_door(&DOORS[i]);
    return 0;
}
