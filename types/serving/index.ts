export * from './content';
export * from './decisions';
export * from './journeys';
export * from './snapshot';
