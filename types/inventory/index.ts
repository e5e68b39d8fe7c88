export * from './list';
export * from './list-filter';
export * from './saved-filters';
export * from './unplaced';
