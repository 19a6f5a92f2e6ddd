namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the rules find that were written for the corpus of smells.</summary>
internal static class SmellSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Suggestion("STD1022", """
            public static class Store
            {
                public static int Sum() => Add(1, 2);

                private static int Add(int a, int b) => a; /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1023", """
            public class Store
            {
                private int m_count; /*here*/

                public int Next() => ++m_count;
            }
            """),
        CodeSnippets.Suggestion("STD1223", """
            public static class Store
            {
                public static long Size(string path)
                {
                    var file = File.OpenRead(path); /*here*/
                    return file.Length;
                }
            }
            """),
        CodeSnippets.Suggestion("STD1615", """
            public static class Store
            {
                private static readonly Dictionary<Guid, string> Names = [];

                public static async Task LoadAsync(Guid id, TextReader source) => Names[id] = await source.ReadToEndAsync(); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1715", """
            using System.ComponentModel.DataAnnotations.Schema;
            using Microsoft.AspNetCore.Mvc;

            [Table("orders")]
            public class Order;

            [ApiController]
            public class StoreController : ControllerBase
            {
                [HttpGet("{id}")]
                public Order Find(int id) => new(); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1716", """
            using Microsoft.AspNetCore.Mvc;

            public class Order;

            [ApiController]
            public class StoreController : ControllerBase
            {
                [HttpGet]
                public IReadOnlyList<Order> All() => []; /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1717", """
            using System.Data.Common;
            using Microsoft.Extensions.DependencyInjection;
            using Microsoft.Extensions.Diagnostics.HealthChecks;

            public class Database(DbDataSource source) : IHealthCheck
            {
                public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
                {
                    await using var connection = await source.OpenConnectionAsync(cancellationToken);
                    return HealthCheckResult.Healthy();
                }
            }

            public static class Store
            {
                public static void Add(IHealthChecksBuilder checks) => checks.AddCheck<Database>("database", tags: ["live"]); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1733", """
            public record Earned(int Points);

            public class Account
            {
                public int Balance { get; set; }
            }

            public class EarnedConsumer(Account account)
            {
                public void Consume(Earned message) => account.Balance += message.Points; /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1816", """
            public class ProfilingOptions
            {
                public bool Enabled { get; init; } = true; /*here*/
            }
            """),
    ];
}
