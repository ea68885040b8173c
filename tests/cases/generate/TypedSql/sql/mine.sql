-- @tenant owner
-- @session
SELECT title FROM "Task" WHERE owner = :owner
