#include "knocks.h"

#include <errno.h>
#include <fcntl.h>
#include <sched.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <unistd.h>

#include "copy.h"

#ifndef AF_ALG
#define AF_ALG 38
#endif
/* Of the kernel's headers, which musl leaves out. */
#define KEY_OF_THREAD (-1)
#define KEYCTL_GET_KEYRING_ID 0
#define PROGRAM_LOAD 5
#define SOCKET_FILTER 1
#define MEMFD_CLOEXEC 1U
#define MEMFD_EXEC 16U
#define USER_MODE_ONLY 1

int knock_af_alg(void)
{
    return socket(AF_ALG, SOCK_SEQPACKET | SOCK_CLOEXEC, 0) < 0 ? errno : 0;
}

int knock_user_namespace(void)
{
    return unshare(CLONE_NEWUSER) < 0 ? errno : 0;
}

/* Where there is no room for one, a ring of no entries is found invalid: only after the question of whether it may be made. */
int knock_io_uring(void)
{
    static uint32_t parameters[30];
    if (syscall(SYS_io_uring_setup, 1, parameters) >= 0)
        return 0;
    int error = errno;
    if (error == EPERM || error == EINVAL)
        return error;
    return syscall(SYS_io_uring_setup, 0, parameters) < 0 && errno == EINVAL ? 0 : error;
}

/* A program of no instructions, which is never loaded: found too short where one may be loaded. */
int knock_bpf(void)
{
    static const char licence[] = "GPL";
    struct {
        uint32_t type, count;
        uint64_t instructions, licence, rest[3];
    } program = {.type = SOCKET_FILTER, .licence = (uintptr_t)licence};
    if (syscall(SYS_bpf, PROGRAM_LOAD, &program, sizeof program) >= 0)
        return 0;
    return errno == E2BIG ? 0 : errno;
}

/* The lesser kind, which needs no right, or the only one of Linux before 5.11. */
int knock_userfaultfd(void)
{
    if (syscall(SYS_userfaultfd, O_CLOEXEC | USER_MODE_ONLY) >= 0)
        return 0;
    if (errno != EINVAL)
        return errno;
    return syscall(SYS_userfaultfd, O_CLOEXEC) < 0 ? errno : 0;
}

/* A keyring that a new process has not, and that is not made. */
int knock_keyring(void)
{
    if (syscall(SYS_keyctl, KEYCTL_GET_KEYRING_ID, KEY_OF_THREAD, 0) >= 0)
        return 0;
    return errno == ENOKEY ? 0 : errno;
}

/* A copy of this program in memory alone; -1 and errno. */
static int copy_in_memory(void)
{
    int fd = (int)syscall(SYS_memfd_create, "zero-drift", MEMFD_CLOEXEC | MEMFD_EXEC);
    /* Linux before 6.3 knows no files in memory but those that run. */
    if (fd < 0 && errno == EINVAL)
        fd = (int)syscall(SYS_memfd_create, "zero-drift", MEMFD_CLOEXEC);
    if (fd < 0)
        return -1;
    errno = copy_self(fd);
    return errno ? -1 : fd;
}

static char *const LANDED[] = {"zero-drift", "landed", NULL};
static char *const NOTHING[] = {NULL};

int knock_memfd_by_descriptor(void)
{
    int fd = copy_in_memory();
    if (fd >= 0)
        syscall(SYS_execveat, fd, "", LANDED, NOTHING, AT_EMPTY_PATH);
    return errno;
}

int knock_memfd_by_path(void)
{
    char path[32];
    int fd = copy_in_memory();
    if (fd < 0)
        return errno;
    snprintf(path, sizeof path, "/proc/self/fd/%d", fd);
    execve(path, LANDED, NOTHING);
    return errno;
}

#ifdef __x86_64__
enum { SOCKETCALL_32 = 102, SOCKET_32 = 359, SOCKETCALL_SOCKET = 1 };

/* A kernel without calls of 32 bits takes the instruction for a fault of memory. */
static void has_none(int signal)
{
    (void)signal;
    _exit(ENOSYS);
}

/* Arguments that point somewhere have to point below 4 GiB, as everything static does in this program. */
static int call_32(int number, intptr_t first, intptr_t second, intptr_t third)
{
    intptr_t result;
    signal(SIGSEGV, has_none);
    __asm__ volatile("int $0x80"
                     : "=a"(result)
                     : "a"((intptr_t)number), "b"(first), "c"(second), "d"(third)
                     : "memory", "cc", "r8", "r9", "r10", "r11");
    return (int)result < 0 ? -(int)result : 0;
}

int knock_af_alg_32(void)
{
    return call_32(SOCKET_32, AF_ALG, SOCK_SEQPACKET, 0);
}

int knock_af_alg_socketcall(void)
{
    static const uint32_t words[] = {AF_ALG, SOCK_SEQPACKET, 0};
    return call_32(SOCKETCALL_32, SOCKETCALL_SOCKET, (intptr_t)words, 0);
}
#endif
