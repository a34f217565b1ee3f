nice -n 10 node --import tsx test/logs/measure-memory.ts 87000000 1
nice -n 10 node --import tsx test/logs/measure-memory.ts 1000000000 1
