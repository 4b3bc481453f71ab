#include "attempts.h"

#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdint.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "numbers.h"

#define PATIENCE_MS 1000

/* ADDRESS:PORT of IPv4. */
static int address_of(char *subject, struct sockaddr_in *address)
{
    uint64_t port;
    char *colon = strrchr(subject, ':');
    const char *digits = colon ? colon + 1 : "";
    if (!take_decimal(&digits, &port) || *digits != '\0' || port == 0 || port > UINT16_MAX)
        return EINVAL;
    *colon = '\0';
    int known = inet_pton(AF_INET, subject, &address->sin_addr);
    *colon = ':';
    address->sin_family = AF_INET;
    address->sin_port = htons((uint16_t)port);
    return known == 1 ? 0 : EINVAL;
}

static int outcome_of(int fd)
{
    struct pollfd waiting = {.fd = fd, .events = POLLOUT};
    int error = 0;
    socklen_t size = sizeof error;
    int ready = poll(&waiting, 1, PATIENCE_MS);
    if (ready == 0)
        return ETIMEDOUT;
    if (ready < 0 || getsockopt(fd, SOL_SOCKET, SO_ERROR, &error, &size) < 0)
        return errno;
    return error;
}

/* One connection, closed at once. A far end that refuses it has been reached. */
int try_out(char *subject)
{
    struct sockaddr_in address = {0};
    int error = address_of(subject, &address);
    if (error)
        return error;
    int fd = socket(AF_INET, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
    if (fd < 0)
        return errno;
    if (connect(fd, (struct sockaddr *)&address, sizeof address) < 0)
        error = errno == EINPROGRESS ? outcome_of(fd) : errno;
    close(fd);
    return error == ECONNREFUSED ? 0 : error;
}
