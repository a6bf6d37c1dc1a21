"""A trace of system calls tells which sockets were opened and which files were changed."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import bare_root
import syscalls

TRACE = r"""
101 execve("/opt/vademecum/vademecum", ["/opt/vademecum/vademecum", "self-test"], 0x7f /* 5 vars */) = 0
101 openat(AT_FDCWD</srv/reader>, "/etc/ld.so.cache", O_RDONLY|O_CLOEXEC) = 3</etc/ld.so.cache>
101 openat(AT_FDCWD</srv/reader>, "data/n.db", O_RDWR|O_CREAT, 0644) = 3</srv/reader/data/n.db>
101 openat(AT_FDCWD</srv/reader>, "/etc/passwd", O_RDWR) = -1 EACCES (Permission denied)
101 mkdirat(4</srv/reader/data>, "a, \"b\"", 0700) = 0
101 rename("/srv/reader/data/x.new", "/srv/reader/data/x") = 0
101 socket(AF_UNIX, SOCK_STREAM|SOCK_CLOEXEC, 0) = 4<socket:[1]>
101 connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path=@"/tmp/.X11-unix/X7"}, 20) = -1 ECONNREFUSED (Refused)
102 unlink("/tmp/else" <unfinished ...>
101 connect(4<socket:[1]>, {sa_family=AF_UNIX, sun_path="/tmp/.X11-unix/X7"}, 110) = 0
102 <... unlink resumed>)             = 0
103 +++ exited with 0 +++
"""
CALLS = list(syscalls.calls(TRACE.splitlines()))


def test_every_change_is_named_by_its_whole_path_and_failed_ones_are_none():
    assert syscalls.changed_files(CALLS) == [
        "/srv/reader/data/n.db",
        '/srv/reader/data/a, "b"',
        "/srv/reader/data/x.new",
        "/srv/reader/data/x",
        "/tmp/else",
    ]


def test_sockets_are_named_by_what_they_were_to_reach():
    assert syscalls.sockets(CALLS) == [
        syscalls.Reached("AF_UNIX"),
        syscalls.Reached("AF_UNIX", "@/tmp/.X11-unix/X7"),
        syscalls.Reached("AF_UNIX", "/tmp/.X11-unix/X7"),
    ]


def test_only_the_display_and_the_folders_allowed_are_no_faults():
    assert bare_root.faults(CALLS, ":7", ["/srv/reader/data"]) == ["changed /tmp/else"]
    assert "a socket: AF_UNIX /tmp/.X11-unix/X7" in bare_root.faults(CALLS, ":8", ["/"])


@pytest.mark.parametrize(
    "line",
    [
        "1 socket(AF_INET, SOCK_STREAM, IPPROTO_IP) = -1 EPERM (Operation not permitted)",
        "1 socket(AF_INET6, SOCK_DGRAM, 0) = 3<UDPv6:[1]>",
        "1 socket(AF_NETLINK, SOCK_RAW, NETLINK_ROUTE) = 3",
        '1 connect(3, {sa_family=AF_UNIX, sun_path="/run/user/1000/bus"}, 110) = 0',
        '1 sendto(3, "x", 1, 0, {sa_family=AF_INET, sin_port=htons(53)}, 16) = 1',
    ],
)
def test_every_other_socket_is_a_fault_even_one_that_was_refused(line):
    assert bare_root.faults(list(syscalls.calls([line])), ":7", ["/"])


def test_descriptors_of_a_root_are_told_as_the_programs_in_it_say_them():
    line = '1 openat(AT_FDCWD</srv/bare/data>, "x", O_WRONLY|O_CREAT, 0644) = 3</srv/bare/data/x>'
    moved = '1 renameat2(AT_FDCWD</srv/bare/data>, "x", AT_FDCWD</srv/bare/data>, "y", 0) = 0'
    found = list(syscalls.calls([line, moved]))
    assert syscalls.changed_files(found, "/srv/bare") == ["/data/x", "/data/y"]


def test_a_folder_that_only_begins_like_an_allowed_one_is_outside():
    assert syscalls.outside(["/data/x", "/database"], ["/data"]) == ["/database"]


@given(st.lists(st.text(max_size=120), max_size=5))
def test_any_trace_is_read_without_failing(lines):
    found = list(syscalls.calls(lines))
    syscalls.sockets(found)
    syscalls.changed_files(found)


NAUGHTY = """
import socket
open({outside!r}, "w").close()
socket.socket(socket.AF_INET)
open({inside!r}, "w").close()
"""


@pytest.mark.slow
def test_a_real_trace_shows_a_socket_and_a_file_that_must_not_be(tmp_path):
    if not bare_root.can_trace():
        pytest.skip("tracing without network needs Linux, root, strace and unshare")
    data = tmp_path / 'data, of a "reader" 读者'
    data.mkdir()
    script = NAUGHTY.format(outside=str(tmp_path / "outside"), inside=str(data / "inside"))
    traced = bare_root.trace([sys.executable, "-B", "-c", script])
    assert traced.code == 0, traced.said
    assert sorted(bare_root.faults(traced.found, ":7", [str(data)])) == [
        "a socket: AF_INET",
        f"changed {tmp_path / 'outside'}",
    ]
    alone = subprocess.run(
        ["unshare", "--net", "cat", "/proc/net/dev"], capture_output=True, text=True, check=True
    )
    assert [line.split(":")[0].strip() for line in alone.stdout.splitlines()[2:]] == ["lo"]
    assert Path(data / "inside").exists()
