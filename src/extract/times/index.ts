export { findTimes, findTimesStage, type FindTimesOptions } from './find-times.ts';
