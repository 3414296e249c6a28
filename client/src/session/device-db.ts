// The browser's own database, with promises. `onversionchange` lets another window delete what this one has open.
export const openDb = (name: string, create?: (db: IDBDatabase) => void): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = indexedDB.open(name)
    request.onupgradeneeded = () => create?.(request.result)
    request.onblocked = () => reject(new Error('another window holds the database'))
    request.onerror = () => reject(request.error ?? new Error('no database'))
    request.onsuccess = () => {
      const db = request.result
      db.onversionchange = () => db.close()
      resolve(db)
    }
  })

export const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result)
    request.onerror = () => reject(request.error ?? new Error('no answer'))
  })

/** Does some work in one transaction; resolves once all of it is on the disk, and rejects if none of it is. */
export const transact = async <T>(
  db: IDBDatabase,
  stores: readonly string[],
  work: (transaction: IDBTransaction) => Promise<T> | T,
): Promise<T> => {
  const transaction = db.transaction(stores, 'readwrite', { durability: 'strict' })
  const done = new Promise<void>((resolve, reject) => {
    transaction.oncomplete = () => resolve()
    transaction.onabort = () => reject(transaction.error ?? new Error('not written'))
  })
  const [result] = await Promise.all([work(transaction), done])
  return result
}
