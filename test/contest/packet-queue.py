"""A packet queue between network namespaces: every client a line of its own (rate and delay), every packet delayed on its
way, none dropped but those that the firewall in front of the server keeps out. Every control connection is written down
as the server meets it, and the server's listeners in the range are counted. Linux only; plain Python 3.11.

Usage: packet-queue.py SETTINGS.json
Settings: server {namespace, address}, clients [{namespace, address, bitsPerSecond, roundTripSeconds}], ports {first, last},
log (file of what was seen, one JSON a line). It says "ready" once every namespace has its line, and ends at a signal.
"""
import ctypes
import fcntl
import heapq
import json
import os
import select
import signal
import socket
import struct
import subprocess
import sys
import time

TUNSETIFF = 0x400454CA
IFF_TUN_WITHOUT_HEADER = 0x1001
CLONE_NEWNET = 0x40000000
EVERYBODY = "198.18.0.0/15"
# What Ethernet adds to an IP packet on a line, bytes.
FRAME = 14
LONGEST = 2048
# Seconds between two looks at the server's listeners.
LOOK = 0.05
libc = ctypes.CDLL(None, use_errno=True)


def enter(namespace):
    with open(f"/var/run/netns/{namespace}") as file:
        if libc.setns(file.fileno(), CLONE_NEWNET) != 0:
            raise OSError(ctypes.get_errno(), f"setns {namespace}")


def open_line(namespace, address, others):
    """A device `line` in a namespace with its address and the way to `others`; the end that packets are read from. There
    is no other way, so that a program that asks for a name is told at once that it cannot."""
    enter(namespace)
    line = os.open("/dev/net/tun", os.O_RDWR | os.O_NONBLOCK)
    fcntl.ioctl(line, TUNSETIFF, struct.pack("16sH22x", b"line", IFF_TUN_WITHOUT_HEADER))
    script = (
        "link set lo up\nlink set line mtu 1500 up txqueuelen 5000\n"
        f"addr add {address}/32 dev line\nroute add {others} dev line\n"
    )
    subprocess.run(["ip", "-batch", "-"], input=script, text=True, check=True)
    return line


class Client:
    """A client's line: when each of its two directions is free again."""

    def __init__(self, settings, server):
        self.address = settings["address"]
        self.byte_seconds = 8 / settings["bitsPerSecond"]
        self.delay = settings["roundTripSeconds"] / 2
        self.line = open_line(settings["namespace"], self.address, server)
        self.up_free = 0.0
        self.down_free = 0.0

    def up(self, now, length):
        """When a packet that the client sends now reaches the server."""
        self.up_free = max(self.up_free, now) + (length + FRAME) * self.byte_seconds
        return self.up_free + self.delay

    def down(self, now, length):
        self.down_free = max(self.down_free, now) + (length + FRAME) * self.byte_seconds
        return self.down_free + self.delay


