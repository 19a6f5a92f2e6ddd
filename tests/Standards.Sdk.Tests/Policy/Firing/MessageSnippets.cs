namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about messages, stored files and the sides of a database find.</summary>
internal static class MessageSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Suggestion("STD1012", "public sealed class OrderPlacedEvent { public int Id { get; set; } } /*here*/"),
        CodeSnippets.Error("STD1405", """
            using Microsoft.Extensions.DependencyInjection;

            public static class Store
            {
                public static void Register(IHttpClientBuilder client) => client.AddStandardResilienceHandler(); /*here*/

                private static void AddStandardResilienceHandler(this IHttpClientBuilder builder) => builder.ToString();
            }
            """),
        CodeSnippets.Suggestion("STD1406", """
            public static class Store
            {
                public static void Configure(HttpClient client) => client.BaseAddress = new Uri("http://stock"); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1600", """
            public static class Store
            {
                public static void Keep(string statePath, string text) => File.WriteAllText(statePath, text); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1601", """
            public static class Store
            {
                public static void Keep(string journalPath, string text) => File.AppendAllText(journalPath, text); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1603", """
            [AttributeUsage(AttributeTargets.Class)]
            public sealed class PersistedAttribute : Attribute;

            [Persisted]
            public sealed record State(string Cursor); /*here*/
            """),
        CodeSnippets.Warning("STD1609", """
            using System.Data.Common;

            public static class OrderQuery
            {
                public static int Count(DbCommand command) => command.ExecuteNonQuery(); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1610", """
            using Microsoft.EntityFrameworkCore;

            public sealed class Row;

            public static class OrderQuery
            {
                public static Row First(DbSet<Row> rows) => rows.First(); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1611", """
            using Microsoft.EntityFrameworkCore;

            public sealed record Row(string Name);

            public static class Store
            {
                public static bool Has(DbSet<Row> rows) => rows.Any(row => row.Name.Trim() == "a"); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1613", """
            using System.Data.Common;

            public static class Store
            {
                public static void Change(DbCommand command) => command.CommandText = "UPDATE audit_log SET actor = NULL"; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1730", """
            public interface IDomainEvent
            {
                /// <summary>When it happened.</summary>
                DateTimeOffset OccurredAt { get; }
            }

            public sealed record OrderPlaced(DateTimeOffset OccurredAt) : IDomainEvent; /*here*/
            """),
        CodeSnippets.Warning("STD1731", """
            using System.Data.Common;

            public interface IOrderEventBus
            {
                /// <summary>Tells of an order.</summary>
                void Publish(int order);
            }

            public static class Store
            {
                public static void Save(DbCommand command, IOrderEventBus bus)
                {
                    command.ExecuteNonQuery();
                    bus.Publish(1); /*here*/
                }
            }
            """),
        CodeSnippets.Suggestion("STD1732", """
            using Confluent.Kafka;

            public static class Store
            {
                public static Message<string, string> Of(string text)
                {
                    var message = new Message<string, string> { Value = text }; /*here*/
                    return message;
                }
            }
            """),
    ];

    /// <summary>The libraries that rules look for, as far as the snippets use them.</summary>
    public const string Stubs = """
        namespace Confluent.Kafka
        {
            public class Message<TKey, TValue>
            {
                public TKey? Key { get; set; }

                public TValue? Value { get; set; }
            }
        }

        namespace Microsoft.EntityFrameworkCore
        {
            public class DbContext;

            public abstract class DbSet<TEntity> : System.Linq.IQueryable<TEntity>
            {
                public abstract System.Type ElementType { get; }

                public abstract System.Linq.Expressions.Expression Expression { get; }

                public abstract System.Linq.IQueryProvider Provider { get; }

                public abstract System.Collections.Generic.IEnumerator<TEntity> GetEnumerator();

                System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
            }
        }
        """;
}
