/* The least of each call that tells whether it may be made. All give 0 where it may, or else an errno. Each is
   made in a process of its own, which ends right after: whatever was opened goes with it. */
#ifndef KNOCKS_H
#define KNOCKS_H

int knock_af_alg(void);
int knock_user_namespace(void);
int knock_io_uring(void);
int knock_bpf(void);
int knock_userfaultfd(void);
int knock_keyring(void);

/* A copy of the probe is run from memory as `landed`: where that works they do not return. */
int knock_memfd_by_descriptor(void);
int knock_memfd_by_path(void);

#ifdef __x86_64__
/* As a program of 32 bits, whose calls have other numbers, which a seccomp profile may have forgotten. */
int knock_af_alg_32(void);
int knock_af_alg_socketcall(void);
#endif

#endif
