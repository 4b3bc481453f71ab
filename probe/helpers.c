#include "helpers.h"

#include <errno.h>
#include <fcntl.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/prctl.h>
#include <sys/statvfs.h>
#include <unistd.h>

#include "attempts.h"
#include "copy.h"
#include "creation.h"
#include "errors.h"
#include "numbers.h"
#include "output.h"
#include "trial.h"

int try_leave(char *path)
{
    struct creation creation;
    int fd = create_file(path, 0755, &creation);
    if (fd < 0)
        return errno;
    int error = copy_self(fd);
    if (!error && fchmod(fd, 04755) < 0)
        error = errno;
    close(fd);
    if (error)
        undo_creation(&creation);
    return error;
}

/* Where output goes and what runs: both are of the child alone. */
static _Noreturn void run_as(const char *path, int output)
{
    dup2(output, STDOUT_FILENO);
    execve(path, (char *const[]){(char *)path, "risen", NULL}, (char *const[]){NULL});
    _exit(errno);
}

/* Runs the program and reads the line that it says, which is empty where it could not be run. 0 or why not. */
static int hear(const char *path, char *line, size_t size)
{
    int ends[2];
    size_t length = 0;
    ssize_t got;
    line[0] = '\0';
    if (pipe2(ends, O_CLOEXEC) < 0)
        return errno;
    pid_t child = fork();
    if (child < 0)
        return errno;
    if (child == 0)
        run_as(path, ends[1]);
    close(ends[1]);
    while (length < size - 1 && (got = read(ends[0], line + length, size - 1 - length)) > 0)
        length += (size_t)got;
    close(ends[0]);
    line[length] = '\0';
    return ending_of(child);
}

/* Why the bit had no meaning. */
static int why_not(unsigned long flags)
{
    if (flags & ST_NOSUID)
        return NO_SET_UID;
    return prctl(PR_GET_NO_NEW_PRIVS, 0L, 0L, 0L, 0L) == 1 ? NO_NEW_PRIVILEGES : EPERM;
}

/* Not what the bit should do, but what the program says that it is. */
int try_helper(char *path)
{
    char line[64];
    struct stat found;
    struct statvfs system;
    uint64_t user;
    if (stat(path, &found) < 0)
        return errno;
    bool helps = S_ISREG(found.st_mode) && (found.st_mode & S_ISUID) && found.st_uid != getuid();
    if (!helps)
        return ENOENT;
    if (statvfs(path, &system) < 0)
        return errno;
    int error = hear(path, line, sizeof line);
    if (error == EACCES && (system.f_flag & ST_NOEXEC))
        return NO_PROGRAMS;
    if (error)
        return error;
    const char *word = line;
    if (!take_decimal(&word, &user) || *word != ' ')
        return EIO;
    if (user == getuid())
        return why_not(system.f_flag);
    take_note(word + 1);
    return 0;
}

/* The capabilities in force, as the kernel writes them. */
static void put_capabilities(void)
{
    static const char word[] = "\nCapEff:\t";
    char status[4096];
    int fd = open("/proc/self/status", O_RDONLY | O_CLOEXEC);
    ssize_t got = fd < 0 ? -1 : read(fd, status, sizeof status - 1);
    status[got > 0 ? got : 0] = '\0';
    char *found = strstr(status, word);
    if (!found)
        return;
    found += sizeof word - 1;
    found[strcspn(found, "\n")] = '\0';
    put_string(found);
}

int risen(void)
{
    char digits[DECIMAL_SIZE];
    decimal(digits, geteuid());
    put_string(digits);
    put_string(" ");
    put_capabilities();
    flush();
    return 0;
}
