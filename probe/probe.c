/* The probe: reads, from a container that shares the process namespace of the one under test, what that
   one holds in memory. There it writes nothing but its answers, follows no symlink, and opens neither
   devices nor FIFOs. In containers of its own it plays those that the rest is tried on. README.md
   describes commands and answers. */

#include <signal.h>
#include <stdbool.h>
#include <string.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "attack.h"
#include "changed.h"
#include "doors.h"
#include "helpers.h"
#include "litter.h"
#include "look.h"
#include "numbers.h"
#include "output.h"
#include "scout.h"
#include "stay.h"

/* Any command is shorter. */
#define LINE_SIZE 128

/* What is observed may signal everything that it sees (`kill -1`). The system call itself, since the
   library's function leaves out the three signals that it has its own use for. */
static void block_signals(void)
{
    uint64_t all = UINT64_MAX;
    if (syscall(SYS_rt_sigprocmask, SIG_BLOCK, &all, NULL, sizeof all) < 0)
        give_up(1, "signals cannot be blocked");
}

/* The walk holds one descriptor for each level. With fewer it goes less deep, and says so. */
static void raise_descriptor_limit(void)
{
    struct rlimit limit;
    if (getrlimit(RLIMIT_NOFILE, &limit) < 0)
        return;
    limit.rlim_cur = limit.rlim_max;
    setrlimit(RLIMIT_NOFILE, &limit);
}

/* The next line of standard input without its line feed; false at the end of input. */
static bool read_line(char *line, size_t size)
{
    static char input[4096];
    static size_t start, end;
    for (size_t length = 0;;) {
        if (start == end) {
            ssize_t got = read(STDIN_FILENO, input, sizeof input);
            if (got < 0)
                give_up(1, "standard input cannot be read");
            if (got == 0 && length == 0)
                return false;
            if (got == 0)
                give_up(2, "the last command has no line feed");
            start = 0;
            end = (size_t)got;
        }
        char next = input[start++];
        line[length] = next == '\n' ? '\0' : next;
        if (next == '\n')
            return true;
        if (++length == size)
            give_up(2, "unknown command");
    }
}

static bool is_look(const char *line, uint64_t *limit)
{
    static const char word[] = "look ";
    if (strncmp(line, word, sizeof word - 1) != 0)
        return false;
    line += sizeof word - 1;
    return take_decimal(&line, limit) && *line == '\0';
}

static void serve(const char *root, const char *proc, char **paths)
{
    char line[LINE_SIZE];
    uint64_t limit;
    while (read_line(line, sizeof line)) {
        if (is_look(line, &limit))
            look(root, proc, limit, paths);
        else if (strcmp(line, "changed") == 0)
            tell_changed(root, proc);
        else
            give_up(2, "unknown command. Expected look LIMIT or changed");
    }
}

int main(int argc, char **argv)
{
    const char *command = argc > 1 ? argv[1] : "";
    if (argc > 2 && strcmp(command, "litter") == 0)
        return litter(argv + 2);
    if (argc > 2 && strcmp(command, "attack") == 0)
        return attack(argv + 2);
    if (argc == 2 && strcmp(command, "doors") == 0)
        return doors();
    if (argc == 2 && strcmp(command, "landed") == 0)
        return 0;
    if (argc == 2 && strcmp(command, "risen") == 0)
        return risen();
    if (strcmp(command, "other") == 0)
        return other(argv + 2);
    if ((argc == 2 || argc == 3) && strcmp(command, "stay") == 0) {
        block_signals();
        stay(argv[2]);
    }
    if (strcmp(command, "scout") == 0) {
        block_signals();
        scout(argv + 2);
    }
    if (argc < 4 || strcmp(command, "serve") != 0)
        give_up(2, "expected serve ROOT PROC [PATH...], scout PATH..., attack ATTEMPT..., doors, landed, risen, other PATH..., stay [PORT], or litter VERB:PATH...");
    block_signals();
    raise_descriptor_limit();
    serve(argv[2], argv[3], argv + 4);
    return 0;
}
