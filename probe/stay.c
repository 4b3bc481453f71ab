#include "stay.h"

#include <netinet/in.h>
#include <stdbool.h>
#include <stdint.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <unistd.h>

#include "creation.h"
#include "numbers.h"
#include "output.h"

static _Noreturn void wait_for_ever(void)
{
    for (;;)
        pause();
}

static int listen_at(const char *port)
{
    uint64_t number;
    struct sockaddr_in address = {.sin_family = AF_INET};
    if (!take_decimal(&port, &number) || *port != '\0' || number > UINT16_MAX)
        give_up(2, "expected the number of a port");
    address.sin_port = htons((uint16_t)number);
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    bool listens = fd >= 0 && bind(fd, (struct sockaddr *)&address, sizeof address) == 0 &&
                   listen(fd, 16) == 0;
    if (!listens)
        give_up(1, "the port cannot be listened at");
    return fd;
}

void stay(const char *port)
{
    int fd = port ? listen_at(port) : -1;
    put_string("ready\n");
    flush();
    if (fd < 0)
        wait_for_ever();
    for (;;) {
        int connection = accept(fd, NULL, NULL);
        if (connection >= 0)
            close(connection);
    }
}

static void leave_file(char **paths)
{
    for (char **path = paths; *path; path++) {
        struct creation creation;
        int fd = create_file(*path, 0600, &creation);
        if (fd < 0)
            continue;
        close(fd);
        put_string("file\t");
        put_string(*path);
        put_string("\n");
        return;
    }
}

/* Holds none of the streams that the caller waits for the end of. */
static void leave_process(void)
{
    char digits[DECIMAL_SIZE];
    pid_t child = fork();
    if (child < 0)
        return;
    if (child == 0) {
        setsid();
        for (int fd = 0; fd <= 2; fd++)
            close(fd);
        wait_for_ever();
    }
    decimal(digits, (uint64_t)child);
    put_string("process\t");
    put_string(digits);
    put_string("\n");
}

int other(char **paths)
{
    umask(077);
    leave_file(paths);
    leave_process();
    flush();
    return 0;
}
