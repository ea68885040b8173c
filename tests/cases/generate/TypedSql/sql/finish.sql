-- @hidden token
UPDATE "Task" SET state = 'closed', token = :token WHERE id = :id
