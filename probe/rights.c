#include "attempts.h"

#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdint.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include "numbers.h"

#ifndef AF_PACKET
#define AF_PACKET 17
#endif
/* Below 1024, and nobody's. */
#define LOW_PORT 77
#define NOBODY 65534U

static int socket_of(int family, int type, int protocol)
{
    int fd = socket(family, type | SOCK_CLOEXEC, protocol);
    if (fd < 0)
        return errno;
    close(fd);
    return 0;
}

/* Opened and closed, nothing sent. */
int try_raw(char *subject)
{
    (void)subject;
    return socket_of(AF_INET, SOCK_RAW, IPPROTO_ICMP);
}

/* For no protocol: such a socket hears nothing. */
int try_packet(char *subject)
{
    (void)subject;
    return socket_of(AF_PACKET, SOCK_RAW, 0);
}

int try_become(char *subject)
{
    (void)subject;
    uid_t other = geteuid() == NOBODY ? NOBODY - 1 : NOBODY;
    return setresuid(other, other, other) < 0 ? errno : 0;
}

/* The root stays where it is. */
int try_chroot(char *subject)
{
    (void)subject;
    return chroot("/") < 0 ? errno : 0;
}

/* Asks whether a signal might be sent, and sends none. */
int try_signal(char *subject)
{
    uint64_t number;
    const char *digits = subject;
    if (!take_decimal(&digits, &number) || *digits != '\0' || number < 2 || number > INT32_MAX)
        return ENOENT;
    if (kill((pid_t)number, 0) == 0)
        return 0;
    return errno == ESRCH ? ENOENT : errno;
}

int try_low_port(char *subject)
{
    (void)subject;
    struct sockaddr_in address = {.sin_family = AF_INET, .sin_port = htons(LOW_PORT)};
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    int error = bind(fd, (struct sockaddr *)&address, sizeof address) < 0 ? errno : 0;
    close(fd);
    return error;
}

/* Can be traced by its parent, and says so by closing the pipe. */
static _Noreturn void wait_to_be_traced(int ready)
{
    prctl(PR_SET_DUMPABLE, 1L, 0L, 0L, 0L);
    close(ready);
    for (;;)
        pause();
}

/* An own child, which waits meanwhile and is ended. */
int try_ptrace(char *subject)
{
    (void)subject;
    int ends[2];
    char byte;
    if (pipe2(ends, O_CLOEXEC) < 0)
        return errno;
    pid_t child = fork();
    if (child < 0)
        return errno;
    if (child == 0)
        wait_to_be_traced(ends[1]);
    close(ends[1]);
    ssize_t got = read(ends[0], &byte, 1);
    (void)got;
    int error = ptrace(PTRACE_SEIZE, child, NULL, NULL) < 0 ? errno : 0;
    kill(child, SIGKILL);
    while (waitpid(child, NULL, 0) < 0 && errno == EINTR)
        ;
    return error;
}
