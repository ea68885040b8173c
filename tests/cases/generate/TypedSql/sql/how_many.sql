-- @returns one
SELECT COUNT(*) FROM "Task"
