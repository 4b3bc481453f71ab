#include "attack.h"

#include <errno.h>
#include <signal.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>

#include "attempts.h"
#include "errors.h"
#include "output.h"
#include "trial.h"

/* One byte more than the kernel takes, so that it is the kernel that refuses what is too long. */
#define LONGEST_PATH 4096

/* Apart is what is done in a process of its own: it may end that process, or make another one of it. */
static const struct attempt {
    const char *verb;
    int (*act)(char *subject);
    enum { PATHS, PATHS_APART, WORD_APART } kind;
} ATTEMPTS[] = {
    {"overwrite", try_overwrite, PATHS}, {"plant", try_plant, PATHS}, {"append", try_plant, PATHS},
    {"setuid", try_setuid, PATHS}, {"execute", try_execute, PATHS},
    {"timestomp", try_timestomp, PATHS}, {"remount", try_remount, PATHS},
    {"sysctl", try_sysctl, PATHS}, {"leave", try_leave, PATHS_APART},
    {"helper", try_helper, PATHS_APART}, {"chown", try_chown, PATHS_APART},
    {"capability", try_capability, PATHS_APART}, {"mknod", try_mknod, PATHS_APART},
    {"read", try_read, PATHS_APART}, {"override", try_override, PATHS_APART},
    {"own", try_own, PATHS_APART}, {"raw", try_raw, WORD_APART},
    {"packet", try_packet, WORD_APART}, {"become", try_become, WORD_APART},
    {"chroot", try_chroot, WORD_APART}, {"signal", try_signal, WORD_APART},
    {"low-port", try_low_port, WORD_APART}, {"ptrace", try_ptrace, WORD_APART},
    {"children", try_children, WORD_APART}, {"memory", try_memory, WORD_APART},
    {"out", try_out, WORD_APART},
};

/* NULL where the word does not begin with a verb and a line feed. Without that, a verb stands for an empty word, where it takes
   one. */
static const struct attempt *attempt_of(const char *word)
{
    for (size_t i = 0; i < sizeof ATTEMPTS / sizeof *ATTEMPTS; i++) {
        size_t length = strlen(ATTEMPTS[i].verb);
        if (strncmp(word, ATTEMPTS[i].verb, length) != 0)
            continue;
        if (word[length] == '\n' || (word[length] == '\0' && ATTEMPTS[i].kind == WORD_APART))
            return &ATTEMPTS[i];
    }
    return NULL;
}

/* The image names the folder too: one that would break the line that tells of it is none. */
static const char *home(void)
{
    const char *home = getenv("HOME");
    if (!home || home[0] != '/')
        return NULL;
    for (const char *byte = home; *byte; byte++)
        if ((unsigned char)*byte < 0x20 || *byte == 0x7f)
            return NULL;
    return home;
}

/* Writes where the path leads; false where that is not known, or too long to be anywhere. */
static bool expand(const char *path, char *expanded)
{
    const char *start = path[0] == '~' && path[1] == '/' ? home() : "";
    size_t length = start ? strlen(start) : 0;
    while (length > 0 && start[length - 1] == '/')
        length--;
    path += path[0] == '~';
    if (!start || path[0] != '/' || length + strlen(path) > LONGEST_PATH)
        return false;
    memcpy(expanded, start, length);
    strcpy(expanded + length, path);
    return true;
}

static void put_outcome(int error, const char *note, const char *subject)
{
    bool absent = error == ENOENT || error == ENOTDIR;
    put_string(!error ? "landed\t" : absent ? "absent\t" : "refused\t");
    if (error && !absent) {
        put_error(error);
        put_string("\t");
    }
    if (note[0]) {
        put_string(note);
        put_string("\t");
    }
    put_string(subject);
    put_string("\n");
    flush();
}

/* The first refusal is told, or else the first path, unless one lands. */
static void try_all(const struct attempt *attempt, char *paths)
{
    static char path[LONGEST_PATH + 1], told[LONGEST_PATH + 1];
    int outcome = ENOENT;
    bool first = true;
    for (char *word; outcome != 0 && (word = strsep(&paths, "\n")); first = false) {
        bool known = expand(word, path);
        int error = !known                    ? ENOENT
                    : attempt->kind == PATHS ? attempt->act(path)
                                             : act_apart(attempt->act, path);
        bool absent = error == ENOENT || error == ENOTDIR;
        bool tells = first || error == 0 || (!absent && outcome == ENOENT);
        if (tells) {
            snprintf(told, sizeof told, "%s", known ? path : word);
            outcome = absent ? ENOENT : error;
        }
    }
    put_outcome(outcome, note_taken(), told);
}

static void try_word(const struct attempt *attempt, char *word)
{
    int outcome = act_apart(attempt->act, word);
    put_outcome(outcome, note_taken(), word);
}

int attack(char **words)
{
    for (char **word = words; *word; word++)
        if (!attempt_of(*word))
            give_up(2, "unknown attempt. Expected a verb and paths, with line feeds between them");
    /* What is too big for a limit is refused, and ends nothing. */
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGCHLD, SIG_DFL);
    umask(022);
    for (char **word = words; *word; word++) {
        const struct attempt *attempt = attempt_of(*word);
        char *subject = *word + strlen(attempt->verb);
        subject += *subject == '\n';
        if (attempt->kind == WORD_APART)
            try_word(attempt, subject);
        else
            try_all(attempt, subject);
    }
    return 0;
}
