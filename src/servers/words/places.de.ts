const OWN_CAPS = "Grenzen sind nicht gesetzt: Es gelten die von vsftpd.";

/** What is worth knowing of a place, by its id. */
export const german: Readonly<Record<string, string>> = {
  cpanel: "16.383 Ports: Die Grenze von 50 Sitzungen greift lange vor dem Bereich.",
  plesk: "xinetd startet den Server für jede Sitzung: Seine Grenzen sind die von xinetd.",
  directadmin:
    "Sagen Sie, welcher der beiden Server läuft: Pure-FTPd begrenzt seine Sitzungen, ProFTPD nicht. Der Bereich liegt dort, wo Linux Ports für eigene Verbindungen nimmt.",
  hestiacp:
    "101 Ports für höchstens 100 Sitzungen, zehn je Adresse. Ein Büro teilt sich eine Adresse.",
  "hestiacp-proftpd": "101 Ports für höchstens 20 Sitzungen: Die Grenze greift zuerst.",
  vesta:
    "101 Ports für höchstens 100 Sitzungen. Sehen Sie in /etc/vsftpd.conf nach: Die Dateien von Vesta selbst waren nicht zu lesen.",
  cloudpanel:
    "16.384 Ports sind mehr, als ein Hosting-Panel je füllt. Öffnen Sie so wenige, wie der Plan sagt, und setzen Sie dieselben in ProFTPD.",
  cyberpanel:
    "101 Ports tragen höchstens 50 Sitzungen, und 50 ist auch die Grenze in der Datei. Ohne PassivePortRange nimmt der Server Ports, die die Firewall nicht öffnet.",
  aapanel:
    "1.001 Ports tragen höchstens 500 Sitzungen. Die voreingestellte Grenze von 50 greift zuerst. Öffnen Sie die Ports auch in der Firewall der Cloud.",
  "synology-dsm":
    "128 Ports. Öffnen Sie denselben Bereich in der Firewall des NAS, und leiten Sie ihn im Router weiter.",
  "synology-router": "32 Ports: wenige Leute zugleich.",
  qnap: "1.024 Ports. Sehen Sie in den Einstellungen des Dienstes nach: Die Vorgabe ließ sich nicht belegen.",
  truenas:
    "Kein Bereich ist gesetzt: Der Kernel nimmt irgendeinen hohen Port. Setzen Sie einen, bevor eine Firewall davor kommt. Voreingestellt werden 32 Clients eingelassen.",
  azuracast:
    "50 Ports tragen 25 Sitzungen. Eine untätige zählt 15 Minuten lang. Spätere Versionen laden über SFTP hoch und brauchen solche Ports nicht.",
  "aws-transfer-family":
    "9 Ports: Öffnen Sie genau diese. Hinter einem Load Balancer oder einer Adressumsetzung sind es höchstens 300 Verbindungen.",
  "azure-vm":
    "Die Network Security Group und die eigene Firewall der Maschine müssen den Bereich beide einlassen. Eine Steuerverbindung, die während einer langen Übertragung 4 Minuten untätig ist, kann unterwegs vergessen werden. Setzen Sie Keep-alives, oder ein längeres Zeitlimit der Adresse.",
  "aws-ec2":
    "Die Security Group und die eigene Firewall der Maschine müssen den Bereich beide einlassen. Eine Regel fasst einen ganzen Bereich.",
  "google-compute":
    "Die Firewallregel des Netzes und die eigene Firewall der Maschine müssen den Bereich beide einlassen. Eine Verbindung, die 10 Minuten untätig ist, wird vergessen. Setzen Sie Keep-alives für lange Übertragungen.",
  "bare-server":
    "Öffnen Sie den Bereich in der eigenen Firewall der Maschine. Hinter einem Router leiten Sie dieselben Nummern weiter und geben dessen Adresse bekannt.",
  "windows-server":
    "Windows gibt 49152-65535 ausgehenden Verbindungen und behält Teile davon für sich. Fügen Sie ein, was netsh über gesperrte Ports sagt.",
  "image-fauria-vsftpd": `11 Ports, gesetzt durch PASV_MIN_PORT und PASV_MAX_PORT. ${OWN_CAPS} Mehr als 10 Millionen Mal geladen (hub.docker.com/r/fauria/vsftpd: 10M+).`,
  "image-bfren-ftps": `11 Ports nur für FTPS, fest im Image. ${OWN_CAPS}`,
  "image-bogem-ftp": `71 Ports dort, wo Linux Ports für eigene Verbindungen nimmt (32768-60999). ${OWN_CAPS}`,
  "image-delfer-alpine-ftp-server": `11 Ports, gesetzt durch MIN_PORT und MAX_PORT. ${OWN_CAPS}`,
  "image-drakkan-sftpgo":
    "101 Ports dort, wo Linux Ports für eigene Verbindungen nimmt (32768-60999). Grenzen sind nicht gesetzt: Es gelten die von SFTPGo. FTP ist aus, bis SFTPGO_FTPD__BINDINGS__0__PORT gesetzt ist.",
  "image-garethflowers-ftp-server":
    "10 Ports dort, wo Linux Ports für eigene Verbindungen nimmt (32768-60999). max_clients und max_per_ip sind 0, unbegrenzt.",
  "image-home-assistant-ftp":
    "11 Ports für höchstens 5 Sitzungen. Ein Dateimanager, der einen ganzen Ordner in Vorschauen zeigt, brauchte trotzdem alle auf.",
  "image-instantlinux-proftpd":
    "10 Ports, gesetzt durch PASV_MIN_PORT und PASV_MAX_PORT. MAX_INSTANCES ist 30, ein Prozess je Sitzung. MAX_CLIENTS ist 10, für anonyme.",
  "image-loicmathieu-vsftpd": `11 Ports, fest im Image. ${OWN_CAPS}`,
  "image-million12-vsftpd": `11 Ports, fest im Image. ${OWN_CAPS}`,
  "image-ome-anonymous-upload": `20 Ports, 10 in älteren Versionen, unter den Node-Ports von Kubernetes (30000-32767). ${OWN_CAPS} Zehn gleichzeitige Ströme von lftp brauchen zehn Ports auf.`,
  "image-panubo-vsftpd": `6 Ports, fest im Image. ${OWN_CAPS} Es gibt die eigene Adresse des Containers bekannt, ist also für das Netz des Hosts gemacht.`,
  "image-stilliard-pure-ftpd":
    "10 Ports für 5 Clients: genau die eigene Grenze des Servers. Mehr Clients brauchen zuerst mehr Ports.",
};
