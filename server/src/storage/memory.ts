// Boards in memory: for tests, and for trying the server without leaving a trace.
import type { ImageHash } from '@parcours/shared/domain/image'
import type { BoardId } from '@parcours/shared/domain/ids'
import { MemoryHistory } from './memory-history.ts'
import { MemoryWorkshop, type StoredCode } from './memory-workshop.ts'
import {
  keepingSessions,
  StorageFailure,
  type BoardKey,
  type NewParticipant,
  type SecretHash,
  type Storage,
  type StorageOptions,
  type NewImage,
  type StoredImage,
} from './storage.ts'

interface MemoryBoard {
  keys: readonly BoardKey[]
  codes: readonly StoredCode[]
  readonly sessions: Map<SecretHash, { participant: NewParticipant; usedAt: number }>
  touchedAt: number
  readonly history: MemoryHistory
  readonly images: Map<ImageHash, StoredImage>
  readonly workshop: MemoryWorkshop
  snapshot: Uint8Array | undefined
  throughSeq: number
  updates: { readonly seq: number; readonly content: Uint8Array }[]
  seq: number
}

export const openMemoryStorage = ({ sessionMs }: StorageOptions = keepingSessions): Storage => {
  const boards = new Map<BoardId, MemoryBoard>()
  let closed = false
  const isExpired = ({ usedAt }: { readonly usedAt: number }) => usedAt < Date.now() - sessionMs
  const act = async <T>(id: BoardId, then: (board: MemoryBoard | undefined) => T): Promise<T> => {
    if (closed) throw new StorageFailure('storage is closed')
    return then(boards.get(id))
  }
  const onKnown = <T>(id: BoardId, then: (board: MemoryBoard) => T): Promise<T> =>
    act(id, (board) => {
      if (board === undefined) throw new StorageFailure('unknown board')
      return then(board)
    })
  const codeOf = (hash: SecretHash) => {
    const [found, other] = [...boards].flatMap(([boardId, board]) =>
      board.codes
        .filter((code) => code.hash === hash && (code.expiresAt ?? Infinity) > Date.now())
        .map((code) => ({ boardId, board, code })),
    )
    return other === undefined ? found : undefined
  }
  return {
    createBoard: ({ id, keys, update, images = [] }) =>
      act(id, (existing) => {
        if (existing !== undefined) throw new StorageFailure('the board exists')
        boards.set(id, {
          keys,
          codes: [],
          sessions: new Map(),
          touchedAt: Date.now(),
          history: new MemoryHistory(),
          images: new Map(images.map((image) => [image.hash, copyOf(image)])),
          workshop: new MemoryWorkshop(),
          snapshot: undefined,
          throughSeq: 0,
          updates: [{ seq: 1, content: update.slice() }],
          seq: 1,
        })
      }),
    boardKeys: (id) => act(id, (board) => board?.keys ?? 'unknown'),
    addParticipant: (participant) =>
      onKnown(participant.boardId, (board) => {
        board.touchedAt = Date.now()
        board.sessions.set(participant.sessionHash, { participant, usedAt: Date.now() })
      }),
    codeHolder: async (hash) => {
      const found = codeOf(hash)
      if (found === undefined) return 'unknown'
      const { boardId, code } = found
      return code.participantId === undefined
        ? { kind: 'door', boardId }
        : { kind: 'device', boardId, participantId: code.participantId }
    },
    enterByCode: async ({ hash, id, name, sessionHash }) => {
      const found = codeOf(hash)
      if (found === undefined) return 'unknown'
      const { boardId, board, code } = found
      const sessions = [...board.sessions.values()]
      const entered =
        code.participantId === undefined
          ? { boardId, id, name, role: 'participant' as const }
          : sessions.find(({ participant }) => participant.id === code.participantId)?.participant
      if (entered === undefined) return 'unknown'
      board.touchedAt = Date.now()
      board.sessions.set(sessionHash, { participant: { ...entered, sessionHash }, usedAt: Date.now() })
      if (code.participantId !== undefined) doorOf(board).dropCode(code.participantId)
      return { boardId, participantId: entered.id, name: entered.name, role: entered.role }
    },
    session: (boardId, hash) =>
      act(boardId, (board) => {
        const found = board?.sessions.get(hash)
        if (board === undefined || found === undefined || isExpired(found)) return 'unknown'
        board.touchedAt = found.usedAt = Date.now()
        const { id, name, role } = found.participant
        return { participantId: id, name, role, hash }
      }),
    append: (boardId, contents, writes = []) =>
      onKnown(boardId, (board) => {
        board.touchedAt = Date.now()
        board.workshop.write(writes, doorOf(board))
        for (const content of contents) board.updates.push({ seq: ++board.seq, content: content.slice() })
        return board.seq
      }),
    load: (boardId) =>
      act(boardId, (board) => {
        if (board === undefined) return 'unknown'
        const updates = board.updates.map(({ content }) => content)
        return { ...(board.snapshot && { snapshot: board.snapshot }), updates, seq: board.seq }
      }),
    loadWorkshop: (boardId) => act(boardId, (board) => board?.workshop.stored() ?? 'unknown'),
    compact: (boardId, snapshot, throughSeq, kept) =>
      onKnown(boardId, (board) => {
        if (throughSeq < board.throughSeq) return
        board.snapshot = snapshot.slice()
        board.throughSeq = throughSeq
        if (kept !== undefined)
          board.history.keep(
            board.updates.filter(({ seq }) => seq <= throughSeq),
            kept,
          )
        board.updates = board.updates.filter(({ seq }) => seq > throughSeq)
      }),
    deleteBoard: (boardId, unlessTouchedSince = Infinity) =>
      act(boardId, (board) => {
        if (board === undefined) return 'unknown'
        if (board.touchedAt >= unlessTouchedSince) return 'touched'
        boards.delete(boardId)
        return 'deleted'
      }),
    boardsUntouchedSince: async (time) => [...boards].flatMap(([id, { touchedAt }]) => (touchedAt < time ? [id] : [])),
    sweepSessions: async () => {
      const expired = [...boards.values()].flatMap(({ sessions }) =>
        [...sessions].flatMap(([hash, session]) => (isExpired(session) ? [{ sessions, hash }] : [])),
      )
      for (const { sessions, hash } of expired) sessions.delete(hash)
      return expired.length
    },
    probe: async () => undefined,
    addVersion: (boardId, version) => onKnown(boardId, ({ history }) => history.add(version)),
    versions: (boardId) => act(boardId, (board) => board?.history.versions() ?? 'unknown'),
    versionContent: (boardId, id) => act(boardId, (board) => board?.history.content(id) ?? 'unknown'),
    renameVersion: (boardId, id, name) => act(boardId, (board) => board?.history.rename(id, name) ?? 'unknown'),
    deleteVersions: (boardId, ids) => onKnown(boardId, ({ history }) => history.remove(ids)),
    rowsAfter: (boardId, seq) =>
      act(boardId, (board) =>
        board === undefined
          ? 'unknown'
          : [...board.history.rows, ...board.updates].flatMap(({ seq: number, content }) =>
              number > seq ? [{ seq: number, content }] : [],
            ),
      ),
    authors: (boardId) =>
      act(boardId, (board) =>
        board === undefined
          ? 'unknown'
          : {
              spans: board.history.spans(),
              people: [...board.sessions.values()].map(({ participant: { id, name } }) => ({ id, name })),
              throughSeq: board.throughSeq,
            },
      ),
    addImage: (boardId, image, quota) =>
      onKnown(boardId, ({ images }) => {
        if (images.has(image.hash)) return 'kept'
        const bytes = [...images.values()].reduce((sum, { content }) => sum + content.length, image.content.length)
        if (images.size >= quota.count || bytes > quota.bytes) return 'full'
        images.set(image.hash, copyOf(image))
        return 'kept'
      }),
    image: (boardId, hash) => act(boardId, (board) => board?.images.get(hash) ?? 'unknown'),
    close: async () => {
      closed = true
    },
  }
}

const copyOf = ({ type, content }: NewImage): StoredImage => ({ type, content: new Uint8Array(content) })

const doorOf = (board: MemoryBoard) => ({
  hasKey: (hash: SecretHash) => board.keys.some((key) => key.hash === hash),
  addCode: (code: StoredCode) => {
    board.codes = [...board.codes, code]
  },
  dropCode: (participant: NewParticipant['id'] | undefined) => {
    board.codes = board.codes.filter(({ participantId }) => participantId !== participant)
  },
  addKey: (key: BoardKey) => {
    board.keys = [...board.keys, key]
  },
  dropKeys: (role: BoardKey['role']) => {
    board.keys = board.keys.filter((key) => key.role !== role)
  },
  setRole: (participant: NewParticipant['id'], role: BoardKey['role']) => {
    for (const each of board.sessions.values())
      if (each.participant.id === participant) each.participant = { ...each.participant, role }
  },
  endSessions: (participant: NewParticipant['id']) => {
    for (const [hash, each] of board.sessions) if (each.participant.id === participant) board.sessions.delete(hash)
  },
})
