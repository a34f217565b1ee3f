"""One visit with Python's ftplib, as a plain script makes it: log in, transfer, quit; the first error ends it.

Usage: visit.py SERVER get|put LOCAL_FILE NAME...
"""
import ftplib
import sys

server, action, local, *names = sys.argv[1:]
with ftplib.FTP(server) as ftp:
    ftp.login()
    for name in names:
        if action == "get":
            ftp.retrbinary(f"RETR {name}", lambda block: None)
        else:
            with open(local, "rb") as file:
                ftp.storbinary(f"STOR {name}", file)
