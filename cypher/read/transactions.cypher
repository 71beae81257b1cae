// What is under way at the database, and who waits for whom: as far as this user may see it.
SHOW TRANSACTIONS YIELD transactionId, status, metaData, elapsedTime
RETURN transactionId AS id, status, metaData AS about, elapsedTime.milliseconds AS ms
