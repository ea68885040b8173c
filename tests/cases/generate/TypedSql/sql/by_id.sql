-- @returns Task?
SELECT * FROM "Task" WHERE id = :id
