export * from './content';
export * from './decisions';
export * from './entries';
export * from './journeys';
export * from './snapshot';
