import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'

const [nginxPath, spawnPath, iipsrvPath] = [
  '/usr/sbin/nginx',
  '/usr/bin/spawn-fcgi',
  '/usr/lib/iipimage-server/iipsrv.fcgi',
]

/** A server beside ours: where it listens, and the processes that its answers cost. */
export interface ImageServer {
  readonly port: number
  readonly pids: readonly number[]
  stop(): Promise<void>
}

/** What is missing to compare; undefined when all is there. */
export function missingServers(): string | undefined {
  const missing = [nginxPath, spawnPath, iipsrvPath].filter((path) => !existsSync(path))
  return missing.length === 0
    ? undefined
    : `${missing.join(', ')} missing: apt-get install nginx spawn-fcgi iipimage-server`
}

/** nginx over a folder of tiles: as cheap as a file can be. */
export async function serveFolder(folder: string, place: string): Promise<ImageServer> {
  const port = await freePort()
  const nginx = await startNginx(place, `listen 127.0.0.1:${port}; location / { root ${folder}; }`)
  return { port, ...nginx }
}

/**
 * iipsrv behind nginx, with two processes and as much memory as ours. Each request has a connection of its own, as its
 * documentation has it: a process holds on to one that is kept, and the others wait.
 */
export async function serveIipsrv(folder: string, place: string, memoryMb: number): Promise<ImageServer> {
  const [port, inside] = [await freePort(), await freePort()]
  const said = execFileSync(spawnPath, ['-a', '127.0.0.1', '-p', String(inside), '-F', '2', '-f', iipsrvPath], {
    env: {
      PATH: process.env.PATH ?? '',
      FILESYSTEM_PREFIX: `${folder}/`,
      VERBOSITY: '0',
      LOGFILE: join(place, 'iipsrv.log'),
      MAX_IMAGE_CACHE_SIZE: String(memoryMb),
      JPEG_QUALITY: '82',
      MAX_CVT: '10000',
    },
  }).toString()
  const processes = [...said.matchAll(/PID: (\d+)/g)].map(([, pid]) => Number(pid))
  const nginx = await startNginx(
    place,
    `listen 127.0.0.1:${port};
     location / {
       fastcgi_pass 127.0.0.1:${inside};
       fastcgi_param QUERY_STRING IIIF=$uri;
       fastcgi_param REQUEST_METHOD GET;
       fastcgi_param HTTP_HOST $http_host;
       fastcgi_param REQUEST_URI $request_uri;
     }`,
  )
  return {
    port,
    pids: [...nginx.pids, ...processes],
    async stop() {
      await nginx.stop()
      for (const pid of processes) process.kill(pid)
    },
  }
}

async function startNginx(place: string, server: string): Promise<Pick<ImageServer, 'pids' | 'stop'>> {
  await mkdir(place, { recursive: true })
  await chmod(place, 0o755)
  const path = join(place, 'nginx.conf')
  await writeFile(
    path,
    `daemon off; pid ${place}/nginx.pid; error_log ${place}/error.log; worker_processes 1;
     events { worker_connections 256; }
     http {
       access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; default_type image/jpeg;
       client_body_temp_path ${place}/body; proxy_temp_path ${place}/proxy; fastcgi_temp_path ${place}/fastcgi;
       uwsgi_temp_path ${place}/uwsgi; scgi_temp_path ${place}/scgi;
       open_file_cache max=4096 inactive=60s;
       fastcgi_buffers 16 64k; fastcgi_buffer_size 64k;
       server { ${server} }
     }`,
  )
  const child: ChildProcess = spawn(nginxPath, ['-c', path, '-p', place], { stdio: 'ignore' })
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()))
  await pause(500)
  if (child.exitCode !== null || child.pid === undefined) throw new Error(`nginx did not start: see ${place}/error.log`)
  const workers = execFileSync('ps', ['-o', 'pid=', '--ppid', String(child.pid)])
    .toString()
    .trim()
    .split(/\s+/)
  return {
    pids: workers.map(Number),
    async stop() {
      child.kill('SIGTERM')
      await ended
    },
  }
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
}
