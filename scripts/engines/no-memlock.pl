#!/usr/bin/perl
# no-memlock COMMAND...: becomes the command, for which, and all whose parent it is, setting the limit of
# locked memory succeeds without effect. crun sets it before it loads a program for a cgroup's devices,
# which kernels since 5.11 account elsewhere, and gives up where it may not.
use strict;
use warnings;

# By machine: its word in seccomp (AUDIT_ARCH_...), setrlimit(2), prlimit64(2), prctl(2).
my %NUMBERS = (
    x86_64  => [0xC000003E, 160, 302, 157],
    aarch64 => [0xC00000B7, 164, 261, 167],
);
use constant { RLIMIT_MEMLOCK => 8, PR_SET_SECCOMP => 22, SECCOMP_MODE_FILTER => 2 };
# Of a classic BPF program: load a word of what is asked, compare, answer.
use constant { LOAD => 0x20, IS => 0x15, ANSWER => 0x06 };
# Answers: "done, without an error", and "do it".
use constant { DONE => 0x00050000, DO => 0x7FFF0000 };
# Where in what is asked the number of the call is, the machine, and the lower halves of the first arguments.
use constant { CALL => 0, MACHINE => 4, FIRST => 16, SECOND => 24, THIRD => 32, THIRD_HIGH => 36 };

my $machine = (split ' ', qx(uname -m))[0];
my ($arch, $setrlimit, $prlimit, $prctl) =
    @{ $NUMBERS{$machine} || die "no-memlock: $machine is no machine whose calls are known here\n" };

# Each comparison with how many lines to pass over, if it is so and if not.
my @filter = (
    [LOAD, 0, 0, MACHINE],    [IS, 0, 12, $arch],
    [LOAD, 0, 0, CALL],       [IS, 0, 2, $setrlimit],
    [LOAD, 0, 0, FIRST],      [IS, 7, 8, RLIMIT_MEMLOCK],
    [IS, 0, 7, $prlimit],
    [LOAD, 0, 0, SECOND],     [IS, 0, 5, RLIMIT_MEMLOCK],
    # Without new values it only asks for the present ones.
    [LOAD, 0, 0, THIRD],      [IS, 0, 2, 0],
    [LOAD, 0, 0, THIRD_HIGH], [IS, 1, 0, 0],
    [ANSWER, 0, 0, DONE],
    [ANSWER, 0, 0, DO],
);
my $lines = join '', map { pack 'SCCL', @$_ } @filter;
# struct sock_fprog: how many lines, and where.
my $program = pack 'S x![P] P', scalar @filter, $lines;
syscall($prctl, PR_SET_SECCOMP, SECCOMP_MODE_FILTER, $program, 0, 0) == 0
    or die "no-memlock: prctl: $!\n";
exec { $ARGV[0] } @ARGV or die "no-memlock: $ARGV[0]: $!\n";
