const OWN_CAPS = "keine Grenzen gesetzt, also gelten die von vsftpd.";

/** What is worth knowing of a place, by its id. */
export const german: Readonly<Record<string, string>> = {
  cpanel: "16.383 Ports: Die Grenze von 50 Sitzungen greift lange vor dem Bereich.",
  plesk: "Den Server startet xinetd für jede Sitzung, seine Grenzen sind also die von xinetd.",
  directadmin:
    "Sagen Sie, welcher der beiden Server läuft: Pure-FTPd begrenzt seine Sitzungen, ProFTPD nicht. Der Bereich liegt in den ephemeren Ports von Linux.",
  hestiacp: "101 Ports für höchstens 100 Sitzungen; zehn je Adresse, die sich ein Büro teilt.",
  "hestiacp-proftpd": "101 Ports für höchstens 20 Sitzungen: Die Grenze greift zuerst.",
  vesta:
    "101 Ports für höchstens 100 Sitzungen; sehen Sie in /etc/vsftpd.conf nach, denn die Dateien von Vesta selbst waren nicht zu lesen.",
  cloudpanel:
    "16.384 Ports sind mehr, als die Last eines Hosting-Panels je füllt; öffnen Sie so wenige, wie der Plan sagt, und setzen Sie dieselben in ProFTPD.",
  cyberpanel:
    "101 Ports tragen höchstens 50 Sitzungen, ebenso die Grenze der Datei. Ohne PassivePortRange verlässt der Server, was die Firewall öffnet.",
  aapanel:
    "1.001 Ports tragen höchstens 500 Sitzungen; die voreingestellte Grenze von 50 greift zuerst. Die Ports müssen auch in der Firewall der Cloud offen sein.",
  "synology-dsm":
    "128 Ports; derselbe Bereich muss in der Firewall des NAS offen und im Router weitergeleitet sein.",
  "synology-router": "32 Ports: wenige Leute zugleich.",
  qnap: "1.024 Ports; sehen Sie in den Einstellungen des Dienstes nach, denn die Vorgabe ließ sich nicht belegen.",
  truenas:
    "Kein Bereich ist gesetzt, also nimmt der Kernel irgendeinen hohen Port: Setzen Sie einen, bevor eine Firewall davor kommt. 32 Clients sind die voreingestellte Grenze.",
  azuracast:
    "50 Ports tragen 25 Sitzungen, untätige 15 Minuten lang mitgezählt. Spätere Versionen laden über SFTP hoch und brauchen solche Ports nicht.",
  "aws-transfer-family":
    "9 Ports; öffnen Sie genau diese. Hinter einem Load Balancer oder einer Adressumsetzung sind 300 Verbindungen das Höchste.",
  "azure-vm":
    "Die Network Security Group und die eigene Firewall der Maschine müssen den Bereich beide einlassen. Eine Steuerverbindung, die während einer langen Übertragung 4 Minuten untätig ist, kann unterwegs vergessen werden: Setzen Sie Keep-alives oder ein längeres Timeout der Adresse.",
  "aws-ec2":
    "Die Security Group und die eigene Firewall der Maschine müssen den Bereich beide einlassen; eine Regel fasst einen ganzen Bereich.",
  "google-compute":
    "Die Firewallregel des Netzes und die eigene Firewall der Maschine müssen den Bereich beide einlassen. Eine Verbindung, die 10 Minuten untätig ist, wird nicht mehr verfolgt: Setzen Sie Keep-alives für lange Übertragungen.",
  "bare-server":
    "Öffnen Sie den Bereich in der eigenen Firewall der Maschine; hinter einem Router leiten Sie dieselben Nummern weiter und geben dessen Adresse bekannt.",
  "windows-server":
    "Windows gibt 49152-65535 ausgehenden Verbindungen und nimmt Teile davon für sich aus: Fügen Sie ein, was netsh über ausgenommene Ports sagt.",
  "image-fauria-vsftpd": `11 Ports, PASV_MIN_PORT und PASV_MAX_PORT; ${OWN_CAPS} Mehr als 10 Millionen Mal geladen (hub.docker.com/r/fauria/vsftpd: 10M+).`,
  "image-bfren-ftps": `11 Ports nur für FTPS, fest im Image; ${OWN_CAPS}`,
  "image-bogem-ftp": `71 Ports in Linux' ephemerem Bereich 32768-60999; ${OWN_CAPS}`,
  "image-delfer-alpine-ftp-server": `11 Ports, MIN_PORT und MAX_PORT; ${OWN_CAPS}`,
  "image-drakkan-sftpgo":
    "101 Ports in Linux' ephemerem Bereich 32768-60999; keine Grenzen gesetzt, also gelten die von SFTPGo. FTP ist aus, bis SFTPGO_FTPD__BINDINGS__0__PORT gesetzt ist.",
  "image-garethflowers-ftp-server":
    "10 Ports in Linux' ephemerem Bereich 32768-60999; max_clients und max_per_ip sind 0, unbegrenzt.",
  "image-home-assistant-ftp":
    "11 Ports für höchstens 5 Sitzungen; ein Dateimanager, der einen ganzen Ordner in Vorschauen zeigt, kam trotzdem an ihr Ende.",
  "image-instantlinux-proftpd":
    "10 Ports, PASV_MIN_PORT und PASV_MAX_PORT; MAX_INSTANCES ist 30, ein Prozess je Sitzung, und MAX_CLIENTS 10 für anonyme.",
  "image-loicmathieu-vsftpd": `11 Ports, fest im Image; ${OWN_CAPS}`,
  "image-million12-vsftpd": `11 Ports, fest im Image; ${OWN_CAPS}`,
  "image-ome-anonymous-upload": `20 Ports, 10 in älteren Versionen, in den Node-Ports 30000-32767 von Kubernetes; ${OWN_CAPS} Zehn gleichzeitige Ströme von lftp kommen ans Ende von zehn Ports.`,
  "image-panubo-vsftpd": `6 Ports, fest im Image; ${OWN_CAPS} Es gibt die eigene Adresse des Containers bekannt: gemacht für das Netz des Hosts.`,
  "image-stilliard-pure-ftpd":
    "10 Ports für 5 Clients: genau die eigene Grenze des Servers, mehr Clients brauchen also zuerst mehr Ports.",
};
