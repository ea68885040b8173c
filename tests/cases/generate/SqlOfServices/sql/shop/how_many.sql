-- @returns one
SELECT COUNT(*) AS n FROM "Thing"
