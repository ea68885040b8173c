-- @returns User[]
SELECT * FROM "User" WHERE "role" = :role
