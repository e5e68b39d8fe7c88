import { connect, createServer, type Server, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/** A way to the database that can be shut. */
export interface DatabaseProxy {
  readonly port: number;
  /** Everything passes. */
  open(): void;
  /** Every connection is broken off, and none is taken. */
  shut(): void;
  /** What is sent stays on the way, on the connections that are there and on new ones. */
  hang(): void;
  /** The connection that is asked something next breaks off, and all others with it; new ones find the database. */
  breakNext(): void;
  /** Whatever is asked takes so many ms longer. */
  slowDown(ms: number): void;
  close(): Promise<void>;
}

type Way = 'open' | 'shut' | 'hanging' | 'breaking' | 'slow';

/** Stands between a Strapi and its database. */
export const openDatabaseProxy = async (port: number): Promise<DatabaseProxy> => {
  let way: Way = 'open';
  let delay = 0;
  const sockets = new Set<Socket>();
  const keep = (socket: Socket): Socket => {
    sockets.add(socket);
    // Whoever breaks off is told by the other side.
    socket.on('error', () => undefined);
    socket.on('close', () => sockets.delete(socket));
    if (way === 'hanging') socket.pause();
    return socket;
  };
  const server: Server = createServer((near) => {
    if (way === 'shut') return near.destroy();
    const far = keep(connect(port, '127.0.0.1'));
    keep(near);
    near.on('data', (data) => {
      if (way === 'slow') return setTimeout(() => far.write(data), delay);
      if (way !== 'breaking') return far.write(data);
      turn('shut');
      turn('open');
    });
    far.on('data', (data) => near.write(data));
    near.on('close', () => far.destroy());
    far.on('close', () => near.destroy());
    if (way === 'hanging') for (const socket of [near, far]) socket.pause();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const turn = (to: Way) => {
    way = to;
    for (const socket of sockets) {
      if (to === 'shut') socket.destroy();
      else if (to === 'hanging') socket.pause();
      else socket.resume();
    }
  };
  return {
    port: (server.address() as AddressInfo).port,
    open: () => turn('open'),
    shut: () => turn('shut'),
    hang: () => turn('hanging'),
    breakNext: () => turn('breaking'),
    slowDown(ms) {
      delay = ms;
      turn('slow');
    },
    close: () =>
      new Promise((resolve) => {
        turn('shut');
        server.close(() => resolve());
      }),
  };
};
