-- @returns Box?
SELECT * FROM "Box" WHERE "id" = :id
