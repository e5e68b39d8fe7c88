export * from './cell';
export * from './coverage';
export * from './export';
export * from './gaps';
export * from './options';
