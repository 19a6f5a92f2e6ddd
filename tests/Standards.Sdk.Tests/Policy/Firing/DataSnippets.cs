namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about data, names, comments and the work of tests find.</summary>
internal static class DataSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Warning("STD1003", "public interface IStoreInterface { int Count { get; } } /*here*/"),

        // A mark beside the statement would be the comment that explains it.
        CodeSnippets.Warning("STD1011", """
            using System.Runtime.CompilerServices;

            public static class Store
            {
                public static void Load() { RuntimeHelpers.RunClassConstructor(typeof(Store).TypeHandle); } /*here*/
            }
            """),
        CodeSnippets.Warning("STD1016", "public interface IStore { int Count { get; } } /*here*/"),
        CodeSnippets.Warning("STD1017", """
            public static class Store
            {
                [Obsolete("Old.")] /*here*/
                public static int Count => 0;
            }
            """),
        CodeSnippets.Suggestion("STD1021", """
            public static class Store
            {
                public static int Count()
                {
                    // var count /*here*/ = Read();
                    // count += Rest();
                    // return count;
                    return 0;
                }
            }
            """),
        CodeSnippets.Warning("STD1500", """
            using Microsoft.Extensions.Logging;

            public static class Store
            {
                public static void Save(ILogger log, string password) => log.LogInformation("Saved {Password}", password); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1522", """
            using System.Diagnostics;

            public static class Store
            {
                public static void Save(Activity activity, int id) => activity.SetTag("OrderId", id); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1523", """
            using System.Diagnostics;

            public static class Store
            {
                public static Activity? Save(ActivitySource source, int id) => source.StartActivity($"save {id}"); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1602", """
            using System.Data.Common;

            public static class Store
            {
                public static void Save(DbConnection connection)
                {
                    using var transaction = connection.BeginTransaction(); /*here*/
                }
            }
            """),
        CodeSnippets.Warning("STD1616", """
            using System.Data.Common;

            public sealed class Store(DbConnection connection, DbTransaction transaction) : IDisposable
            {
                private readonly DbConnection _connection = connection;
                private readonly DbTransaction _transaction = transaction;

                public void Dispose()
                {
                    _connection.Dispose(); /*here*/
                    _transaction.Dispose();
                }
            }
            """),
        CodeSnippets.Warning("STD1604", """
            public interface INameRepository
            {
                /// <summary>The id of a name.</summary>
                Task<int> FindAsync(string name);
            }

            public static class Store
            {
                public static async Task<int> SumAsync(INameRepository repository, IEnumerable<string> names)
                {
                    var sum = 0;
                    foreach (var name in names)
                    {
                        sum += await repository.FindAsync(name); /*here*/
                    }

                    return sum;
                }
            }
            """),
        CodeSnippets.Warning("STD1605", """
            using System.Data.Common;

            public static class Store
            {
                public static void Read(DbCommand command) => command.CommandText = "SELECT * FROM orders"; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1606", """
            using System.Data.Common;

            public static class Store
            {
                public static DbCommand Read(DbDataSource source, string name) => source.CreateCommand($"SELECT id FROM orders WHERE name = '{name}'"); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1607", "public sealed record Item(double Price); /*here*/"),
        CodeSnippets.Warning("STD1608", """
            using Microsoft.Extensions.Caching.Memory;

            public static class Store
            {
                public static void Keep(IMemoryCache cache) => cache.Set("orders", 1); /*here*/
            }
            """),
        CodeSnippets.Test("STD1901", """
            public class StoreTests
            {
                [Fact]
                public void Saves()
                {
                    for (var i = 0; i < 3; i++) /*here*/
                    {
                        try
                        {
                            Assert.Empty(new List<int>());
                            return;
                        }
                        catch (Xunit.Sdk.XunitException e)
                        {
                            Console.WriteLine(e);
                        }
                    }
                }
            }
            """),
        CodeSnippets.Test("STD1905", """
            public class Store;

            public static class Substitute
            {
                public static T? For<T>() => default;
            }

            public class StoreTests
            {
                [Fact]
                public void Saves() => Assert.Null(Substitute.For<Store>()); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1910", """
            [AttributeUsage(AttributeTargets.Method)]
            public sealed class BenchmarkAttribute : Attribute;

            public class StoreBenchmarks /*here*/
            {
                [Benchmark]
                public int Saves() => 0;
            }
            """),
        CodeSnippets.Warning("STD1912", """
            using System.Buffers;

            public static class Store
            {
                public static int Size()
                {
                    var buffer = ArrayPool<byte>.Shared.Rent(8); /*here*/
                    return buffer.Length;
                }
            }
            """),
    ];
}
