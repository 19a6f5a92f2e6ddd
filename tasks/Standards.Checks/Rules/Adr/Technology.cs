namespace Standards.Checks.Rules.Adr;

/// <summary>A store or a broker, known by the packages that speak to it.</summary>
/// <param name="Name">As people call it.</param>
/// <param name="Packages">Ids of packages; one that ends in <c>.*</c> stands for all that begin so.</param>
/// <param name="Words">What a record calls it; the package's own id counts as well.</param>
internal sealed record Technology(string Name, string[] Packages, string[] Words)
{
    /// <summary>Those that are watched. Clause: <c>technology-choice-by-requirement</c>.</summary>
    public static IReadOnlyList<Technology> All { get; } =
    [
        new("PostgreSQL", ["Npgsql", "Npgsql.*"], ["Postgres"]),
        new(
            "SQL Server",
            ["Microsoft.Data.SqlClient", "System.Data.SqlClient", "Microsoft.EntityFrameworkCore.SqlServer"],
            ["SQL Server", "SqlServer", "MSSQL", "Azure SQL"]),
        new("MySQL", ["MySqlConnector", "MySql.Data", "MySql.*", "Pomelo.EntityFrameworkCore.MySql"], ["MySQL", "MariaDB"]),
        new("SQLite", ["Microsoft.Data.Sqlite", "Microsoft.EntityFrameworkCore.Sqlite"], ["SQLite"]),
        new("Oracle", ["Oracle.*"], ["Oracle"]),
        new("MongoDB", ["MongoDB.*"], ["Mongo"]),
        new("Cassandra", ["CassandraCSharpDriver"], ["Cassandra", "Scylla"]),
        new("Cosmos DB", ["Microsoft.Azure.Cosmos", "Microsoft.EntityFrameworkCore.Cosmos"], ["Cosmos"]),
        new("DynamoDB", ["AWSSDK.DynamoDBv2"], ["Dynamo"]),
        new("Redis", ["StackExchange.Redis", "Microsoft.Extensions.Caching.StackExchangeRedis"], ["Redis", "Valkey"]),
        new("Elasticsearch", ["Elastic.*", "NEST", "OpenSearch.*"], ["Elastic", "OpenSearch"]),
        new("Neo4j", ["Neo4j.*"], ["Neo4j"]),
        new("Kafka", ["Confluent.*"], ["Kafka"]),
        new("RabbitMQ", ["RabbitMQ.*", "EasyNetQ"], ["Rabbit"]),
        new("NATS", ["NATS.*"], ["NATS"]),
        new("Azure Service Bus", ["Azure.Messaging.ServiceBus"], ["Service Bus", "ServiceBus"]),
        new("Azure Event Hubs", ["Azure.Messaging.EventHubs", "Azure.Messaging.EventHubs.*"], ["Event Hub", "EventHub"]),
        new("Amazon SQS", ["AWSSDK.SQS"], ["SQS"]),
        new("Pulsar", ["DotPulsar", "Pulsar.*"], ["Pulsar"]),
        new("MassTransit", ["MassTransit", "MassTransit.*"], ["MassTransit"]),
        new("NServiceBus", ["NServiceBus", "NServiceBus.*"], ["NServiceBus"]),
    ];

    /// <summary>Whether a package speaks to it.</summary>
    public bool IsPackage(string id) => Array.Exists(Packages, package => package.EndsWith(".*", StringComparison.Ordinal)
        ? id.StartsWith(package[..^1], StringComparison.OrdinalIgnoreCase)
        : id.Equals(package, StringComparison.OrdinalIgnoreCase));

    /// <summary>Whether a text names it.</summary>
    public bool IsNamedIn(string text) => Words.Concat(Packages.Select(package => package.Replace(".*", ".", StringComparison.Ordinal))).Any(
        word => text.Contains(word, StringComparison.OrdinalIgnoreCase));
}
