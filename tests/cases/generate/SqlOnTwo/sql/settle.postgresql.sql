-- @returns one
-- @session
SELECT CAST(set_config('a.b', :value, false) AS text) AS value
