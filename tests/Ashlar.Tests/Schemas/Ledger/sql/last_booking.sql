-- @returns optional
SELECT booked_at FROM entries WHERE "accountId" = :account ORDER BY booked_at DESC LIMIT 1