class Queue:
    def __init__(self, settings):
        self.first = settings["ports"]["first"]
        self.last = settings["ports"]["last"]
        server = settings["server"]
        self.clients = [Client(client, server["address"]) for client in settings["clients"]]
        self.by_line = {client.line: client for client in self.clients}
        self.by_address = {socket.inet_aton(client.address): client for client in self.clients}
        self.server = open_line(server["namespace"], server["address"], EVERYBODY)
        self.log = open(settings["log"], "w", buffering=1 << 16)
        self.waiting = []
        self.count = 0
        self.seen = {}

    def write(self, **fact):
        self.log.write(json.dumps(fact) + "\n")

    def listeners(self):
        """Ports of the range in LISTEN; this process stands in the server's namespace."""
        ports = set()
        for table in ("tcp", "tcp6"):
            with open(f"/proc/thread-self/net/{table}") as file:
                for row in file.read().split("\n")[1:]:
                    fields = row.split()
                    if len(fields) > 3 and fields[3] == "0A":
                        ports.add(int(fields[1].rsplit(":", 1)[1], 16))
        return sum(1 for port in ports if self.first <= port <= self.last)

    def from_client(self, client, packet, now):
        head = (packet[0] & 15) * 4
        if packet[0] >> 4 != 4 or packet[9] != 6 or len(packet) < head + 20:
            return
        port = packet[head + 2] << 8 | packet[head + 3]
        if port != 21 and not self.first <= port <= self.last:
            # Answers to a data connection that the server opened come from outside the range as well.
            source = packet[head] << 8 | packet[head + 1]
            if packet[head + 13] & 18 == 2:
                self.write(at=now, client=client.address, kept_out=port, source=source)
                return
        self.later(client.up(now, len(packet)), self.server, packet, client if port == 21 else None)

    def from_server(self, packet, now):
        client = self.by_address.get(packet[16:20])
        if client is None:
            return
        head = (packet[0] & 15) * 4
        if packet[9] == 6 and packet[head] << 8 | packet[head + 1] == 21:
            port = packet[head + 2] << 8 | packet[head + 3]
            self.note(packet, head, client, port, "server", now)
        self.later(client.down(now, len(packet)), client.line, packet, None)

    def later(self, due, line, packet, noted):
        self.count += 1
        heapq.heappush(self.waiting, (due, self.count, line, packet, noted))

    def note(self, packet, head, client, port, who, now):
        """Writes down what a segment of a control connection says; a segment that was seen before says nothing."""
        start = head + (packet[head + 12] >> 4) * 4
        sequence = int.from_bytes(packet[head + 4 : head + 8], "big")
        flags = packet[head + 13]
        key = (client.address, port, who)
        if flags & 2:
            self.seen[key] = (sequence + 1) & 0xFFFFFFFF
            self.write(at=now, client=client.address, port=port, who=who, says="SYN")
            return
        text = packet[start:]
        fresh = (self.seen.get(key, sequence) - sequence) & 0xFFFFFFFF
        if fresh < 0x80000000:
            text = text[fresh:]
        if text:
            self.seen[key] = (sequence + len(packet) - start) & 0xFFFFFFFF
            self.write(at=now, client=client.address, port=port, who=who, text=text.decode("latin-1"))
        if flags & 5:
            self.write(at=now, client=client.address, port=port, who=who, says="RST" if flags & 4 else "FIN")

    def deliver(self, now):
        while self.waiting and self.waiting[0][0] <= now:
            due, _, line, packet, noted = heapq.heappop(self.waiting)
            if noted is not None:
                head = (packet[0] & 15) * 4
                self.note(packet, head, noted, packet[head] << 8 | packet[head + 1], "client", now)
            try:
                os.write(line, packet)
            except OSError as error:
                self.write(at=now, lost=str(error))

    def run(self):
        lines = [self.server, *self.by_line]
        look = time.monotonic()
        worst = 0.0
        while True:
            now = time.monotonic()
            if self.waiting:
                worst = max(worst, now - self.waiting[0][0])
            self.deliver(now)
            if now >= look:
                self.write(at=now, listeners=self.listeners(), late=round(worst, 4))
                worst = 0.0
                look = max(look + LOOK, now)
            next_due = min(look, self.waiting[0][0]) if self.waiting else look
            ready, _, _ = select.select(lines, [], [], max(0.0, next_due - time.monotonic()))
            for line in ready:
                self.read(line)

    def read(self, line):
        for _ in range(64):
            try:
                packet = os.read(line, LONGEST)
            except BlockingIOError:
                return
            now = time.monotonic()
            if line == self.server:
                self.from_server(packet, now)
            else:
                self.from_client(self.by_line[line], packet, now)


def stop(*_):
    raise SystemExit(0)


signal.signal(signal.SIGTERM, stop)
# A line that waits for a processor is no line: the queue, which needs little, goes before other work.
os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
with open(sys.argv[1]) as settings_file:
    queue = Queue(json.load(settings_file))
print("ready", flush=True)
try:
    queue.run()
finally:
    queue.log.close()
