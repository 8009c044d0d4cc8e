/** A thread that helps to look for files. */
import { parentPort, workerData } from 'node:worker_threads';
import { missingInTurns } from './presence.ts';

parentPort?.postMessage(missingInTurns(workerData));
