namespace Standards.Checks.Rules.Wiring.Judges;

/// <summary>A kind of client that can be traced.</summary>
/// <param name="Noun">What it calls.</param>
/// <param name="Assemblies">Assemblies whose use shows it.</param>
/// <param name="Calls">Calls that instrument it.</param>
/// <param name="Source">The source that it has itself; empty where there is none.</param>
internal sealed record ClientKind(string Noun, string[] Assemblies, string[] Calls, string Source)
{
    /// <summary>All that are known.</summary>
    public static IReadOnlyList<ClientKind> All { get; } =
    [
        new("PostgreSQL", ["Npgsql"], ["AddNpgsql", "AddNpgsqlInstrumentation"], "Npgsql"),
        new("SQL Server", ["Microsoft.Data.SqlClient", "System.Data.SqlClient"], ["AddSqlClientInstrumentation"], ""),
        new("MySQL", ["MySqlConnector"], ["AddConnectorNet"], "MySqlConnector"),
        new("MongoDB", ["MongoDB.Driver"], ["AddMongoDBInstrumentation"], "MongoDB.Driver.Core.Extensions.DiagnosticSources"),
        new("Redis", ["StackExchange.Redis"], ["AddRedisInstrumentation"], ""),
        new(
            "Kafka",
            ["Confluent.Kafka"],
            ["AddKafkaProducerInstrumentation", "AddKafkaConsumerInstrumentation", "AddConfluentKafkaInstrumentation"],
            "Confluent.Kafka"),
        new("RabbitMQ", ["RabbitMQ.Client"], ["AddRabbitMQInstrumentation"], "RabbitMQ.Client.Publisher"),
        new("MassTransit", ["MassTransit"], ["AddMassTransitInstrumentation"], "MassTransit"),
        new("gRPC servers", ["Grpc.Net.Client", "Grpc.Net.ClientFactory"], ["AddGrpcClientInstrumentation", "AddHttpClientInstrumentation"], "Grpc.Net.Client"),
        new("HTTP servers", ["Microsoft.Extensions.Http"], ["AddHttpClientInstrumentation"], "System.Net.Http"),
    ];
}
