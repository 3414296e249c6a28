// The harness measures blocking from a worker thread, where its --adapter is not loaded: this preload shows the worker the
// same door. The adapter leaves its address in the environment, so that rivals' workers stay as they are.
import { isMainThread, workerData } from 'node:worker_threads'

const adapter = process.env.BENCH_ADAPTER
if (!isMainThread && adapter !== undefined && workerData?.target !== undefined) {
  const { connect } = await import(adapter)
  const { useDoor } = await import(new URL('./lib/proto.mjs', adapter).href)
  useDoor((room) => connect({ target: workerData.target, room }))
}
