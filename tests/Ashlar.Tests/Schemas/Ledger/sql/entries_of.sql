-- @returns Entry[]
SELECT e.note, e.id, e."accountId", e.kind, e.amount, e.booked_at
FROM entries AS e
WHERE (:kind IS NULL OR e.kind = :kind) AND e.note LIKE :note
ORDER BY e.id
