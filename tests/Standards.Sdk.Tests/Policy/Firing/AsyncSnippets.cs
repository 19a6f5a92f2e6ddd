namespace Standards.Sdk.Tests.Policy.Firing;

/// <summary>What the product's own rules about asynchronous work, failures and resilience find.</summary>
internal static class AsyncSnippets
{
    public static IReadOnlyList<Snippet> All { get; } =
    [
        CodeSnippets.Warning("STD1200", """
            public interface IStore
            {
                Task SaveAsync(string order); /*here*/
            }
            """),
        CodeSnippets.Suggestion("STD1211", """
            public static class Store
            {
                public static Task SaveAsync(IEnumerable<string> orders) => Task.WhenAll(orders.Select(_ => Task.Delay(1))); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1213", """
            public static class Store
            {
                public static void Save(SemaphoreSlim gate, string path)
                {
                    gate.Wait(); /*here*/
                    File.Delete(path);
                    gate.Release();
                }
            }
            """),
        CodeSnippets.Warning("STD1219", """
            using System.Collections.Concurrent;

            public static class Store
            {
                public static void Save(ConcurrentDictionary<string, int> orders, string id)
                {
                    if (!orders.ContainsKey(id)) /*here*/
                    {
                        orders[id] = 1;
                    }
                }
            }
            """),
        CodeSnippets.Warning("STD1300", """
            using Microsoft.Extensions.Hosting;

            public sealed class Store : BackgroundService
            {
                protected override async Task ExecuteAsync(CancellationToken stoppingToken)
                {
                    while (!stoppingToken.IsCancellationRequested) /*here*/
                    {
                        await File.WriteAllTextAsync("orders", "1", stoppingToken);
                    }
                }
            }
            """),
        CodeSnippets.Warning("STD1308", """
            public static class Store
            {
                public static async Task SaveAsync(HttpClient client, Uri uri) => await client.DeleteAsync(uri); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1309", """
            public sealed record Result(bool IsSuccess, int Value);

            public static class Store
            {
                public static int Read(Result result) => result.Value; /*here*/
            }
            """),

        // A mark inside of the branch would be the comment that excuses it.
        CodeSnippets.Warning("STD1313", """
            public static class Store
            {
                public static IReadOnlyList<int> Read(IReadOnlyList<int> found, CancellationToken cancellationToken)
                {
                    if (cancellationToken.IsCancellationRequested) { return found; } return [1]; /*here*/
                }
            }
            """),
        CodeSnippets.Warning("STD1314", """
            public static class Program
            {
                public static void Main() => Store.Save();
            }

            public static class Store
            {
                public static void Save() => Stop();

                private static void Stop() => Environment.Exit(1); /*here*/
            }
            """) with
        {
            Project = Snippet.Executable,
        },
        CodeSnippets.Warning("STD1400", """
            using Microsoft.Extensions.DependencyInjection;

            public static class Store
            {
                public static void Add(IServiceCollection services) => services.AddHttpClient("stock"); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1401", """
            public static class Store
            {
                public static void Configure(HttpClient client) => client.Timeout = Timeout.InfiniteTimeSpan; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1402", """
            public static class Store
            {
                public static async Task<string> ReadAsync(string path, CancellationToken cancellationToken)
                {
                    while (true) /*here*/
                    {
                        try
                        {
                            return await File.ReadAllTextAsync(path, cancellationToken);
                        }
                        catch (IOException)
                        {
                            await Task.Delay(100, cancellationToken);
                        }
                    }
                }
            }
            """),
        CodeSnippets.Error("STD1403", """
            using Polly.Retry;

            public static class Store
            {
                public static RetryStrategyOptions<int> Options() => new() { MaxRetryAttempts = 10 }; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1404", """
            using Polly.Retry;

            public static class Store
            {
                public static CircuitBreakerStrategyOptions Options() => new() { FailureRatio = 0.9 }; /*here*/
            }
            """),
        CodeSnippets.Warning("STD1720", """
            using Grpc.Core;

            public sealed class Store : OrdersBase
            {
                public override Task<string> Find(string request, ServerCallContext context) => File.ReadAllTextAsync(request); /*here*/
            }
            """),
        CodeSnippets.Warning("STD1722", """
            using Grpc.Core;

            public static class Store
            {
                public static string Find(OrdersClient client) => client.Find("1"); /*here*/
            }
            """),
    ];

    /// <summary>Types of packages by their names, which is all that the rules look at.</summary>
    public const string Stubs = """
        namespace Polly.Retry
        {
            public class RetryStrategyOptions<TResult>
            {
                public int MaxRetryAttempts { get; set; }
            }

            public class CircuitBreakerStrategyOptions
            {
                public double FailureRatio { get; set; }
            }
        }

        namespace Grpc.Core
        {
            public class BindServiceMethodAttribute : Attribute;

            public class ServerCallContext
            {
                public CancellationToken CancellationToken { get; set; }
            }

            public class ClientBase;

            [BindServiceMethod]
            public abstract class OrdersBase
            {
                public virtual Task<string> Find(string request, ServerCallContext context) => Task.FromResult(request);
            }

            public class OrdersClient : ClientBase
            {
                public virtual string Find(string request, DateTime? deadline = null) => request;
            }
        }

        """;
}
