// Whether anything was ever put into the store.
RETURN NOT EXISTS { (:Record) } AND NOT EXISTS { (:_Feed) } AND NOT EXISTS { (:Judgement) } AND NOT EXISTS { (:Document) } AS empty
