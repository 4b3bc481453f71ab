#include "litter.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <sys/wait.h>
#include <unistd.h>

#include "copy.h"

static const char TEXT[] = "litter\n";

static int report(const char *path, int error)
{
    printf("%s: %s\n", path, error == 0 ? "done" : strerror(error));
    return error;
}

static int write_file(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return errno;
    int error = write(fd, TEXT, sizeof TEXT - 1) < 0 ? errno : 0;
    close(fd);
    return error;
}

/* A message queue is made like a file, but takes no bytes like one. */
static int make_file(const char *path)
{
    int fd = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0644);
    if (fd < 0)
        return errno;
    close(fd);
    return 0;
}

/* Adds at the end, as to a file that somebody else made. */
static int append(const char *path)
{
    int fd = open(path, O_WRONLY | O_APPEND | O_CLOEXEC);
    if (fd < 0)
        return errno;
    int error = write(fd, TEXT, sizeof TEXT - 1) < 0 ? errno : 0;
    close(fd);
    return error;
}

/* Another first byte, with size and times as they were: what no list of the engine shows. */
static int edit(const char *path)
{
    struct stat before;
    char byte;
    int fd = open(path, O_RDWR | O_CLOEXEC);
    if (fd < 0)
        return errno;
    bool done = fstat(fd, &before) == 0 && pread(fd, &byte, 1, 0) == 1;
    byte = (char)(byte ^ 1);
    const struct timespec times[] = {before.st_atim, before.st_mtim};
    done = done && pwrite(fd, &byte, 1, 0) == 1 && futimens(fd, times) == 0;
    int error = done ? 0 : errno;
    close(fd);
    return error;
}

static int come_and_go(const char *path)
{
    int error = make_file(path);
    return error == 0 && unlink(path) < 0 ? errno : error;
}

/* Another owner and group, and nothing else. */
static int give_away(const char *path)
{
    return lchown(path, 1, 1) < 0 ? errno : 0;
}

/* A folder in the place of a file, with an empty file in it. */
static int become_folder(const char *path)
{
    if (unlink(path) < 0 || mkdir(path, 0755) < 0)
        return errno;
    int folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (folder < 0)
        return errno;
    int fd = openat(folder, "x", O_WRONLY | O_CREAT | O_CLOEXEC, 0644);
    int error = fd < 0 ? errno : 0;
    if (fd >= 0)
        close(fd);
    close(folder);
    return error;
}

static int make_copy(const char *path)
{
    int fd = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0755);
    if (fd < 0)
        return errno;
    int error = copy_self(fd);
    close(fd);
    return error;
}

/* A copy of this very program, and whether it can be run from there. */
static int run_copy(const char *path)
{
    int error = make_copy(path);
    if (error != 0)
        return error;
    pid_t child = fork();
    if (child == 0) {
        execl(path, path, "litter", "once", (char *)NULL);
        _exit(126);
    }
    int status = -1;
    waitpid(child, &status, 0);
    printf("%s: %s\n", path, WIFEXITED(status) && WEXITSTATUS(status) == 0 ? "ran" : "did not run");
    return 0;
}

static int make_socket(const char *path)
{
    struct sockaddr_un address = {.sun_family = AF_UNIX};
    if (strlen(path) >= sizeof address.sun_path)
        return ENAMETOOLONG;
    strcpy(address.sun_path, path);
    int fd = socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    int error = bind(fd, (struct sockaddr *)&address, sizeof address) < 0 ? errno : 0;
    close(fd);
    return error;
}

#define DEPTH 22
#define NAME_LENGTH 200

/* A file `x` below so many folders that no program can name it in one piece. */
static int write_deep(const char *path)
{
    char name[NAME_LENGTH + 1];
    memset(name, 'n', NAME_LENGTH);
    name[NAME_LENGTH] = '\0';
    int error = mkdir(path, 0755) < 0 || chdir(path) < 0 ? errno : 0;
    for (int depth = 0; !error && depth < DEPTH; depth++)
        error = mkdir(name, 0755) < 0 || chdir(name) < 0 ? errno : 0;
    if (!error)
        error = write_file("x");
    return chdir("/") < 0 && !error ? errno : error;
}

static const struct {
    const char *verb;
    int (*act)(const char *path);
} ACTS[] = {
    {"write", write_file}, {"make", make_file}, {"append", append},
    {"edit", edit}, {"pass", come_and_go}, {"run", run_copy}, {"socket", make_socket},
    {"deep", write_deep}, {"own", give_away}, {"swap", become_folder},
};

/* Does what `VERB:PATH` says, if it is one of these verbs. */
static int act(const char *word)
{
    const char *path = strchr(word, ':');
    for (size_t i = 0; path != NULL && i < sizeof ACTS / sizeof *ACTS; i++)
        if (strlen(ACTS[i].verb) == (size_t)(path - word) && strncmp(word, ACTS[i].verb, strlen(ACTS[i].verb)) == 0)
            return report(path + 1, ACTS[i].act(path + 1));
    return 0;
}

static int act_at_the_end(const char *word)
{
    static const char verb[] = "last:";
    if (strncmp(word, verb, sizeof verb - 1) != 0)
        return 0;
    return report(word + sizeof verb - 1, write_file(word + sizeof verb - 1));
}

/* The stop signal has a handler, so that whoever stops this one sees that it is worth asking. */
static void note(int signal)
{
    (void)signal;
}

static void wait_for_the_end(void)
{
    sigset_t stop, before;
    struct sigaction action = {.sa_handler = note};
    sigemptyset(&stop);
    sigaddset(&stop, SIGTERM);
    sigprocmask(SIG_BLOCK, &stop, &before);
    sigaction(SIGTERM, &action, NULL);
    puts("ready");
    fflush(stdout);
    sigsuspend(&before);
}

int litter(char **words)
{
    bool once = false;
    for (char **word = words; *word != NULL; word++) {
        act(*word);
        once = once || strcmp(*word, "once") == 0;
    }
    fflush(stdout);
    if (!once)
        wait_for_the_end();
    for (char **word = words; *word != NULL; word++)
        act_at_the_end(*word);
    fflush(stdout);
    return 0;
}
