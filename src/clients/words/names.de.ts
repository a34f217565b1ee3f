/** Names of clients that are words, in German; the names of products stay. */
export const german: Partial<Record<string, string>> = {
  scanner: "Scanner oder Drucker",
  camera: "IP-Kamera oder Rekorder",
  "edi-poller": "EDI-Partner oder Batchjob",
  lftp: "lftp, eine Datei nach der anderen",
  generic: "Anderer Client",
};
