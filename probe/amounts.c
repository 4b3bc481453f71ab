#include "attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

#include "numbers.h"
#include "trial.h"

#define MOST_CHILDREN 1024
#define MEGABYTE ((uint64_t)1 << 20)
/* Beyond a limit of memory, and what has to stay free on the machine. */
#define BEYOND (16 * MEGABYTE)
#define SPARED (256 * MEGABYTE)
#define MOST_MEMORY (1024 * MEGABYTE)
#define PATIENCE_MS 20000
#define PAUSE_MS 10

static bool is_number(const char *text, uint64_t *number)
{
    return take_decimal(&text, number) && *text == '\0';
}

/* They end with this process, even where that is killed. */
static pid_t idle_child(void)
{
    pid_t child = fork();
    if (child == 0) {
        prctl(PR_SET_PDEATHSIG, SIGKILL, 0L, 0L, 0L);
        for (;;)
            pause();
    }
    return child;
}

static void end_all(const pid_t *children, size_t count)
{
    for (size_t i = 0; i < count; i++)
        kill(children[i], SIGKILL);
    for (size_t i = 0; i < count; i++)
        while (waitpid(children[i], NULL, 0) < 0 && errno == EINTR)
            ;
}

/* So many at once, for a moment; how many there were is noted. */
int try_children(char *subject)
{
    static pid_t children[MOST_CHILDREN];
    char digits[DECIMAL_SIZE];
    uint64_t wanted;
    size_t count = 0;
    int error = 0;
    if (!is_number(subject, &wanted) || wanted > MOST_CHILDREN)
        return EINVAL;
    while (count < wanted && !error) {
        pid_t child = idle_child();
        error = child < 0 ? errno : 0;
        if (!error)
            children[count++] = child;
    }
    end_all(children, count);
    decimal(digits, count);
    take_note(digits);
    return error;
}

/* A number of kilobytes in /proc/meminfo, in bytes; 0 where it says none. */
static uint64_t memory_of(const char *word)
{
    char text[4096];
    uint64_t number = 0;
    int fd = open("/proc/meminfo", O_RDONLY | O_CLOEXEC);
    ssize_t got = fd < 0 ? -1 : read(fd, text, sizeof text - 1);
    if (fd >= 0)
        close(fd);
    text[got > 0 ? got : 0] = '\0';
    const char *found = strstr(text, word);
    if (!found)
        return 0;
    found += strlen(word);
    found += strspn(found, " ");
    return take_decimal(&found, &number) ? number * 1024 : 0;
}

/* If the kernel has to end something, it ends this. */
static void volunteer(void)
{
    int fd = open("/proc/self/oom_score_adj", O_WRONLY | O_CLOEXEC);
    if (fd < 0)
        return;
    ssize_t written = write(fd, "1000", 4);
    (void)written;
    close(fd);
}

static _Noreturn void touch(uint64_t bytes)
{
    prctl(PR_SET_PDEATHSIG, SIGKILL, 0L, 0L, 0L);
    volunteer();
    char *memory = mmap(NULL, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
    if (memory == MAP_FAILED)
        _exit(errno);
    for (uint64_t at = 0; at < bytes; at += 4096)
        ((volatile char *)memory)[at] = 1;
    _exit(0);
}

/* ETIMEDOUT where it had not ended in time, and ENOMEM where the kernel ended it for want of memory. */
static int end_of_touching(pid_t child)
{
    static const struct timespec pause = {.tv_nsec = PAUSE_MS * 1000000L};
    int status = 0;
    for (int waited = 0; waited < PATIENCE_MS; waited += PAUSE_MS) {
        pid_t ended = waitpid(child, &status, WNOHANG);
        if (ended < 0 && errno != EINTR)
            return errno;
        if (ended == child && WIFEXITED(status))
            return WEXITSTATUS(status);
        if (ended == child)
            return WTERMSIG(status) == SIGKILL ? ENOMEM : EIO;
        nanosleep(&pause, NULL);
    }
    end_all(&child, 1);
    return ETIMEDOUT;
}

/* More than the limit: what can be swapped out does not count, so as much again where there is swap. EBUSY where the machine
   has not so much to spare. */
int try_memory(char *subject)
{
    uint64_t limit;
    if (!is_number(subject, &limit) || limit > MOST_MEMORY)
        return EINVAL;
    uint64_t bytes = limit * (memory_of("SwapTotal:") > 0 ? 2 : 1) + BEYOND;
    if (memory_of("MemAvailable:") < bytes + SPARED)
        return EBUSY;
    pid_t child = fork();
    if (child == 0)
        touch(bytes);
    return child < 0 ? errno : end_of_touching(child);
}
