// Source-local names that are drawn from a pool on one of these flights, or on what another name of them stands for.
CALL () {
  MATCH (f:_Alias) USING INDEX f:_Alias(target) WHERE f.target IN $flights RETURN collect(f.id) AS names
}
MATCH (a:_Alias) USING INDEX a:_Alias(flight) WHERE a.flight IN $flights + names
RETURN a.id AS id
