-- @returns one
-- @column {Decimal} total
SELECT COALESCE(SUM(amount), 0) AS total FROM entries WHERE kind = :kind
