export * from './batches';
export * from './bulk';
export * from './file';
export * from './placements';
