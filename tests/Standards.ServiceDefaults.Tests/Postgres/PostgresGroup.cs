namespace Standards.ServiceDefaults.Tests.Postgres;

/// <summary>One server for all tests that need it.</summary>
[CollectionDefinition("Postgres")]
public sealed class PostgresGroup : ICollectionFixture<PostgresServer>;
